import { setTimeout as wait } from 'node:timers/promises';
import type { Log, Store } from './core/ports.ts';
import type { Copyable } from './store/contents.ts';
import { DataFolderInUse } from './store/lowdb/lock.ts';
import { openLowdbStore } from './store/lowdb/open-lowdb-store.ts';

const PATIENCE_MS = 3000;
const PAUSE_MS = 100;

/** Where everything is kept: in the database where there is one, else in the folder. */
export type Keeping = { OFFPRINT_DATA: string; DATABASE_URL?: string | undefined };

/** The folder and the database, to copy one into the other. */
export async function openBoth(
  { OFFPRINT_DATA, DATABASE_URL: url }: Keeping & { DATABASE_URL: string },
  log: Log,
): Promise<{ folder: Copyable; database: Copyable }> {
  const { openPostgresStore } = await import('./store/postgres/open-postgres-store.ts');
  const database = await openPostgresStore(url, { log });
  try {
    return { database, folder: await openFolder(OFFPRINT_DATA, log) };
  } catch (error) {
    await database.close();
    throw error;
  }
}

export async function openStore({ OFFPRINT_DATA: folder, DATABASE_URL: url }: Keeping, log: Log): Promise<Store> {
  if (url === undefined) return openFolder(folder, log);
  const { openPostgresStore } = await import('./store/postgres/open-postgres-store.ts');
  return openPostgresStore(url, { log });
}

/** Waits a little for a process that is about to end; then throws what says whose folder it is. */
async function openFolder(folder: string, log: Log): Promise<Copyable> {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await openLowdbStore(folder, { log });
    } catch (error) {
      if (!(error instanceof DataFolderInUse) || Date.now() >= until) throw error;
      await wait(PAUSE_MS);
    }
  }
}
