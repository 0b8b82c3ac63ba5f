import { readFileSync } from 'node:fs';
import { importRecords } from '../../../src/core/catalogue/import-records.ts';
import { COMMANDS } from '../../../src/core/commands/commands.ts';
import { slashCommands } from '../../../src/core/commands/slash.ts';
import { createBot } from '../../../src/core/create-bot.ts';
import type { Store } from '../../../src/core/ports.ts';
import { readSource } from '../../../src/sources/read-source.ts';
import { createMemoryStore } from '../../../src/store/memory/create-memory-store.ts';
import { type Given, NOW } from './harness.ts';

/** Brings a file of `data/` into the catalogue. */
export async function importShipped(store: Store, file: string, now = NOW): Promise<void> {
  const path = new URL(`../../../data/${file}`, import.meta.url);
  const reading = readSource(readFileSync(path), undefined, { asOf: now.slice(0, 10) });
  if (!reading.ok) throw new Error(`${file} is damaged in line ${reading.faults[0]?.line}`);
  await importRecords(store.catalogue, reading.batch, now);
}

/** The real bot over the shipped author page. */
export async function givenRealBot(): Promise<Given & { store: Store }> {
  const store = createMemoryStore();
  await importShipped(store, 'author-page.txt');
  await importShipped(store, 'arxiv-ids.jsonl');
  const log = { info() {}, warn() {}, error() {} };
  const bot = createBot({ store, commands: COMMANDS, log, version: 'test' });
  return { store, bot, settings: store.settings, claims: store.claims, slashCommands: slashCommands(COMMANDS) };
}
