import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { importRecords } from '../../../src/core/catalogue/import-records.ts';
import { readSource } from '../../../src/sources/read-source.ts';
import { createMemoryStore } from '../../../src/store/memory/create-memory-store.ts';

const FOLDER = '../shared/data/apis';
const NOW = '2026-11-25T12:00:00.000Z';
const LARGEST = 200_000;
/** What may stand where a field was. */
const JUNK: readonly unknown[] = [
  ...[null, undefined, '', ' ', 0, -1, 1e12, true, [], {}, ['x'], [null], { a: 1 }, [[null]], '9999-99-99'],
  ...['<html>', 'a\u0000b\u202E', '$$\\frac{1}{2', '&amp;lt;b&amp;gt;', '\\"{o}\\', '💥'.repeat(50)],
];

const files = existsSync(FOLDER)
  ? z
      .array(z.object({ file: z.string(), bytes: z.number() }))
      .parse(JSON.parse(readFileSync(`${FOLDER}/manifest.json`, 'utf8')))
      .filter(({ bytes }) => bytes < LARGEST)
  : [];

/** Numbers below `end`, the same in each run. */
function createChance(seed: number): (end: number) => number {
  let state = seed;
  return (end) => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * end);
  };
}

type Place = { holder: object; key: string };

function placesIn(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [{ holder: value, key }, ...placesIn(inner)]);
}

/** The answer with junk in place of some of its fields, or, where it is no JSON, of a piece of its text. */
function damaged(text: string, chance: (end: number) => number): string {
  const junk = (): unknown => JUNK[chance(JUNK.length)];
  try {
    const value: unknown = JSON.parse(text);
    const places = placesIn(value);
    for (let left = 1 + chance(places.length / 4); left > 0; left--) {
      const place = places[chance(places.length)];
      if (place !== undefined) Reflect.set(place.holder, place.key, junk());
    }
    return JSON.stringify(value);
  } catch {
    const at = chance(text.length);
    return `${text.slice(0, at)}${JSON.stringify(junk()) ?? ''}${text.slice(at + chance(200))}`;
  }
}

describe.skipIf(files.length === 0)('recorded answers with damaged fields (needs ../shared)', () => {
  it.each(files.map(({ file }, at) => [file, at] as const))('%s', async (file, at) => {
    const chance = createChance(at);
    const text = readFileSync(`${FOLDER}/${file}`, 'utf8');
    for (let round = 0; round < 3; round++) {
      const reading = readSource(Buffer.from(damaged(text, chance)), undefined, { asOf: NOW.slice(0, 10) });
      const reasons = reading.ok ? reading.batch.rejected : reading.faults;
      expect(reasons.map(({ reason }) => reason).join('\n')).not.toMatch(/undefined|\[object Object\] of/);
      if (!reading.ok) continue;
      for (const { record } of reading.batch.records) {
        expect(record.title).toMatch(/[\p{L}\p{N}]/u);
        expect(record.authors.filter(({ name }) => !/\p{L}/u.test(name))).toEqual([]);
      }
      const { catalogue } = createMemoryStore();
      await importRecords(catalogue, reading.batch, NOW);
      expect(await importRecords(catalogue, reading.batch, NOW)).toMatchObject({ added: 0, merged: 0 });
    }
  });
});
