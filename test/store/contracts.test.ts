import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Store } from '../../src/core/ports.ts';
import { openLowdbStore } from '../../src/store/lowdb/open-lowdb-store.ts';
import { createMemoryStore } from '../../src/store/memory/create-memory-store.ts';
import { catalogueContract } from '../contracts/catalogue-contract.ts';
import { stateContract } from '../contracts/state-contract.ts';
import { openPostgres } from '../postgres/database.ts';

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

const STORES: readonly [string, () => Promise<Store>][] = [
  ['memory', async () => createMemoryStore()],
  ['lowdb', openLowdb],
  ['postgres', openPostgres],
];

for (const [name, open] of STORES) {
  catalogueContract(name, open);
  stateContract(name, open);
}
