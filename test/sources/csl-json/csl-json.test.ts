import { expect, it } from 'vitest';
import { itemToRecord } from '../../../src/sources/csl-json/csl-json-format.ts';

const item = {
  id: 1,
  title: 'On <i>engines</i>',
  author: [{ family: 'Lovelace', given: 'Ada' }],
  issued: { 'date-parts': [[2024, '3']] },
};

it.each([
  [{}, { title: 'On engines', authors: [{ name: 'Ada Lovelace' }], date: '2024-03', ids: {}, urls: {} }],
  [
    { author: [{ literal: 'The Group' }, { family: 'Maaten', given: 'L', 'non-dropping-particle': 'van der' }] },
    { authors: [{ name: 'The Group' }, { name: 'L van der Maaten' }] },
  ],
  [{ author: [{ family: 'Davis', given: 'Sammy', suffix: 'Jr.' }] }, { authors: [{ name: 'Sammy Davis Jr.' }] }],
  [{ issued: { raw: '2020-05-06' } }, { date: '2020-05-06' }],
  [
    { DOI: '10.1000/X', URL: 'https://doi.org/10.1000/x', 'container-title': 'J' },
    { ids: { doi: '10.1000/x' }, urls: {}, venue: 'J' },
  ],
  [
    { number: 'arXiv:2005.00001', URL: 'https://example.org' },
    { ids: { arxiv: '2005.00001' }, urls: { page: 'https://example.org' } },
  ],
  [{ note: 'The list of authors is not complete.' }, { authorsComplete: false }],
])('%j', (fields, record) => {
  expect(itemToRecord({ ...item, ...fields }, '2026-11-25')).toMatchObject({ ok: true, record });
});

it.each([
  [{ title: null }, /“1” has no title/],
  [{ author: [] }, /has no authors/],
  [{ issued: { 'date-parts': [[null]] } }, /has no date/],
])('refuses %j', (fields, reason) => {
  expect(itemToRecord({ ...item, ...fields }, '2026-11-25')).toMatchObject({
    ok: false,
    reason: expect.stringMatching(reason),
  });
});
