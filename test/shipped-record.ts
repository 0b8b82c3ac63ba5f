import { readFileSync } from 'node:fs';
import type { Bot } from '../src/core/bot.ts';
import { importRecords } from '../src/core/catalogue/import-records.ts';
import { COMMANDS } from '../src/core/commands/commands.ts';
import { createBot } from '../src/core/create-bot.ts';
import type { Asker } from '../src/core/inquiry.ts';
import type { Log, Store } from '../src/core/ports.ts';
import { readSource } from '../src/sources/read-source.ts';
import { createMemoryStore } from '../src/store/memory/create-memory-store.ts';

export const IMPORTED = '2025-06-01T12:00:00.000Z';

/** Bugs fail the test that meets them. */
export const strictLog: Log = {
  info: () => {},
  warn: () => {},
  error: ({ error }) => {
    throw error;
  },
};

/** An empty store, in memory unless another is given, and in it what the project ships. */
export async function shippedStore(store: Store = createMemoryStore()): Promise<Store> {
  for (const file of ['arxiv-ids.jsonl', 'author-page.txt']) {
    const bytes = readFileSync(new URL(`../data/${file}`, import.meta.url));
    const read = readSource(bytes, undefined, { asOf: IMPORTED.slice(0, 10) });
    if (!read.ok) throw new Error(`${file}: ${JSON.stringify(read.faults)}`);
    await importRecords(store.catalogue, read.batch, IMPORTED);
  }
  return store;
}

export async function shippedBot(): Promise<{ bot: Bot; store: Store }> {
  const store = await shippedStore();
  return { store, bot: createBot({ store, commands: COMMANDS, log: strictLog, version: '0.0.0' }) };
}

export function asker(changes: Partial<Asker> = {}): Asker {
  return {
    place: { platform: 'terminal', workspace: '', channel: 'test' },
    user: 'ada',
    conversation: '',
    direct: true,
    mayManage: true,
    ...changes,
  };
}
