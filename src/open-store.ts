import { setTimeout as wait } from 'node:timers/promises';
import type { Log, Store } from './core/ports.ts';
import { DataFolderInUse } from './store/lowdb/lock.ts';
import { openLowdbStore } from './store/lowdb/open-lowdb-store.ts';

const PATIENCE_MS = 3000;
const PAUSE_MS = 100;

/** Opens the store, waiting a little for a process that is about to end; then throws what says whose folder it is. */
export async function openStore(folder: string, log: Log): Promise<Store> {
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
