import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { PaperRecord } from '../../../src/core/model/paper.ts';
import { parseJsonl } from '../../../src/sources/jsonl/parse-jsonl.ts';

const read = (text: string) => {
  const reading = parseJsonl(text);
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return reading.batch;
};
const one = (line: object) => read(JSON.stringify(line)).records[0]?.record;
const why = (line: unknown) => read(typeof line === 'string' ? line : JSON.stringify(line)).rejected[0]?.reason;
const ada = { title: 'On engines', authors: ['Ada Lovelace'], date: '1843-09' };

describe('a line of JSONL', () => {
  it('needs a title, authors and a date', () => {
    expect(one(ada)).toEqual({
      title: 'On engines',
      authors: [{ name: 'Ada Lovelace' }],
      unplacedAuthors: [],
      authorsComplete: true,
      date: '1843-09',
      categories: [],
      affiliations: [],
      code: false,
      ids: {},
      urls: {},
    });
  });

  it.each<[string, object, object]>([
    [
      'authors as objects',
      { authors: [{ name: ' Ada  Lovelace ', id: 'x:1', orcid: 2 }] },
      { authors: [{ name: 'Ada Lovelace', id: 'x:1' }] },
    ],
    ['an incomplete list', { authorsComplete: false }, { authorsComplete: false }],
    [
      'authors without a place',
      { authors: [], unplacedAuthors: ['Ada'] },
      { unplacedAuthors: [{ name: 'Ada' }], authorsComplete: false },
    ],
    ['a year as a number', { date: 1843 }, { date: '1843' }],
    ['an instant', { date: '1843-09-01T00:00:00Z' }, { date: '1843-09-01' }],
    ['a published version', { published: '1844' }, { published: '1844' }],
    [
      'code',
      { hasCode: true, codeUrl: 'https://example.org/c' },
      { code: true, urls: { code: 'https://example.org/c' } },
    ],
    ['a DOI', { doi: '10.1000/ABC' }, { ids: { doi: '10.1000/abc' } }],
    ['a DOI link', { url: 'https://doi.org/10.1000/ABC' }, { ids: { doi: '10.1000/abc' }, urls: {} }],
    ['an arXiv link', { url: 'https://arxiv.org/abs/2309.05858v2' }, { ids: { arxiv: '2309.05858' }, urls: {} }],
    ['an arXiv id with its old archive', { arxivId: 'math.GT/0309136v1' }, { ids: { arxiv: 'math.GT/0309136' } }],
    ['an id with its origin', { id: 'arxiv:2309.05858' }, { ids: { arxiv: '2309.05858' } }],
    [
      'a foreign id',
      { id: '1952.earlymt-1.1', url: 'https://aclanthology.org/1952.earlymt-1.1/' },
      { ids: {}, urls: { page: 'https://aclanthology.org/1952.earlymt-1.1/' } },
    ],
    ['no link', { url: 'javascript:alert(1)' }, { urls: {} }],
    [
      'nulls',
      { abstract: null, venue: null, doi: null, categories: null, hasCode: null },
      { categories: [], code: false },
    ],
    ['a title over two lines', { title: 'On\n  engines' }, { title: 'On engines' }],
  ])('takes %s', (_, fields, expected) => {
    expect(one({ ...ada, ...fields })).toMatchObject(expected);
  });

  it.each<[string, string]>([
    ['2309.05858', '2023-09'],
    ['0704.0001', '2007-04'],
    ['cs/0112017', '2001-12'],
    ['hep-th/9108001', '1991-08'],
  ])('has the month of arXiv id %s where it has no date', (arxiv, date) => {
    expect(one({ ...ada, date: undefined, arxiv })?.date).toBe(date);
  });

  it.each<[string, unknown, RegExp]>([
    ['no JSON', '{"title":', /not JSON/],
    ['a list', [1], /object/],
    ['no title', { ...ada, title: ' ' }, /no title/],
    ['a number for a title', { ...ada, title: 7 }, /^title: .*string/],
    ['no authors', { ...ada, authors: [] }, /“On engines” has no authors/],
    ['a number for an author', { ...ada, authors: ['A', 7] }, /^authors\.1: a name/],
    ['no date', { ...ada, date: null }, /neither a date nor an arXiv id/],
    ['a date in words', { ...ada, date: 'last spring' }, /“last spring” where a date such as 2024/],
    ['30 February', { ...ada, date: '2024-02-30', arxiv: '2402.00001' }, /“2024-02-30” where/],
    ['an arXiv id of month 13', { ...ada, date: undefined, arxiv: '2313.05858' }, /neither a date/],
    ['a wrong date of publication', { ...ada, published: 'soon' }, /“soon” where/],
  ])('is rejected with the reason: %s', (_, line, reason) => {
    expect(why(line)).toMatch(reason);
  });
});

describe('what was taken back', () => {
  it.each([
    [{ withdrawn: true }, { kind: 'withdrawn' }],
    [{ retracted: true }, { kind: 'retracted' }],
    [{ retracted: 'by the authors' }, { kind: 'retracted' }],
    [{ withdrawal: { kind: 'retracted', on: '2024-01' } }, { kind: 'retracted', on: '2024-01' }],
    [{ withdrawn: false, retracted: null }, undefined],
  ])('%j', (fields, withdrawal) => {
    expect(read(JSON.stringify({ ...ada, ...fields })).records[0]?.record.withdrawal).toEqual(withdrawal);
  });
});

describe('papers in one JSON value', () => {
  it.each([
    ['a list', [ada, { ...ada, title: '' }], 'entry 2: it has no title'],
    ['lists by name', { good: [ada], bad: [{ group: [] }] }, 'bad 1: it has no title'],
  ])('%s', (_, value, reason) => {
    const { records, rejected } = read(JSON.stringify(value, undefined, 2));
    expect(records.map(({ record }) => record.title)).toEqual(['On engines']);
    expect(rejected).toEqual([{ reason }]);
  });
});

describe('a JSONL file', () => {
  it('keeps its sound lines and numbers the others', () => {
    const { records, rejected } = read(
      `\uFEFF${JSON.stringify(ada)}\r\n\r\n{broken\r\n${JSON.stringify({ ...ada, title: 'Notes' })}`,
    );
    expect(records.map(({ line, record }) => [line, record.title])).toEqual([
      [1, 'On engines'],
      [4, 'Notes'],
    ]);
    expect(rejected.map(({ line }) => line)).toEqual([3]);
  });

  it('is refused when empty', () => {
    expect(parseJsonl(' \n\n')).toMatchObject({ ok: false, faults: [{ line: 1 }] });
  });
});

const shared = '../shared/data';
const acl = `${shared}/acl-anthology.jsonl.gz`;
const arxiv = `${shared}/arxiv-abs.jsonl`;

describe.skipIf(!existsSync(acl) || !existsSync(arxiv))('real JSONL (needs ../shared)', () => {
  it.each<[string, () => string, number, RegExp]>([
    ['ACL Anthology', () => gunzipSync(readFileSync(acl)).toString(), 102_653, /no authors|no title/],
    ['arXiv', () => readFileSync(arxiv, 'utf8'), 1_100, /no authors|no title/],
  ])(
    '%s is taken but for what has a reason',
    (_, load, least, reason) => {
      const { records, rejected } = read(load());
      expect(records.length).toBeGreaterThanOrEqual(least);
      for (const { reason: said } of rejected) expect(said).toMatch(reason);
      const sample = records.filter((_, index) => index % 97 === 0);
      for (const { record } of sample) expect(PaperRecord.safeParse(record).success).toBe(true);
      // a hundred thousand lines take a while where other tests run beside them
    },
    120_000,
  );
});
