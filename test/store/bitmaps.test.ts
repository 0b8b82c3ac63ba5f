import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import type { Paper } from '../../src/core/model/paper.ts';
import type { Catalogue, PaperFilter } from '../../src/core/ports.ts';
import { SIZES } from '../../src/store/postgres/bitmaps.ts';
import { openPostgresStore } from '../../src/store/postgres/open-postgres-store.ts';
import { names, paperOf, person } from '../contracts/samples.ts';
import { createDatabase, openPostgres, run } from '../postgres/database.ts';

/** As where every word is in very many papers. */
const ALL_BITS = { commonFrom: 3, listed: 0 };
const NEWEST = { sort: 'newest', offset: 0, limit: 3 } as const;
const WORDS = ['sparse', 'graphs', 'learning', 'learner', 'language', 'models', 'noise', 'kernel'];
const PEOPLE = ['Ada Lovelace', 'Grace Hopper', 'Mary Shelley'];

const title = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
const paper = fc
  .record({
    number: fc.nat(40),
    title,
    abstract: title,
    people: fc.subarray(PEOPLE, { minLength: 1 }),
    date: fc.constantFrom('2019', '2020-05', '2020-11-03', '2021', '2023-01-31'),
    categories: fc.subarray(['cs.LG', 'cs.CL', 'math.CO']),
    code: fc.boolean(),
    hidden: fc.constantFrom(undefined, undefined, 'wrong'),
  })
  .map(({ number, people, ...rest }) =>
    paperOf(`p:${number}`, { ...rest, authors: names(...people) } as Partial<Paper>),
  );

const filter: fc.Arbitrary<PaperFilter> = fc.record(
  {
    words: fc
      .array(fc.constantFrom(...WORDS, 'quantum'), { minLength: 1, maxLength: 3 })
      .map((words) => words.join(' ')),
    not: fc.constantFrom(...WORDS),
    authors: fc.subarray(PEOPLE, { minLength: 1, maxLength: 1 }).map((all) => all.map((one) => person(one))),
    without: fc.subarray(PEOPLE, { minLength: 1, maxLength: 1 }).map((all) => all.map((one) => person(one))),
    periods: fc.constantFrom(
      [{ from: '2020-01-01', to: '2020-12-31' }],
      [{ from: '2021-01-01' }],
      [{ from: '2020-05-10' }],
    ),
    categories: fc.constantFrom(['cs.LG'], ['CL', 'math.CO']),
    outside: fc.constant(['cs.CL']),
    code: fc.boolean(),
    except: fc.constantFrom(['p:1', 'p:7', 'p:none']),
  },
  { requiredKeys: [] },
);

async function answers(catalogue: Catalogue, filters: readonly PaperFilter[]) {
  const all = filters.flatMap((one) =>
    (['relevance', 'newest', 'title'] as const).map(async (sort) => {
      const { papers, ...counted } = await catalogue.find(one, { sort, offset: 1, limit: 5 });
      return { filter: one, sort, ...counted, papers: papers.map(({ id }) => id) };
    }),
  );
  const titles = filters.flatMap(({ words, not }) =>
    [words, not].map(async (typed = '') => (await catalogue.titlesWith(typed, 4)).map(({ id }) => id)),
  );
  return [await Promise.all(all), await Promise.all(titles)];
}

test('words kept as bits change no answer, whatever is saved', async () => {
  const [rows, bits] = [await openPostgres(), await openPostgres(ALL_BITS)];
  onTestFinished(async () => void (await Promise.all([rows.close(), bits.close()])));
  const saves = fc.array(fc.array(paper, { minLength: 1, maxLength: 15 }), { minLength: 1, maxLength: 3 });
  const filters = fc.array(filter, { minLength: 4, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(saves, filters, async (all, asked) => {
      for (const papers of all) for (const { catalogue } of [rows, bits]) await catalogue.save({ papers, authors: [] });
      expect(await answers(bits.catalogue, asked)).toEqual(await answers(rows.catalogue, asked));
    }),
    { numRuns: 12 },
  );
});

test('bits that an older program did not keep are made anew, when it is opened and when it saves', async () => {
  const url = await createDatabase();
  const store = await openPostgresStore(url, { sizes: ALL_BITS });
  const papers = Array.from({ length: 9 }, (_, at) =>
    paperOf(`p:${at}`, { title: `Sparse graphs ${at}`, categories: ['cs.LG'], date: '2020' }),
  );
  await store.catalogue.save({ papers, authors: [] });
  const found = async (sizes = ALL_BITS): Promise<number> => {
    const { catalogue, close } = await openPostgresStore(url, { sizes });
    const { total } = await catalogue.find({ words: 'sparse graphs' }, { sort: 'relevance', offset: 0, limit: 3 });
    await close();
    return total;
  };
  const olderSaves = `delete from bitmap; update totals set version = version + 1, edition = gen_random_uuid()`;
  await run(url, `delete from bitmap; update totals set edition = gen_random_uuid()`);
  expect(await found()).toBe(0); // so the answer comes from the bits
  await run(url, olderSaves);
  expect(await found()).toBe(9);
  await run(url, olderSaves);
  for (const asked of [{ words: 'sparse graphs' }, { categories: ['cs.LG'] }, { periods: [{ from: '2020-01-01' }] }])
    await expect.poll(async () => (await store.catalogue.find(asked, NEWEST)).total).toBe(9); // without any bits
  await store.catalogue.save({ papers: [paperOf('p:9', { title: 'Sparse graphs again' })], authors: [] });
  expect(await found(SIZES)).toBe(10);
  expect(await found()).toBe(10);
  await store.close();
});
