import { expect, test } from 'vitest';
import { newAuthorId, newPaperId } from '../../../src/core/catalogue/paper-id.ts';
import type { PaperRecord } from '../../../src/core/model/paper.ts';
import { names, recordOf } from '../../contracts/samples.ts';

test.each<[Partial<PaperRecord>, string]>([
  [{ ids: { arxiv: '2309.05858v2', doi: '10.1/A' } }, 'arxiv:2309.05858'],
  [{ ids: { doi: '10.48550/arXiv.2309.05858' } }, 'arxiv:2309.05858'],
  [{ ids: { arxiv: 'cs/0112017' } }, 'arxiv:cs/0112017'],
  [{ ids: { doi: '10.1/A' } }, 'doi:10.1/a'],
  [{}, 'title:a-title-c4fb082f'],
  [
    { title: 'No pressure! Addressing the problem of local minima' },
    'title:no-pressure-addressing-the-problem-of-lo-39453a9d',
  ],
])('%o is %s', (change, id) => {
  const given = newPaperId(recordOf(change));
  expect(given).toBe(id);
});

test('papers that differ in first author or year differ, however the name is written; the order of later authors is nothing', () => {
  const idOf = (change: Partial<PaperRecord>): string => newPaperId(recordOf(change));
  const id = idOf({});
  expect(idOf({ authors: names('ADA LÓVELACE', 'Alan Turing') })).toBe(id);
  expect(idOf({ date: '2024-12-31', title: 'a  TITLE?' })).toBe(id);
  expect(idOf({ authors: [], unplacedAuthors: names('Ada Lovelace') })).toBe(id);
  expect(new Set([id, idOf({ authors: names('Alan Turing') }), idOf({ date: '2023' })]).size).toBe(3);
});

test.each([
  ['Miguel Á. Carreira-Perpiñán', 'author:miguel-a-carreira-perpinan'],
  ['王伟', 'author:王伟'],
  ['!!!', expect.stringMatching(/^author:[0-9a-f]{8}$/)],
])('%s is %s', (name, id) => {
  expect(newAuthorId(name)).toEqual(id);
});
