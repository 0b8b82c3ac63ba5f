import { expect, test } from 'vitest';
import { isOne, mayBeOne, nameWords } from '../../../src/core/catalogue/same-name.ts';
import { samePaper } from '../../../src/core/catalogue/same-paper.ts';
import type { PaperRecord } from '../../../src/core/model/paper.ts';
import { names, recordOf } from '../../contracts/samples.ts';

type Change = Partial<PaperRecord>;

test.each<[string, Change, Change, ReturnType<typeof samePaper>]>([
  [
    'one arXiv id in two versions',
    { ids: { arxiv: '2309.05858v1' }, title: 'X' },
    { ids: { arxiv: '2309.05858v3' } },
    'arxiv',
  ],
  ['an arXiv id and its DOI', { ids: { arxiv: '2309.05858' } }, { ids: { doi: '10.48550/arXiv.2309.05858' } }, 'arxiv'],
  ['one DOI in two cases', { ids: { doi: '10.1/A' }, title: 'X' }, { ids: { doi: '10.1/a' } }, 'doi'],
  [
    'one DOI with different arXiv ids',
    { ids: { doi: '10.1/a', arxiv: '1' } },
    { ids: { doi: '10.1/a', arxiv: '2' } },
    'doi',
  ],
  ['one title', {}, {}, 'title'],
  ['a title in LaTeX and capitals', { title: 'On {\\"U}ber-Nets: $k$' }, { title: 'ON ÜBER NETS K' }, 'title'],
  ['a preprint and its publication', { ids: { arxiv: '1' } }, { ids: { doi: '10.1/a' } }, 'title'],
  ['a preprint’s DOI and another', { ids: { doi: '10.48550/arxiv.1' } }, { ids: { doi: '10.1/a' } }, 'title'],
  ['different arXiv ids', { ids: { arxiv: '1' } }, { ids: { arxiv: '2' } }, undefined],
  ['different arXiv ids, one as DOI', { ids: { arxiv: '1' } }, { ids: { doi: '10.48550/arxiv.2' } }, undefined],
  ['different DOIs', { ids: { doi: '10.1/a' } }, { ids: { doi: '10.1/b' } }, undefined],
  ['a year apart', { date: '2023-01-01' }, { date: '2024-12-31' }, 'title'],
  ['two years apart', { date: '2022' }, { date: '2024-01-01' }, undefined],
  ['two years apart, though the publication is not', { date: '2022', published: '2023' }, { date: '2024' }, undefined],
  ['the year of a late publication', { date: '2021', published: '2024' }, { date: '2024' }, 'title'],
  ['another title', { title: 'Another title' }, {}, undefined],
  ['nobody shared', { authors: names('Alan Turing') }, {}, undefined],
  ['nobody named', { authors: [] }, { authors: [] }, undefined],
  ['an author with initials', { authors: names('Alan Turing', 'A. Lovelace') }, {}, 'title'],
  [
    'an author whose place is unknown',
    { authors: names('Alan Turing'), unplacedAuthors: names('Ada Lovelace') },
    {},
    'title',
  ],
])('%s: %o and %o', (_, a, b, sign) => {
  expect(samePaper(recordOf(a), recordOf(b))).toBe(sign);
  expect(samePaper(recordOf(b), recordOf(a))).toBe(sign);
});

test.each([
  ['Ada Lovelace', 'ADA LOVELACE', true, true],
  ['Miguel Á. Carreira-Perpiñán', 'Miguel Carreira-Perpinan', true, true],
  ['Vladymyrov, Max', 'M. Vladymyrov', true, true],
  ['Max Vladymyrov', 'Maksym Vladymyrov', true, false],
  ['Wei Li', 'Li Wei', true, true],
  ['Jane Smith', 'John Smith', true, false],
  ['Nolan A. Miller', 'Nolan B. Miller', false, false],
  ['Max Vladymyrov', 'Oleg Vladymyrov', false, false],
  ['Ada Lovelace', 'Ada Byron', false, false],
  ['OpenAI', 'OpenAI', true, true],
  ['Lovelace', 'Ada Lovelace', false, false],
  ['', '', false, false],
])('%j and %j may be one: %j; in one list are one: %j', (a, b, may, one) => {
  expect([mayBeOne(nameWords(a), nameWords(b)), mayBeOne(nameWords(b), nameWords(a))]).toEqual([may, may]);
  expect([isOne(nameWords(a), nameWords(b)), isOne(nameWords(b), nameWords(a))]).toEqual([one, one]);
});
