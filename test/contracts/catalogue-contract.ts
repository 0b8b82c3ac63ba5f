import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Paper } from '../../src/core/model/paper.ts';
import type { Catalogue, Page, PaperFilter, Store } from '../../src/core/ports.ts';
import { ADA, ALAN, GRACE, PAPERS } from './sample-papers.ts';
import { authorOf, names, paperOf, person } from './samples.ts';

const ALL: Page = { sort: 'newest', offset: 0, limit: 100 };

const FILTERS: readonly [string, PaperFilter, readonly string[]][] = [
  ['nothing asked', {}, ['p:memory', 'p:alone', 'p:few-shot', 'p:machines']],
  ['an author, placed or not', { authors: [ADA] }, ['p:memory', 'p:alone', 'p:few-shot', 'p:machines']],
  ['several authors', { authors: [ADA, GRACE] }, ['p:memory', 'p:few-shot']],
  [
    'an author spelled otherwise',
    { authors: [person('ada lovelace')] },
    ['p:memory', 'p:alone', 'p:few-shot', 'p:machines'],
  ],
  ['an author of no paper', { authors: [person('Nobody Known')] }, []],
  ['without', { without: [GRACE] }, ['p:alone', 'p:machines']],
  ['without each of several', { without: [GRACE, ALAN] }, ['p:alone']],
  ['with and without', { authors: [ALAN], without: [GRACE] }, ['p:machines']],
  ['first', { position: { person: ADA, at: 'first' } }, ['p:alone', 'p:few-shot']],
  ['last, only of complete lists', { position: { person: ADA, at: 'last' } }, ['p:memory', 'p:alone']],
  ['last of an incomplete list', { position: { person: ALAN, at: 'last' } }, []],
  ['solo', { position: { person: ADA, at: 'solo' } }, ['p:alone']],
  ['not first', { position: { person: ADA, at: 'not-first' } }, ['p:memory', 'p:machines']],
  ['not alone', { position: { person: ADA, at: 'joint' } }, ['p:memory', 'p:few-shot', 'p:machines']],
  ['a year', { periods: [{ from: '2022-01-01', to: '2022-12-31' }] }, ['p:alone', 'p:few-shot']],
  ['a year known no better', { periods: [{ from: '2023-01-01', to: '2023-12-31' }] }, ['p:memory']],
  ['any of several periods', { periods: [{ to: '2021-12-31' }, { from: '2023-01-01' }] }, ['p:memory', 'p:machines']],
  ['a category without its archive', { categories: ['cv'] }, ['p:memory', 'p:machines']],
  ['a category with its archive', { categories: ['cs.CV'] }, ['p:memory', 'p:machines']],
  ['any of several categories', { categories: ['stat.ML', 'cs.CL'] }, ['p:alone', 'p:few-shot']],
  ['outside a category', { outside: ['CV'] }, ['p:alone', 'p:few-shot']],
  ['outside each of several categories', { outside: ['cs.CL', 'cv'] }, ['p:few-shot']],
  ['another archive', { categories: ['stat.LG'] }, []],
  ['an affiliation by a word', { affiliation: 'deepmind' }, ['p:few-shot']],
  ['an affiliation by part of a word', { affiliation: 'mind' }, []],
  ['with code', { code: true }, ['p:few-shot']],
  ['without code', { code: false }, ['p:memory', 'p:alone', 'p:machines']],
  ['all but some', { except: ['p:memory', 'p:machines', 'p:nowhere'] }, ['p:alone', 'p:few-shot']],
  ['all of a topic but one', { words: 'few-shot learning', except: ['p:few-shot'] }, ['p:alone']],
  [
    'first seen after one instant and up to another',
    { firstSeen: { after: '2026-01-01T00:00:00Z', upTo: '2026-01-03T00:00:00Z' } },
    ['p:memory', 'p:machines'],
  ],
  ['words', { words: 'few-shot learning' }, ['p:alone', 'p:few-shot']],
  ['words on nothing here', { words: 'zymurgy' }, []],
  ['everything at once', { words: 'transformers', authors: [ADA], code: true, categories: ['LG'] }, ['p:few-shot']],
];

const ids = (papers: readonly Paper[]): readonly string[] => papers.map(({ id }) => id);

/** What every catalogue does alike. `open` gives an empty one. */
export function catalogueContract(name: string, open: () => Promise<Store>): void {
  describe(`catalogue of the ${name} store`, () => {
    let store: Store;
    let catalogue: Catalogue;
    beforeEach(async () => {
      store = await open();
      catalogue = store.catalogue;
      await catalogue.save({
        papers: PAPERS,
        authors: [authorOf('Ada Lovelace'), authorOf('Alan Turing', { tracked: false })],
      });
    });
    afterEach(() => store.close());

    describe('find', () => {
      test.each(FILTERS)('%s', async (_, filter, expected) => {
        const found = await catalogue.find(filter, ALL);
        expect(ids(found.papers)).toEqual(expected);
        expect(found.total).toBe(expected.length);
      });

      test('papers dated too coarsely are counted, if all else holds', async () => {
        const may = [{ from: '2023-05-01', to: '2023-05-31' }];
        expect(await catalogue.find({ periods: may }, ALL)).toEqual({ papers: [], total: 0, undecided: 1 });
        expect(await catalogue.find({ periods: may, code: true }, ALL)).toEqual({ papers: [], total: 0, undecided: 0 });
      });

      test.each([
        ['newest', ['p:memory', 'p:alone', 'p:few-shot', 'p:machines']],
        ['oldest', ['p:machines', 'p:alone', 'p:few-shot', 'p:memory']],
        ['title', ['p:alone', 'p:few-shot', 'p:memory', 'p:machines']],
        ['relevance', ['p:memory', 'p:alone', 'p:few-shot', 'p:machines']],
      ] as const)('%s first, ties by id', async (sort, expected) => {
        expect(ids((await catalogue.find({}, { ...ALL, sort })).papers)).toEqual(expected);
      });

      test('by relevance, the topic in the title is before the topic in the abstract', async () => {
        const found = await catalogue.find({ words: 'few-shot learning' }, { ...ALL, sort: 'relevance' });
        expect(ids(found.papers)).toEqual(['p:few-shot', 'p:alone']);
      });

      test('pages neither overlap nor leave out', async () => {
        const pages = await Promise.all(
          [0, 3, 6].map((offset) => catalogue.find({}, { sort: 'newest', offset, limit: 3 })),
        );
        expect(pages.map(({ papers }) => papers.length)).toEqual([3, 1, 0]);
        expect(new Set(pages.flatMap(({ papers }) => ids(papers))).size).toBe(4);
        expect(pages.map(({ total }) => total)).toEqual([4, 4, 4]);
      });
    });

    describe('tally', () => {
      test('by year in order of time', async () => {
        expect((await catalogue.tally({}, 'year')).map(({ key, papers }) => [key, papers])).toEqual([
          ['2021', 1],
          ['2022', 2],
          ['2023', 1],
        ]);
      });

      test('by author, most papers first, with years', async () => {
        expect(await catalogue.tally({}, 'author')).toEqual([
          { key: 'Ada Lovelace', papers: 4, firstYear: 2021, lastYear: 2023 },
          { key: 'Alan Turing', papers: 2, firstYear: 2021, lastYear: 2023 },
          { key: 'Grace Hopper', papers: 2, firstYear: 2022, lastYear: 2023 },
        ]);
      });

      test('by author, two spellings of one person together', async () => {
        const other = paperOf('p:other', { authors: names('Grace Murray Hopper', 'Grace Hopper') });
        await catalogue.save({ papers: [other], authors: [] });
        const tally = await catalogue.tally({ authors: [GRACE] }, 'author');
        expect(tally.filter(({ key }) => key.includes('Hopper'))).toEqual([
          { key: 'Grace Murray Hopper', papers: 3, firstYear: 2022, lastYear: 2024 },
        ]);
      });

      test('by category, with and without its archive together', async () => {
        expect((await catalogue.tally({}, 'category')).map(({ key, papers }) => [key, papers])).toEqual([
          ['cs.CV', 2],
          ['cs.CL', 1],
          ['cs.LG', 1],
          ['stat.ML', 1],
        ]);
      });
    });

    test('related papers say why, without the paper itself', async () => {
      const related = await catalogue.related('p:few-shot', 10);
      expect(ids(related.map(({ paper }) => paper))).not.toContain('p:few-shot');
      const memory = related.find(({ paper }) => paper.id === 'p:memory');
      expect(memory?.sharedAuthors).toEqual(['Ada Lovelace', 'Grace Hopper']);
      expect(memory?.sharedTerms).toContain('transformers');
      expect(await catalogue.related('p:few-shot', 1)).toHaveLength(1);
      expect(await catalogue.related('p:none', 10)).toEqual([]);
    });

    test('people, names, words and titles are looked up', async () => {
      expect((await catalogue.people('hopper', 5)).map(({ person: { name: found } }) => found)).toEqual([
        'Grace Hopper',
      ]);
      expect(await catalogue.names('gr hop', 5)).toEqual(['Grace Hopper']);
      expect(await catalogue.nearestNames('Grace Hoper', 1)).toEqual(['Grace Hopper']);
      expect(await catalogue.knownWords(['transformer', 'zymurgy'])).toEqual(new Set(['transformer']));
      expect(ids(await catalogue.titles('image trans', 5))).toEqual(['p:memory']);
      expect(ids(await catalogue.titlesWith('image transformers', 5))).toEqual(['p:memory']);
      expect(await catalogue.titlesWith('image trans', 5)).toEqual([]);
      expect(ids(await catalogue.titlesLike('imgae transformers', 1))).toEqual(['p:memory']);
      expect(await catalogue.titlesLike('imgae transfromers', 5)).toEqual([]);
      expect(await catalogue.spot(['papers', 'by', 'Grace', 'Hopper'])).toMatchObject([
        { kind: 'person', start: 2, end: 4 },
      ]);
    });

    test('authors are found by any spelling of the person', async () => {
      expect((await catalogue.tracked()).map(({ name: found }) => found)).toEqual(['Ada Lovelace']);
      expect(await catalogue.author(person('Somebody', 'ALAN TURING'))).toEqual(
        authorOf('Alan Turing', { tracked: false }),
      );
      expect(await catalogue.author(GRACE)).toBeUndefined();
      expect(await catalogue.size()).toEqual({ papers: 4, authors: 2 });
    });

    test('of two kept authors of one name whom a source holds apart, the one with the id is found', async () => {
      const two = ['A1', 'A2'].map((id) => ({
        ...authorOf('Mary Shelley'),
        id: `author:${id}`,
        ids: [`openalex:${id}`],
      }));
      await catalogue.save({ papers: [], authors: two });
      const found = async (id: string) => (await catalogue.author({ ...person('Mary Shelley'), ids: [id] }))?.id;
      expect([await found('openalex:A2'), await found('openalex:A1'), await found('openalex:A3')]).toEqual([
        'author:A2',
        'author:A1',
        undefined,
      ]);
    });

    test('papers sharing an arXiv id, a DOI or a title key are found once', async () => {
      const keys = [
        { arxiv: '2205.00001', doi: '10.1/few', titleKey: 'few shot learning with transformers' },
        { arxiv: '9999.99999', titleKey: 'elan of the engine' },
        { titleKey: 'nothing of the kind' },
      ];
      expect(new Set(ids(await catalogue.sharing(keys)))).toEqual(new Set(['p:few-shot', 'p:alone']));
      expect(ids(await catalogue.sharing([{ doi: '10.1/few', titleKey: '' }]))).toEqual(['p:few-shot']);
      expect(await catalogue.sharing([])).toEqual([]);
    });

    test('papers are found by the ids that OpenAlex and Semantic Scholar give them', async () => {
      const semanticScholar = 'a'.repeat(40);
      await catalogue.save({
        papers: [paperOf('p:ids', { ids: { openalex: 'W2741809807', semanticScholar } })],
        authors: [],
      });
      for (const key of [{ openalex: 'W2741809807' }, { semanticScholar }])
        expect(ids(await catalogue.sharing([{ ...key, titleKey: '' }]))).toEqual(['p:ids']);
      expect(await catalogue.sharing([{ openalex: 'W1', titleKey: '' }])).toEqual([]);
    });

    test('saving replaces by id, in every index', async () => {
      await catalogue.save({
        papers: [paperOf('p:alone', { title: 'Zymurgy', authors: names('Mary Shelley') })],
        authors: [],
      });
      expect(await catalogue.size()).toEqual({ papers: 4, authors: 2 });
      expect(ids((await catalogue.find({ words: 'zymurgy' }, ALL)).papers)).toEqual(['p:alone']);
      expect(ids((await catalogue.find({ words: 'engine' }, ALL)).papers)).toEqual([]);
      expect(ids((await catalogue.find({ authors: [person('Mary Shelley')] }, ALL)).papers)).toEqual(['p:alone']);
      expect(ids((await catalogue.find({ authors: [ADA] }, ALL)).papers)).not.toContain('p:alone');
      expect(await catalogue.sharing([{ titleKey: 'elan of the engine' }])).toEqual([]);
    });

    test('a hidden paper is found by its keys alone, until it is shown again', async () => {
      const alone = paperOf('p:alone', {
        title: 'Zymurgy',
        authors: names('Mary Shelley'),
        ids: { doi: '10.1/alone' },
      });
      await catalogue.save({ papers: [{ ...alone, hidden: 'wrong' }], authors: [] });
      expect(await catalogue.paper('p:alone')).toBeUndefined();
      expect(await catalogue.size()).toEqual({ papers: 3, authors: 2 });
      expect(ids((await catalogue.find({}, ALL)).papers)).not.toContain('p:alone');
      expect((await catalogue.find({ words: 'zymurgy' }, ALL)).total).toBe(0);
      expect(await catalogue.titles('zymurgy', 5)).toEqual([]);
      expect(await catalogue.names('mary', 5)).toEqual([]);
      expect((await catalogue.tally({}, 'author')).map(({ key }) => key)).not.toContain('Mary Shelley');
      expect(await catalogue.related('p:alone', 5)).toEqual([]);
      expect(ids(await catalogue.sharing([{ doi: '10.1/alone', titleKey: '' }]))).toEqual(['p:alone']);
      await catalogue.save({ papers: [alone], authors: [] });
      expect(ids((await catalogue.find({ authors: [person('Mary Shelley')] }, ALL)).papers)).toEqual(['p:alone']);
      expect(await catalogue.size()).toEqual({ papers: 4, authors: 2 });
    });

    test('what can’t be read back is refused, and nothing of it saved', async () => {
      const unsound = paperOf('p:unsound', { date: 'yesterday' });
      await expect(catalogue.save({ papers: [paperOf('p:sound'), unsound], authors: [] })).rejects.toThrow();
      expect(await catalogue.size()).toEqual({ papers: 4, authors: 2 });
    });

    test('nobody outside can change what is inside', async () => {
      const mine = paperOf('p:mine');
      await catalogue.save({ papers: [mine], authors: [] });
      mine.authors.push({ name: 'Mallory' });
      const given = await catalogue.paper('p:mine');
      try {
        given?.authors.push({ name: 'Mallory' });
      } catch {
        // frozen is as good as a copy
      }
      expect((await catalogue.paper('p:mine'))?.authors).toEqual(names('Ada Lovelace'));
    });
  });
}
