import { describe, expect, it } from 'vitest';
import { digestDue, type Situation } from '../../../src/core/announcements/due.ts';
import type { LedgerRow } from '../../../src/core/model/ledger-row.ts';
import type { Paper } from '../../../src/core/model/paper.ts';
import { samplePaper } from '../citation/sample-paper.ts';

const SINCE = '2026-11-19T12:00:00.000Z';
const SLOT = '2026-11-21T08:00:00.000Z';

const row = (state: 'sending' | 'sent'): LedgerRow => ({
  subscription: 's',
  paper: 'p',
  state,
  digest: 'd',
  at: SLOT,
});

function judge(change: Partial<Paper>, situation: Partial<Situation> = {}): string {
  const paper = samplePaper({ id: 'p', date: '2026-11-18', firstSeen: '2026-11-20T08:00:00.000Z', ...change });
  const matching = new Set(['p']);
  const { papers, left } = digestDue({
    subscription: { since: SINCE },
    seen: [paper],
    matching,
    rows: [],
    slot: SLOT,
    ...situation,
  });
  expect(papers.length + left.length).toBe(1);
  return left[0]?.why ?? 'due';
}

describe('a paper is', () => {
  it.each<[string, Partial<Paper>, Partial<Situation>]>([
    ['due', {}, {}],
    ['baseline', { baseline: true }, {}],
    ['before-following', { firstSeen: SINCE }, {}],
    ['due', { firstSeen: '2026-11-19T12:00:00.001Z' }, {}],
    ['no-match', {}, { matching: new Set() }],
    ['sent', {}, { rows: [row('sent')] }],
    ['unsettled', {}, { rows: [row('sending')] }],
    ['due', { firstSeen: SLOT }, {}],
    ['waits', { firstSeen: '2026-11-21T08:00:00.001Z' }, {}],
    // an instant without fractions sorts after one with them as text, and is no later for it
    ['due', { firstSeen: '2026-11-21T08:00:00Z' }, {}],
    ['before-following', { firstSeen: '2026-11-19T12:00:00Z' }, {}],
    // 60 days before 20 November is 21 September
    ['due', { date: '2026-09-21' }, {}],
    ['old', { date: '2026-09-20' }, {}],
    ['due', { date: '2026-09' }, {}],
    ['old', { date: '2026-08' }, {}],
    ['due', { date: '2026' }, {}],
    ['old', { date: '2025' }, {}],
    // what was sent stays sent, whatever else is true of it
    ['sent', { baseline: true, date: '2019' }, { rows: [row('sent')], matching: new Set() }],
    ['baseline', { baseline: true, date: '2019' }, { matching: new Set() }],
    ['before-following', { date: '2019', firstSeen: SINCE }, { matching: new Set() }],
    ['no-match', { date: '2019' }, { matching: new Set() }],
    ['old', { date: '2019', firstSeen: '2026-11-22T08:00:00.000Z' }, {}],
  ])('%s: %j in %j', (expected, change, situation) => {
    expect(judge(change, situation)).toBe(expected);
  });

  it('waiting where the last slot was before it was followed', () => {
    expect(judge({}, { slot: '2026-11-19T08:00:00.000Z' })).toBe('waits');
  });
});

it('a digest missed for days holds everything since in the order given, and later papers wait', () => {
  const seen = [22, 21, 20, 18].map((day) =>
    samplePaper({ id: `p${day}`, date: '2026-11', firstSeen: `2026-11-${day}T07:00:00.000Z` }),
  );
  const matching = new Set(seen.map(({ id }) => id));
  const { papers, left } = digestDue({ subscription: { since: SINCE }, seen, matching, rows: [], slot: SLOT });
  expect(papers.map(({ id }) => id)).toEqual(['p21', 'p20']);
  expect(left.map(({ paper, why }) => [paper.id, why])).toEqual([
    ['p22', 'waits'],
    ['p18', 'before-following'],
  ]);
});
