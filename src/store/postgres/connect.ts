import { Kysely, PostgresDialect, type sql, type Transaction } from 'kysely';
import { Pool } from 'pg';
import type { Log } from '../../core/ports.ts';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;
/** What a statement can be sent to. */
export type Connection = Database | Transaction<Tables>;

const MOST_CONNECTIONS = 10;
/** A connection that can’t be had by then is given up: the database is away. */
const CONNECT_TIMEOUT_MS = 5000;

/** Connections are made when they are needed; what breaks an idle one is logged, and the next statement makes another. */
export function connect(url: string, log?: Log): Database {
  const pool = new Pool({
    connectionString: url,
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    application_name: 'offprint',
    // Statements are short: compiling them takes longer than it saves.
    options: '-c jit=off',
  });
  pool.on('error', (error) => log?.warn({ error: error.message }, 'a connection to the database broke'));
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

/** The rows of a statement. */
export async function rowsOf<Row>(connection: Connection, statement: ReturnType<typeof sql<Row>>): Promise<Row[]> {
  return (await statement.execute(connection)).rows;
}
