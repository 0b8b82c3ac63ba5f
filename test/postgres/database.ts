import { Client } from 'pg';
import { inject } from 'vitest';
import type { Store } from '../../src/core/ports.ts';
import { SIZES, type Sizes } from '../../src/store/postgres/bitmaps.ts';
import { openPostgresStore } from '../../src/store/postgres/open-postgres-store.ts';

let made = 0;

/** The connection string of a new database of the server of this run: empty, or like the one of another string. */
export async function createDatabase(like?: string): Promise<string> {
  const server = await (await fetch(inject('postgres'))).text();
  const name = `test_${process.pid}_${made++}`;
  const template = like === undefined ? '' : ` template ${new URL(like).pathname.slice(1)}`;
  await run(server, `create database ${name}${template}`);
  return server.replace(/postgres$/, name);
}

type Opened = { url: string; store: Store };
const free = new Map<Sizes, Opened[]>();

/**
 * An empty store in a database that no other test has meanwhile. At `close` the database is emptied and kept for the next
 * test: making one takes a hundred times as long.
 */
export async function openPostgres(sizes = SIZES): Promise<Store> {
  const unused = free.get(sizes) ?? [];
  free.set(sizes, unused);
  const { url, store } = unused.pop() ?? (await openNew(sizes));
  return {
    ...store,
    async close() {
      await run(url, EMPTY);
      unused.push({ url, store });
    },
  };
}

async function openNew(sizes: Sizes): Promise<Opened> {
  const url = await createDatabase();
  return { url, store: await openPostgresStore(url, { sizes }) };
}

const EMPTY = `
  do $$ declare one text; begin
    for one in
      select tablename from pg_tables where schemaname = 'public' and tablename not like 'kysely%' and tablename <> 'totals'
    loop execute format('delete from %I', one); end loop;
    update totals set version = 0, bitmaps = 0, edition = gen_random_uuid(), papers = 0, title = 0, abstract = 0, abstracts = 0, names = 0;
  end $$`;

export async function run(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
