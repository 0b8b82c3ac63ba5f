import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeFacts, mergePaper, newPaper } from '../../../src/core/catalogue/merge.ts';
import type { Paper, PaperRecord } from '../../../src/core/model/paper.ts';
import { names, recordOf } from '../../contracts/samples.ts';
import { agreeingArbitrary, recordArbitrary } from './record-arbitrary.ts';

const SEEN = { firstSeen: '2026-01-01T00:00:00.000Z', baseline: true };
type Change = Partial<PaperRecord>;

/** Facts whose lists compare as sets. */
function inAnyOrder({ categories, affiliations, ...others }: PaperRecord): PaperRecord {
  return { ...others, categories: [...categories].sort(), affiliations: [...affiliations].sort() };
}

test.each<[string, Change, Change, Change]>([
  ['the longer abstract', { abstract: 'Short.' }, { abstract: 'Rather longer.' }, { abstract: 'Rather longer.' }],
  ['the title with accents', { title: 'Elan' }, { title: 'Élan' }, { title: 'Élan' }],
  ['the title without capitals', { title: 'ON MACHINES' }, { title: 'On machines' }, { title: 'On machines' }],
  ['the title without LaTeX', { title: '{\\"U}ber $k$' }, { title: 'Über k' }, { title: 'Über k' }],
  ['the more precise date', { date: '2024' }, { date: '2024-10-29' }, { date: '2024-10-29' }],
  [
    'the earliest, with the next as publication',
    { date: '2024-06' },
    { date: '2023-12-01' },
    { date: '2023-12-01', published: '2024-06' },
  ],
  [
    'a publication more precise',
    { date: '2022', published: '2023' },
    { date: '2023-04-01' },
    { date: '2022', published: '2023-04-01' },
  ],
  [
    'a third date is no date of either',
    { date: '2022', published: '2023' },
    { date: '2024' },
    { date: '2022', published: '2023' },
  ],
  [
    'categories with their archive',
    { categories: ['LG', 'CV'] },
    { categories: ['stat.ML', 'cs.LG'] },
    { categories: ['cs.LG', 'CV', 'stat.ML'] },
  ],
  [
    'each affiliation once',
    { affiliations: ['deepmind'] },
    { affiliations: ['DeepMind', 'ETH Zürich'] },
    { affiliations: ['deepmind', 'ETH Zürich'] },
  ],
  ['code, once known', { code: true }, { code: false }, { code: true }],
  ['a venue before a preprint server', { venue: 'arXiv preprint arXiv:2309' }, { venue: 'ICML' }, { venue: 'ICML' }],
  ['ids filled', { ids: { arxiv: '1' } }, { ids: { doi: '10.1/A' } }, { ids: { arxiv: '1', doi: '10.1/a' } }],
  [
    'links filled',
    { urls: { page: 'https://a' } },
    { urls: { code: 'https://c' } },
    { urls: { page: 'https://a', code: 'https://c' } },
  ],
])('keeps %s', (_, a, b, expected) => {
  expect(mergeFacts(recordOf(a), recordOf(b))).toMatchObject(expected);
  expect(inAnyOrder(mergeFacts(recordOf(b), recordOf(a)))).toEqual(inAnyOrder(mergeFacts(recordOf(a), recordOf(b))));
});

test('ids, links and a whole other title that are there are not replaced', () => {
  const kept: Change = { title: 'One title', ids: { doi: '10.1/a', arxiv: '1' }, urls: { page: 'https://a' } };
  const other: Change = {
    title: 'Quite another title',
    ids: { doi: '10.1/b', arxiv: '2' },
    urls: { page: 'https://b' },
  };
  expect(mergeFacts(recordOf(kept), recordOf(other))).toMatchObject(kept);
});

const incomplete = { authorsComplete: false };

describe('authors', () => {
  test.each<[string, Change, Change, Change]>([
    [
      'the complete list, with the page’s own author in it',
      { authors: names('Ada Lovelace'), unplacedAuthors: names('Max Vladymyrov'), ...incomplete },
      { authors: names('Ada Lovelace', 'M. Vladymyrov') },
      { authors: names('Ada Lovelace', 'Max Vladymyrov'), unplacedAuthors: [], authorsComplete: true },
    ],
    [
      'the complete list, and the page’s own author though not in it',
      { authors: names('Ada Lovelace'), unplacedAuthors: names('Max Vladymyrov'), ...incomplete },
      { authors: names('Ada Lovelace', 'Alan Turing') },
      { unplacedAuthors: names('Max Vladymyrov'), authorsComplete: true },
    ],
    [
      'the longer of two incomplete lists, and who is only in the other',
      { authors: names('Max Vladymyrov'), ...incomplete },
      { authors: names('Ada Lovelace', 'Alan Turing'), ...incomplete },
      { authors: names('Ada Lovelace', 'Alan Turing'), unplacedAuthors: names('Max Vladymyrov'), ...incomplete },
    ],
    [
      'complete before longer',
      { authors: names('Ada Lovelace', 'Alan Turing', 'Grace Hopper'), ...incomplete },
      { authors: names('Ada Lovelace', 'Alan Turing') },
      { authors: names('Ada Lovelace', 'Alan Turing'), authorsComplete: true },
    ],
    [
      'the accents and the full names',
      { authors: names('João Sacramento', 'M. Sandler') },
      { authors: names('Joao Sacramento', 'Mark Sandler') },
      { authors: names('João Sacramento', 'Mark Sandler') },
    ],
    [
      'the fuller names of as many',
      { authors: names('M. Sandler') },
      { authors: names('Mark Sandler') },
      { authors: names('Mark Sandler') },
    ],
    [
      'the ids and accents that the shorter list has',
      { authors: [{ name: 'João Sacramento', id: 'openalex:A1' }], ...incomplete },
      { authors: names('Joao Sacramento', 'Mark Sandler') },
      { authors: [{ name: 'João Sacramento', id: 'openalex:A1' }, { name: 'Mark Sandler' }], unplacedAuthors: [] },
    ],
  ])('%s', (_, a, b, expected) => {
    expect(mergeFacts(recordOf(a), recordOf(b))).toMatchObject(expected);
    expect(mergeFacts(recordOf(b), recordOf(a))).toMatchObject(expected);
  });
});

describe('a paper', () => {
  const paper = newPaper(recordOf({ categories: ['LG'], date: '2024' }), 'author-page', SEEN);

  test('keeps its id and first sight, and says which source gave what', () => {
    const record = recordOf({
      ids: { arxiv: '2401.00001v2' },
      categories: ['cs.LG', 'cs.CL'],
      date: '2024-01-02',
      abstract: 'Now.',
    });
    expect(mergePaper(paper, record, 'arxiv')).toMatchObject({
      id: paper.id,
      ...SEEN,
      ids: { arxiv: '2401.00001' },
      provenance: { title: 'author-page', date: 'arxiv', categories: 'arxiv', abstract: 'arxiv', arxiv: 'arxiv' },
    });
  });

  test('names both sources of what neither said alone', () => {
    const more = mergePaper(paper, recordOf({ categories: ['stat.ML'], date: '2024' }), 'openalex');
    expect(more.provenance.categories).toBe('author-page+openalex');
    expect(Object.keys(more.provenance)).toEqual(['title', 'authors', 'date', 'categories']);
  });

  test('is the same object where a record adds nothing', () => {
    expect(mergePaper(paper, recordOf({ categories: ['LG'], date: '2024' }), 'other')).toBe(paper);
    expect(mergePaper(paper, recordOf({ date: '2024' }), 'other')).toBe(paper);
  });
});

describe('whatever the records', () => {
  test('merging in either order gives the same facts', () => {
    fc.assert(
      fc.property(recordArbitrary, recordArbitrary, (a, b) => {
        const { ids: _ids, urls: _urls, ...ab } = inAnyOrder(mergeFacts(a, b));
        expect(inAnyOrder(mergeFacts(b, a))).toMatchObject(ab);
      }),
      { numRuns: 1000 },
    );
  });

  test('merging any of them again changes nothing', () => {
    fc.assert(
      fc.property(fc.array(agreeingArbitrary, { minLength: 1, maxLength: 4 }), (records) => {
        const [first, ...others] = records;
        if (first === undefined) return;
        const merged = others.reduce<Paper>(
          (paper, record) => mergePaper(paper, record, 'b'),
          newPaper(first, 'a', SEEN),
        );
        for (const record of records) expect(mergePaper(merged, record, 'c')).toBe(merged);
      }),
      { numRuns: 1000 },
    );
  });
});
