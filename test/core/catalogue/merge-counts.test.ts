import { expect, it } from 'vitest';
import { mergeCitations, mergeWithdrawals } from '../../../src/core/catalogue/merge-counts.ts';
import type { CitationCount, Withdrawal } from '../../../src/core/model/paper.ts';

const of = (source: string, count: number, asOf: string): CitationCount => ({ source, count, asOf });

it.each<[string, CitationCount[], CitationCount[], CitationCount[]]>([
  [
    'one a source',
    [of('openalex', 3, '2026-01-01')],
    [of('crossref', 2, '2026-01-02')],
    [of('crossref', 2, '2026-01-02'), of('openalex', 3, '2026-01-01')],
  ],
  [
    'the latest',
    [of('openalex', 3, '2026-01-01')],
    [of('openalex', 2, '2026-01-02')],
    [of('openalex', 2, '2026-01-02')],
  ],
  [
    'an equal one keeps its day',
    [of('openalex', 3, '2026-01-01')],
    [of('openalex', 3, '2026-02-02')],
    [of('openalex', 3, '2026-01-01')],
  ],
  [
    'of one day the higher',
    [of('openalex', 3, '2026-01-01')],
    [of('openalex', 4, '2026-01-01')],
    [of('openalex', 4, '2026-01-01')],
  ],
])('citations: %s', (_, a, b, merged) => {
  expect(mergeCitations(a, b)).toEqual(merged);
  expect(mergeCitations(b, a)).toEqual(merged);
});

it.each<[string, Withdrawal, Withdrawal, Withdrawal]>([
  ['retracted says more', { kind: 'withdrawn', on: '2020' }, { kind: 'retracted' }, { kind: 'retracted' }],
  [
    'the earlier date and any notice',
    { kind: 'retracted', on: '2021' },
    { kind: 'retracted', on: '2020-02', notice: '10.1/n' },
    { kind: 'retracted', on: '2020-02', notice: '10.1/n' },
  ],
])('withdrawals: %s', (_, a, b, merged) => {
  expect(mergeWithdrawals(a, b)).toEqual(merged);
  expect(mergeWithdrawals(b, a)).toEqual(merged);
});
