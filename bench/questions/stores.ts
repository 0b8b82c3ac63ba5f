import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { importRecords } from '../../src/core/catalogue/import-records.ts';
import type { Store } from '../../src/core/ports.ts';
import { readSource } from '../../src/sources/read-source.ts';
import { createMemoryStore } from '../../src/store/memory/create-memory-store.ts';

/** The 103,371 papers, from the project's root. */
export const ANTHOLOGY = '../shared/data/acl-anthology.jsonl.gz';

/** A store in memory that holds what the files do; formats are guessed, `.gz` is unpacked. */
export async function storeOf(now: string, ...files: readonly string[]): Promise<Store> {
  const store = createMemoryStore();
  for (const file of files) {
    const bytes = readFileSync(file);
    const read = readSource(file.endsWith('.gz') ? gunzipSync(bytes) : bytes, undefined, { asOf: now.slice(0, 10) });
    if (!read.ok) throw new Error(`${file}: ${JSON.stringify(read.faults)}`);
    await importRecords(store.catalogue, read.batch, now);
  }
  return store;
}
