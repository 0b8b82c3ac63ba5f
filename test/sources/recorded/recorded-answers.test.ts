import { existsSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { importRecords } from '../../../src/core/catalogue/import-records.ts';
import type { FormatName } from '../../../src/sources/formats.ts';
import { readSource } from '../../../src/sources/read-source.ts';
import type { Reading } from '../../../src/sources/reading.ts';
import { createMemoryStore } from '../../../src/store/memory/create-memory-store.ts';
import { faultsOfRecord } from './faults-of-record.ts';

const FOLDER = '../shared/data/apis';
const Recording = z.object({ file: z.string(), source: z.string(), quirks: z.array(z.string()).default([]) });
const recordings = existsSync(FOLDER)
  ? z.array(Recording).parse(JSON.parse(readFileSync(`${FOLDER}/manifest.json`, 'utf8')))
  : [];

const FORMAT_OF: Readonly<Record<string, FormatName>> = {
  'arxiv-atom': 'arxiv',
  'arxiv-oai': 'arxiv',
  'arxiv-rss': 'arxiv',
  crossref: 'crossref',
  openalex: 'openalex',
  s2: 'semantic-scholar',
};
const NOW = '2026-11-25T12:00:00.000Z';

/** What became of each kind of recording; printed at the end. */
const counts = new Map<string, { files: number; records: number; rejected: number; refused: number }>();

function count(key: string, reading: Reading): void {
  const row = counts.get(key) ?? { files: 0, records: 0, rejected: 0, refused: 0 };
  row.files++;
  if (reading.ok) {
    row.records += reading.batch.records.length;
    row.rejected += reading.batch.rejected.length;
  } else {
    row.refused++;
  }
  counts.set(key, row);
}

function read(file: string, source: string): Reading {
  const bytes = readFileSync(`${FOLDER}/${file}`);
  const guessed = readSource(bytes, undefined, { asOf: NOW.slice(0, 10) });
  return guessed.ok ? guessed : readSource(bytes, FORMAT_OF[source], { asOf: NOW.slice(0, 10) });
}

describe.skipIf(recordings.length === 0)('recorded answers (needs ../shared)', () => {
  afterAll(() => {
    const lines = [...counts].sort().map(
      ([key, row]) =>
        `${key.padEnd(64)} ${Object.values(row)
          .map((n) => String(n).padStart(6))
          .join('')}`,
    );
    process.stdout.write(`${`source: quirk`.padEnd(64)}  files record reject refuse\n${lines.join('\n')}\n`);
  });

  it('are mostly taken', () => {
    const taken = (source: string): number =>
      recordings
        .filter((one) => FORMAT_OF[one.source] === source)
        .reduce((sum, { file, source: from }) => {
          const reading = read(file, from);
          return sum + (reading.ok ? reading.batch.records.length : 0);
        }, 0);
    for (const [source, least] of [
      ['arxiv', 200],
      ['crossref', 300],
      ['openalex', 11],
      ['semantic-scholar', 70],
    ] as const)
      expect(taken(source), source).toBeGreaterThanOrEqual(least);
  });

  it.each(recordings)('$file', async ({ file, source, quirks }) => {
    const reading = read(file, source);
    for (const quirk of quirks.length > 0 ? quirks : ['(none)']) count(`${source}: ${quirk}`, reading);
    count(`${source}: all`, reading);
    if (!reading.ok) {
      expect(reading.faults.length).toBeGreaterThan(0);
      expect(reading.faults.map(({ reason }) => reason).join()).not.toMatch(/undefined|\[object/);
      return;
    }
    for (const { reason } of reading.batch.rejected) expect(reason).toMatch(/\w/);
    expect(reading.batch.records.flatMap(({ record }) => faultsOfRecord(record))).toEqual([]);

    const { catalogue } = createMemoryStore();
    const report = await importRecords(catalogue, reading.batch, NOW);
    expect(report.added + report.merged + report.unchanged + report.rejected.length).toBe(
      reading.batch.records.length + reading.batch.rejected.length,
    );
    expect(await importRecords(catalogue, reading.batch, NOW)).toMatchObject({ added: 0, merged: 0 });
  });
});
