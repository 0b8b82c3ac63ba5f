import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../src/core/commands/commands.ts';
import { METRIC_NAMES } from '../../../src/core/model/metric.ts';
import { MANAGERS, PREFERENCES, SCOPES } from '../../../src/core/model/preferences.ts';
import { ADMITTED_FIELDS } from '../../../src/core/query/admitted-fields.ts';
import { FIELDS, parsePeriods } from '../../../src/core/query/fields.ts';
import { parseQuery } from '../../../src/core/query/parse.ts';
import { printQuery } from '../../../src/core/query/print.ts';
import {
  ACTIONS,
  ASPECTS,
  type FieldName,
  POSITIONS,
  QUERY_KINDS,
  Query,
  SORTS,
  STYLES,
} from '../../../src/core/query/query.ts';

const text = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 20 })
  .map((value) => value.trim())
  .filter((value) => value !== '');
const texts = fc.array(text, { minLength: 1, maxLength: 3 });
const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2049-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const period = fc.oneof(
  fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a })),
  day.map((from) => ({ from })),
  day.map((to) => ({ to })),
);
const count = fc.integer({ min: 1, max: 1000 });

const VALUES: { readonly [K in FieldName]: fc.Arbitrary<unknown> } = {
  words: text,
  not: text,
  paper: text,
  mentions: texts,
  digest: text,
  author: text,
  with: texts,
  without: texts,
  periods: fc.array(period, { minLength: 1, maxLength: 3 }),
  categories: texts,
  outside: texts,
  affiliation: text,
  code: fc.boolean(),
  position: fc.constantFrom(...POSITIONS),
  sort: fc.constantFrom(...SORTS),
  limit: count,
  nth: count,
  page: count,
  aspect: fc.constantFrom(...ASPECTS),
  metric: fc.constantFrom(...METRIC_NAMES),
  growth: fc.boolean(),
  style: fc.constantFrom(...STYLES),
  peak: fc.boolean(),
  every: fc.constantFrom('day', 'weekdays', 'week'),
  at: text,
  zone: text,
  quiet: text,
  match: fc.constantFrom('all', 'any'),
  milestones: fc.boolean(),
  action: fc.constantFrom(...ACTIONS),
  until: text,
  subscription: text,
  who: text,
  undo: fc.boolean(),
  links: fc.boolean(),
  managers: fc.constantFrom(...MANAGERS),
  reset: fc.constantFrom(...PREFERENCES),
  scope: fc.constantFrom(...SCOPES),
  command: text,
};

const query = fc.constantFrom(...QUERY_KINDS).chain((kind) => {
  const fields = Object.fromEntries(ADMITTED_FIELDS[kind].map((name) => [name, VALUES[name]]));
  return fc.record(fields, { requiredKeys: [] }).map((some) => Query.parse({ kind, ...some }));
});

describe('the query language', () => {
  it('reads back what it prints', () => {
    fc.assert(
      fc.property(query, (one) => {
        expect(parseQuery(printQuery(one))).toEqual({ ok: true, value: one });
      }),
      { numRuns: 2000 },
    );
  });

  it('never throws on any text', () => {
    fc.assert(
      fc.property(fc.constantFrom(...QUERY_KINDS), fc.string(), (kind, rest) => void parseQuery(`${kind} ${rest}`)),
    );
  });

  it.each([
    [
      'papers author:"Max Vladymyrov" year:2024',
      { kind: 'papers', author: 'Max Vladymyrov', periods: [{ from: '2024-01-01', to: '2024-12-31' }] },
    ],
    ['papers few-shot learning', { kind: 'papers', words: 'few-shot learning' }],
    [
      'papers with:Sandler,Sun from:2022 to:2023-06',
      { kind: 'papers', with: ['Sandler', 'Sun'], periods: [{ from: '2022-01-01', to: '2023-06-30' }] },
    ],
    ['paper https://arxiv.org/abs/2309.05858', { kind: 'paper', words: 'https://arxiv.org/abs/2309.05858' }],
    ['paper GradMax: Growing Neural Networks', { kind: 'paper', words: 'GradMax: Growing Neural Networks' }],
    ['metrics Max Vladymyrov', { kind: 'metrics', author: 'Max Vladymyrov' }],
  ])('reads %s', (typed, value) => {
    expect(parseQuery(typed)).toEqual({ ok: true, value });
  });

  it.each([
    ['papers colour:red', { kind: 'unknown-filter', filter: 'colour' }],
    ['papers year:soon', { kind: 'bad-value', filter: 'year', value: 'soon' }],
    ['papers sort:best', { kind: 'bad-value', filter: 'sort', value: 'best' }],
    ['papers from:2024 to:2020', { kind: 'bad-value', filter: 'from and to' }],
    ['papres', { kind: 'unknown-command', command: 'papres', nearest: 'papers' }],
    ['', { kind: 'unknown-command' }],
  ])('refuses %j with what is wrong', (typed, failure) => {
    expect(parseQuery(typed)).toMatchObject({ ok: false, failure });
  });

  it.each([
    ['2024', [{ from: '2024-01-01', to: '2024-12-31' }]],
    ['2019..2021', [{ from: '2019-01-01', to: '2021-12-31' }]],
    ['2024-02', [{ from: '2024-02-01', to: '2024-02-29' }]],
    ['2022..', [{ from: '2022-01-01' }]],
    ['..2019', [{ to: '2019-12-31' }]],
    [
      '2012,2019',
      [
        { from: '2012-01-01', to: '2012-12-31' },
        { from: '2019-01-01', to: '2019-12-31' },
      ],
    ],
    ['2023-02-30', undefined],
    ['..', undefined],
    ['2021..2019', undefined],
  ])('reads the period %s', (typed, periods) => {
    expect(parsePeriods(typed)).toEqual(periods);
  });

  it('admits every option that a command shows', () => {
    for (const { name, options } of COMMANDS) {
      for (const { field } of options) expect(ADMITTED_FIELDS[name], name).toContain(field);
    }
  });

  it('has a summary for every field that fits the platforms', () => {
    for (const { key, summary } of Object.values(FIELDS))
      expect([key, summary.length <= 100 && summary.length > 0]).toEqual([key, true]);
  });

  it('has one command for every kind of query', () => {
    expect(COMMANDS.map(({ name }) => name).toSorted()).toEqual(QUERY_KINDS.toSorted());
  });
});
