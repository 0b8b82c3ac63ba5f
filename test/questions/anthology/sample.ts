import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Bot } from '../../../src/core/bot.ts';
import { importRecords } from '../../../src/core/catalogue/import-records.ts';
import { COMMANDS } from '../../../src/core/commands/commands.ts';
import { createBot } from '../../../src/core/create-bot.ts';
import type { Store } from '../../../src/core/ports.ts';
import { cleanTitle } from '../../../src/sources/clean/clean-title.ts';
import { readSource } from '../../../src/sources/read-source.ts';
import { createMemoryStore } from '../../../src/store/memory/create-memory-store.ts';
import { IMPORTED, strictLog } from '../../shipped-record.ts';
import { createChance } from './chance.ts';
import { plain } from './plain.ts';

/** A line of the file, as far as the questions need it. */
export type Line = { title: string; authors: string[]; date: string; abstract: string | null; hasCode?: boolean };
export type Sample = { lines: readonly Line[]; text: string };

const FILE = '../shared/data/acl-anthology.jsonl.gz';
const SIZE = 6000;
const SEED = 20_261_123;

/** Whether the papers to draw from are there. */
export const present = existsSync(FILE);

/** Papers of the ACL Anthology, always the same, no two with one title; none where the file is not there. */
export function drawSample(): Sample {
  if (!present) return { lines: [], text: '' };
  const all = gunzipSync(readFileSync(FILE)).toString().split('\n');
  const chance = createChance(SEED);
  const lines: Line[] = [];
  const texts: string[] = [];
  const titles = new Set<string>();
  while (lines.length < SIZE) {
    const text = chance.pick(all);
    if (text === '') continue;
    const line = JSON.parse(text) as Line; // the file's own fields, described beside it
    const title = plain(line.title);
    if (line.authors.length === 0 || title === '' || titles.has(title)) continue;
    titles.add(title);
    texts.push(text);
    lines.push({ ...line, title: cleanTitle(line.title) ?? line.title });
  }
  return { lines, text: texts.join('\n') };
}

/** A store in memory that holds the sample, imported as a file of lines would be; nobody is tracked. */
export async function anthologyStore({ lines, text }: Sample): Promise<Store> {
  const store = createMemoryStore();
  const read = readSource(new TextEncoder().encode(text), 'jsonl', { asOf: IMPORTED.slice(0, 10) });
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  const { added, rejected } = await importRecords(store.catalogue, read.batch, IMPORTED.replace('2025', '2026'));
  if (added !== lines.length) throw new Error(`${added} of ${lines.length} added: ${JSON.stringify(rejected)}`);
  return store;
}

export async function anthologyBot(sample: Sample): Promise<Bot> {
  const store = await anthologyStore(sample);
  return createBot({ store, commands: COMMANDS, log: strictLog, version: '0.0.0' });
}
