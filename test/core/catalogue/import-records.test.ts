import { beforeEach, describe, expect, test } from 'vitest';
import type { Batch } from '../../../src/core/catalogue/batch.ts';
import { importRecords } from '../../../src/core/catalogue/import-records.ts';
import { createMemoryCatalogue } from '../../../src/core/catalogue/memory-catalogue.ts';
import type { Metric } from '../../../src/core/model/metric.ts';
import type { PaperRecord } from '../../../src/core/model/paper.ts';
import type { Catalogue } from '../../../src/core/ports.ts';
import { names, person, recordOf } from '../../contracts/samples.ts';

const MONDAY = '2026-11-23T09:00:00.000Z';
const TUESDAY = '2026-11-24T09:00:00.000Z';

function batchOf(records: readonly Partial<PaperRecord>[], change: Partial<Batch> = {}): Batch {
  return {
    source: 'test',
    records: records.map((record, at) => ({ record: recordOf(record), line: at + 1 })),
    rejected: [],
    ...change,
  };
}

const hIndex = (value: number, asOf: string): Metric => ({ name: 'h-index', value, source: 'test', asOf });
const ada = (metrics: readonly Metric[], tracked = true): NonNullable<Batch['author']> => ({
  name: 'Ada Lovelace',
  field: 'LG',
  metrics,
  tracked,
});

test('an author who is only named, over records none of which is sound, is not kept', async () => {
  const catalogue = createMemoryCatalogue();
  const batch = batchOf([{ date: '2031-01-01' }], { author: ada([]) });
  const report = await importRecords(catalogue, batch, MONDAY);
  expect([report.author, report.rejected.length]).toEqual([undefined, 1]);
  expect(await catalogue.tracked()).toEqual([]);
  await importRecords(catalogue, batchOf([], { author: ada([hIndex(20, '2026-11-23')]) }), MONDAY);
  expect(await catalogue.tracked()).toHaveLength(1);
});

describe('importing', () => {
  let saves: number;
  let catalogue: Catalogue;
  beforeEach(() => {
    const memory = createMemoryCatalogue();
    saves = 0;
    catalogue = {
      ...memory,
      save: (changes) => {
        saves++;
        return memory.save(changes);
      },
    };
  });

  const all = async () => (await catalogue.find({}, { sort: 'title', offset: 0, limit: 100 })).papers;

  test('counts each record once, and merges those of one paper with each other, in one save', async () => {
    const batch = batchOf([
      { title: 'One', ids: { arxiv: '2401.00001' } },
      { title: 'Two' },
      { title: 'Quite another title', ids: { arxiv: '2401.00001v2', doi: '10.1/ONE' } },
      { title: 'Two' },
      { title: 'Three', ids: { doi: '10.1/one' }, abstract: 'By the DOI that came with the second.' },
    ]);
    expect(await importRecords(catalogue, batch, MONDAY)).toEqual({ added: 2, merged: 2, unchanged: 1, rejected: [] });
    expect(saves).toBe(1);
    expect(await all()).toMatchObject([
      {
        id: 'arxiv:2401.00001',
        title: 'One',
        ids: { doi: '10.1/one' },
        abstract: expect.stringMatching('DOI'),
        firstSeen: MONDAY,
        baseline: false,
      },
      { id: expect.stringMatching(/^title:two-[0-9a-f]{8}$/), title: 'Two' },
    ]);
  });

  test('again, even later, changes nothing and saves nothing', async () => {
    const batch = batchOf(
      [{ title: 'One', categories: ['LG', 'cs.LG'], ids: { doi: '10.48550/arXiv.2401.00001' } }, { authors: [] }],
      { author: ada([hIndex(20, '2026-11-23')]) },
    );
    expect(await importRecords(catalogue, batch, MONDAY)).toMatchObject({ added: 2, author: 'added' });
    const before = await all();
    const later = { ...batch, author: ada([hIndex(20, '2026-11-24')]) };
    expect(await importRecords(catalogue, later, TUESDAY)).toEqual({
      added: 0,
      merged: 0,
      unchanged: 2,
      rejected: [],
      author: 'unchanged',
    });
    expect(saves).toBe(1);
    expect(await all()).toEqual(before);
    expect((await catalogue.tracked())[0]?.metrics).toEqual([hIndex(20, '2026-11-23')]);
  });

  test('what comes first with an author is baseline, and stays so; what comes later is not', async () => {
    await importRecords(catalogue, batchOf([{ title: 'One' }], { author: ada([]) }), MONDAY);
    await importRecords(
      catalogue,
      batchOf([{ title: 'One', code: true }, { title: 'Two' }], { author: ada([]) }),
      TUESDAY,
    );
    expect((await all()).map(({ title, baseline, firstSeen }) => [title, baseline, firstSeen])).toEqual([
      ['One', true, MONDAY],
      ['Two', false, TUESDAY],
    ]);
  });

  test('an author’s figures follow the source; tracking begins but never ends', async () => {
    const author = async () => catalogue.author(person('ADA LOVELACE'));
    await importRecords(catalogue, batchOf([], { author: ada([hIndex(20, '2026-11-23')], false) }), MONDAY);
    expect(await author()).toEqual({
      id: 'author:ada-lovelace',
      name: 'Ada Lovelace',
      field: 'LG',
      tracked: false,
      metrics: [hIndex(20, '2026-11-23')],
      firstSeen: MONDAY,
    });
    expect(
      (await importRecords(catalogue, batchOf([], { author: ada([hIndex(21, '2026-11-24')]) }), TUESDAY)).author,
    ).toBe('changed');
    expect(
      (await importRecords(catalogue, batchOf([], { author: ada([hIndex(19, '2020-01-01')], false) }), TUESDAY)).author,
    ).toBe('unchanged');
    expect(await author()).toMatchObject({ tracked: true, metrics: [hIndex(21, '2026-11-24')], firstSeen: MONDAY });
  });

  test.each<[string, Partial<PaperRecord>, RegExp]>([
    ['no title', { title: '' }, /^title: /],
    ['a nameless author', { authors: names('') }, /^authors\.0\.name: /],
    ['a day that the calendar lacks', { date: '2023-02-29' }, /^date: there is no 2023-02-29/],
    ['a publication on no day', { published: '2023-02-30' }, /^date: there is no 2023-02-30/],
    ['no date at all', { date: 'soon' }, /^date: /],
    ['a future date', { date: '2026-11-25' }, /^date: 2026-11-25 lies in the future/],
    ['a future year', { date: '2027' }, /future/],
  ])('a record with %s is rejected with its line, and stops no other', async (_, fault, reason) => {
    const report = await importRecords(
      catalogue,
      batchOf([{ title: 'One' }, fault, { title: 'Two' }], {
        rejected: [
          { line: 9, reason: 'torn' },
          { line: 1, reason: 'worn' },
        ],
      }),
      MONDAY,
    );
    expect(report).toMatchObject({
      added: 2,
      rejected: [{ line: 1, reason: 'worn' }, { line: 2, reason: expect.stringMatching(reason) }, { line: 9 }],
    });
    expect((await all()).map(({ title }) => title)).toEqual(['One', 'Two']);
  });

  test('a day ahead is no future: it is today somewhere', async () => {
    expect(
      await importRecords(catalogue, batchOf([{ date: '2026-11-24' }, { title: 'This year', date: '2026' }]), MONDAY),
    ).toMatchObject({ added: 2 });
  });

  test('two papers of one title by different people stay two', async () => {
    const report = await importRecords(
      catalogue,
      batchOf([{}, { authors: names('Alan Turing') }, { date: '2010' }]),
      MONDAY,
    );
    expect(report).toMatchObject({ added: 3, merged: 0, unchanged: 0 });
    expect(new Set((await all()).map(({ id }) => id)).size).toBe(3);
  });

  test('a record that fits two papers goes to the surest each time', async () => {
    await importRecords(
      catalogue,
      batchOf([
        { title: 'One', ids: { arxiv: '2401.00001' } },
        { title: 'Two', ids: { doi: '10.1/two' } },
      ]),
      MONDAY,
    );
    const both = batchOf([{ title: 'Three', ids: { arxiv: '2401.00001', doi: '10.1/two' } }]);
    expect(await importRecords(catalogue, both, MONDAY)).toMatchObject({ merged: 1 });
    expect(await importRecords(catalogue, both, MONDAY)).toMatchObject({ unchanged: 1 });
    expect(await all()).toHaveLength(2);
  });

  test('a report under one title each year does not grow into one paper', async () => {
    const years = ['1992', '1993', '1994', '1990', '1991', '1993', '1991'].map((date) => ({ date }));
    expect(await importRecords(catalogue, batchOf(years), MONDAY)).toMatchObject({ added: 3 });
    expect(await importRecords(catalogue, batchOf(years), TUESDAY)).toMatchObject({
      added: 0,
      merged: 0,
      unchanged: 7,
    });
  });
});
