import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Store } from '../../src/core/ports.ts';
import { openLowdbStore } from '../../src/store/lowdb/open-lowdb-store.ts';
import { createMemoryStore } from '../../src/store/memory/create-memory-store.ts';
import { openPostgres } from '../postgres/database.ts';

export type OpenStore = () => Promise<Store>;

async function openLowdb(): Promise<Store> {
  const folder = await mkdtemp(join(tmpdir(), 'offprint-'));
  const store = await openLowdbStore(folder);
  return {
    ...store,
    async close() {
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** Those that outlive the program, each opened empty. */
export const LASTING_STORES: readonly (readonly [string, OpenStore])[] = [
  ['lowdb', openLowdb],
  ['postgres', () => openPostgres()],
];

export const STORES: readonly (readonly [string, OpenStore])[] = [
  ['memory', async () => createMemoryStore()],
  ...LASTING_STORES,
];
