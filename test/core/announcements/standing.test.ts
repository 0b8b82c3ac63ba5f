import { describe, expect, it } from 'vitest';
import { inOrder, type Standing, standingOf } from '../../../src/core/announcements/standing.ts';
import type { LedgerRow } from '../../../src/core/model/ledger-row.ts';
import type { Subscription } from '../../../src/core/model/subscription.ts';
import { DUE, newPaper, SEEN, subscriptionTo } from './world.ts';

const row = (rest: Partial<LedgerRow>): LedgerRow =>
  ({ subscription: 'follow:a', paper: 'p', at: SEEN, ...rest }) as LedgerRow; // each row of the table says its state

const NIGHT = { from: '22:00', to: '10:30' };
const nightly = { every: 'day', at: '09:00', zone: 'UTC', quiet: NIGHT } as const;

function standing(change: Partial<Subscription>, rows: readonly LedgerRow[], now: string): Standing {
  const known = { seen: [newPaper('p')], matching: new Set(['p']), rows };
  return standingOf({ subscription: subscriptionTo('a', change), ...known }, now);
}

describe('a subscription with one new paper', () => {
  it.each<[string, Partial<Subscription>, readonly LedgerRow[], string, object]>([
    ['sends it', {}, [], DUE, { kind: 'send', slot: '2026-11-20T09:00:00.000Z' }],
    ['waits for its slot', {}, [], '2026-11-20T08:59:59.999Z', { kind: 'nothing' }],
    ['asks first', {}, [row({ state: 'sending', digest: 'd' })], DUE, { kind: 'settle' }],
    ['has sent it', {}, [row({ state: 'sent', digest: 'd' })], DUE, { kind: 'nothing' }],
    ['has dropped it', {}, [row({ state: 'dropped', stage: 'gone', reason: '' })], DUE, { kind: 'nothing' }],
    ['had it waiting', {}, [row({ state: 'pending' })], DUE, { kind: 'send' }],
    ['is paused', { paused: {} }, [], DUE, { kind: 'held', by: 'paused' }],
    [
      'is paused until then',
      { paused: { until: '2026-11-20T09:02:00.000Z' } },
      [],
      DUE,
      { kind: 'held', until: '2026-11-20T09:02:00.000Z' },
    ],
    ['goes on', { paused: { until: DUE } }, [], DUE, { kind: 'send' }],
    ['keeps quiet', { schedule: nightly }, [], DUE, { kind: 'held', by: 'quiet', until: '2026-11-20T10:30:00.000Z' }],
    [
      'keeps quiet overnight',
      { schedule: nightly },
      [],
      '2026-11-20T22:00:00.000Z',
      { kind: 'held', until: '2026-11-21T10:30:00.000Z' },
    ],
    [
      'speaks again',
      { schedule: nightly },
      [],
      '2026-11-20T10:30:00.000Z',
      { kind: 'send', slot: '2026-11-20T09:00:00.000Z' },
    ],
    [
      'was refused',
      { broken: 'gone', brokenAt: '2026-11-20T08:30:00.000Z' },
      [],
      DUE,
      { kind: 'held', by: 'resting', until: '2026-11-20T09:30:00.000Z' },
    ],
    ['was refused an hour ago', { broken: 'gone', brokenAt: '2026-11-20T08:01:00.000Z' }, [], DUE, { kind: 'send' }],
    ['was refused in the future', { broken: 'gone', brokenAt: '2026-11-21T08:01:00.000Z' }, [], DUE, { kind: 'send' }],
    [
      'failed once',
      {},
      [row({ state: 'failed', reason: '', tries: 1, at: '2026-11-20T09:00:30.000Z' })],
      DUE,
      { kind: 'held', by: 'resting', until: '2026-11-20T09:01:30.000Z' },
    ],
    [
      'failed often',
      {},
      [row({ state: 'failed', reason: '', tries: 40, at: '2026-11-20T03:01:00.001Z' })],
      DUE,
      { kind: 'held', until: '2026-11-20T09:01:00.001Z' },
    ],
    [
      'failed long ago',
      {},
      [row({ state: 'failed', reason: '', tries: 40, at: '2026-11-20T03:01:00.000Z' })],
      DUE,
      { kind: 'send' },
    ],
  ])('%s', (_, change, rows, now, expected) => {
    expect(standing(change, rows, now)).toMatchObject(expected);
  });
});

describe('quiet hours', () => {
  it.each([
    // 02:00 to 03:00 is skipped on 29 March in Zurich, and comes twice on 25 October
    ['Europe/Zurich', { from: '01:00', to: '02:30' }, '2026-03-29T00:30:00Z', '2026-03-29T01:00:00.000Z'],
    ['Europe/Zurich', { from: '01:00', to: '02:30' }, '2026-10-25T00:15:00Z', '2026-10-25T00:30:00.000Z'],
    // the second 02:15: the hours have ended
    ['Europe/Zurich', { from: '01:00', to: '02:30' }, '2026-10-25T01:15:00Z', undefined],
    ['Australia/Lord_Howe', { from: '22:00', to: '02:15' }, '2026-10-03T15:29:00Z', '2026-10-03T15:30:00.000Z'],
    ['UTC', { from: '09:00', to: '09:00' }, '2026-11-20T09:00:00Z', undefined],
    ['UTC', { from: '00:00', to: '08:00' }, '2026-11-20T08:00:00Z', undefined],
    ['UTC', { from: '00:00', to: '08:00' }, '2026-11-20T07:59:59Z', '2026-11-20T08:00:00.000Z'],
  ])('in %s of %j at %s end at %s', (zone, quiet, now, until) => {
    const schedule = { every: 'day', at: '00:00', zone, quiet } as const;
    const seen = newPaper('p', { firstSeen: '2025-12-01T00:00:00Z', date: '2025-12-01' });
    const subscription = subscriptionTo('a', { schedule, since: '2025-01-01T00:00:00Z' });
    const known = standingOf({ subscription, seen: [seen], matching: new Set(['p']), rows: [] }, now);
    expect(known).toMatchObject(until === undefined ? { kind: 'send' } : { kind: 'held', by: 'quiet', until });
  });
});

it('who has waited longest goes first, then who followed first', () => {
  const plan = (name: string, slot: string) => ({
    name,
    standing: { kind: 'send', slot, papers: [], left: [], followUps: [], followUp: undefined } satisfies Standing,
  });
  const plans = [plan('b', '2026-11-20T09'), plan('c', '2026-11-20T09'), plan('a', '2026-11-19T09')];
  expect(inOrder(plans).map(({ name }) => name)).toEqual(['a', 'b', 'c']);
});
