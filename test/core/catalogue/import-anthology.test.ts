import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { importRecords } from '../../../src/core/catalogue/import-records.ts';
import { createMemoryCatalogue } from '../../../src/core/catalogue/memory-catalogue.ts';
import { names, recordOf } from '../../contracts/samples.ts';

const FILE = '../shared/data/acl-anthology.jsonl.gz';
const Line = z.object({ id: z.string(), title: z.string().min(1), authors: z.array(z.string()), date: z.string() });

describe.skipIf(!existsSync(FILE))(
  'papers of 1989 to 1994, with reports under one title each year (needs ../shared)',
  () => {
    test('a second import changes nothing', async () => {
      const lines = gunzipSync(readFileSync(FILE))
        .toString()
        .split('\n')
        .filter((line) => /^\{"id":"H(89|9[0-4])-/.test(line));
      const records = lines.map((line) => {
        const { title, authors, date } = Line.parse(JSON.parse(line));
        return { record: recordOf({ title, authors: names(...authors), date }) };
      });
      const catalogue = createMemoryCatalogue();
      const batch = { source: 'anthology', records, rejected: [] };
      const first = await importRecords(catalogue, batch, '2026-11-23T09:00:00.000Z');
      expect(first.added).toBeGreaterThan(400);
      expect(first.merged).toBeGreaterThan(0);
      const again = await importRecords(catalogue, batch, '2026-11-24T09:00:00.000Z');
      expect(again).toEqual({ added: 0, merged: 0, unchanged: records.length, rejected: [] });
    });
  },
);
