import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import { Pool } from 'pg';
import type { Log } from '../../core/ports.ts';
import { makePlain } from './plain-error.ts';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;
/** What a statement can be sent to. */
export type Connection = Database | Transaction<Tables>;

/** A process asks little at once, and a connection that is used often answers faster. */
const MOST_CONNECTIONS = 3;
/** A connection that can’t be had by then is given up: the database is away. */
const CONNECT_TIMEOUT_MS = 5000;

/** A statement that takes longer has failed: no question waits for it, and what it holds is let go. */
const STATEMENT_TIMEOUT_MS = 10_000;
/** A process that hangs in a transaction loses it, so that others may go on. */
const IDLE_TIMEOUT_MS = 300_000;
/** By then the server finds out that a process is gone without a word, and this process that the server is. */
const SILENCE_S = { idle: 10, interval: 5, count: 3 };

const sessionOf = (statementMs: number): string =>
  [
    // Statements are short: compiling them takes longer than it saves.
    '-c jit=off',
    // A second worker takes a core from another question.
    '-c max_parallel_workers_per_gather=0',
    // What tokens lie out of line the planner does not count, and so it would rather read all of them.
    '-c enable_seqscan=off',
    `-c statement_timeout=${statementMs}`,
    `-c idle_in_transaction_session_timeout=${IDLE_TIMEOUT_MS}`,
    ...Object.entries(SILENCE_S).map(([name, seconds]) => `-c tcp_keepalives_${name}=${seconds}`),
  ].join(' ');

type Connecting = {
  log?: Log | undefined;
  /** The longest that a statement may take; 0 for as long as it likes. */
  statementMs?: number;
};

/** Connections are made when they are needed; what breaks one is logged, and the next statement makes another. */
export function connect(url: string, { log, statementMs = STATEMENT_TIMEOUT_MS }: Connecting = {}): Database {
  const pool = new Pool({
    connectionString: url,
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    application_name: 'offprint',
    options: sessionOf(statementMs),
    keepAlive: true,
    keepAliveInitialDelayMillis: SILENCE_S.idle * 1000,
  });
  // A connection in use tells nobody else, and ends the process where nobody listens; the pool tells of idle ones again.
  pool.on('connect', (client) =>
    client.on('error', ({ message }) => log?.warn({ error: message }, 'a connection to the database broke')),
  );
  pool.on('error', () => undefined);
  return new Kysely<Tables>({
    dialect: new PostgresDialect({ pool }),
    // Told of each error before it is thrown: nobody ever meets it with what people wrote in it.
    log(event) {
      if (event.level === 'error') makePlain(event.error);
    },
  });
}

/** What takes its time: a transaction in which no statement is cut short. */
export function unhurried<T>(database: Database, work: (transaction: Transaction<Tables>) => Promise<T>): Promise<T> {
  return database.transaction().execute(async (transaction) => {
    await sql`set local statement_timeout = 0`.execute(transaction);
    return work(transaction);
  });
}

/** The rows of a statement. */
export async function rowsOf<Row>(connection: Connection, statement: ReturnType<typeof sql<Row>>): Promise<Row[]> {
  return (await statement.execute(connection)).rows;
}
