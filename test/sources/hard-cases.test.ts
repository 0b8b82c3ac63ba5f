import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { importRecords } from '../../src/core/catalogue/import-records.ts';
import { createMemoryCatalogue } from '../../src/core/catalogue/memory-catalogue.ts';
import { readSource } from '../../src/sources/read-source.ts';

const FILE = '../shared/data/hard-cases.json';
const Row = z.tuple([z.string(), z.string(), z.string(), z.string(), z.string()]);
/** Papers of one title stand together, shortened to rows. */
const Group = z
  .object({ group: z.array(Row) })
  .transform(({ group }) =>
    group.map(([id, authors, venue, date, title]) => ({ id, authors: authors.split('; '), venue, date, title })),
  );
const Cases = z.record(z.string(), z.array(z.union([Group, z.unknown().transform((record) => [record])])));
const NOW = '2026-11-23T00:00:00.000Z';

describe.skipIf(!existsSync(FILE))('308 awkward records (needs ../shared)', () => {
  test('each kind: every record is added, merged, or rejected with its reason, and a second time changes nothing', async () => {
    const outcomes: Record<string, unknown>[] = [];
    for (const [kind, groups] of Object.entries(Cases.parse(JSON.parse(readFileSync(FILE, 'utf8'))))) {
      const records = groups.flat();
      const lines = records.map((record) => JSON.stringify(record)).join('\n');
      const reading = readSource(Buffer.from(lines), 'jsonl', { asOf: NOW.slice(0, 10) });
      if (!reading.ok) throw new Error(`${kind}: ${reading.faults[0]?.reason}`);
      const catalogue = createMemoryCatalogue();
      const { added, merged, unchanged, rejected } = await importRecords(catalogue, reading.batch, NOW);
      expect(added + merged + unchanged + rejected.length, kind).toBe(records.length);
      expect(await importRecords(catalogue, reading.batch, NOW), kind).toMatchObject({ added: 0, merged: 0 });
      for (const { reason } of rejected) expect(reason).toMatch(/\w+ \w+/);
      const { papers } = await catalogue.find({}, { sort: 'oldest', offset: 0, limit: records.length });
      for (const { title, authors, unplacedAuthors } of papers) {
        expect(title.trim()).not.toBe('');
        expect(
          [...authors, ...unplacedAuthors].every(({ name }) => /\p{L}/u.test(name)),
          title,
        ).toBe(true);
      }
      const reasons = [...new Set(rejected.map(({ reason }) => reason.replace(/“.*”/, '…')))].join('; ');
      outcomes.push({ kind, records: records.length, added, merged, unchanged, rejected: rejected.length, reasons });
    }
    const rows = outcomes.map((outcome) => Object.values(outcome).join('\t'));
    process.stdout.write(
      `${['kind', 'records', 'added', 'merged', 'unchanged', 'rejected', 'why'].join('\t')}\n${rows.join('\n')}\n`,
    );
    expect(outcomes).toHaveLength(23);
  });
});
