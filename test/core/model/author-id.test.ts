import { expect, it } from 'vitest';
import { idAt, readAuthorId } from '../../../src/core/model/author-id.ts';

it.each([
  ['0000-0002-7970-7855', 'orcid:0000-0002-7970-7855'],
  ['https://orcid.org/0000-0001-5109-370x', 'orcid:0000-0001-5109-370X'],
  ['orcid:0000-0002-7970-7855', 'orcid:0000-0002-7970-7855'],
  ['A5023888391', 'openalex:A5023888391'],
  ['https://openalex.org/authors/a5023888391', 'openalex:A5023888391'],
  ['https://api.openalex.org/authors/A5023888391', 'openalex:A5023888391'],
  ['1741101', 'semantic-scholar:1741101'],
  ['https://www.semanticscholar.org/author/Max-Vladymyrov/2047446', 'semantic-scholar:2047446'],
  ['s2:2047446', 'semantic-scholar:2047446'],
  ['https://arxiv.org/a/vladymyrov_m_1', 'arxiv:vladymyrov_m_1'],
  ['carreira_perpinan_m_1', 'arxiv:carreira_perpinan_m_1'],
  ['https://dblp.org/pid/57/7872.html', 'dblp:57/7872'],
  ['Max Vladymyrov', undefined],
  ['A. Zhmoginov', undefined],
  ['2024', 'semantic-scholar:2024'],
  ['', undefined],
])('reads %j as %s', (said, id) => {
  expect(readAuthorId(said)).toBe(id);
});

it('gives an id to its own origin only', () => {
  expect(idAt('openalex', 'openalex:A5023888391')).toBe('A5023888391');
  expect(idAt('arxiv', 'openalex:A5023888391')).toBeUndefined();
});
