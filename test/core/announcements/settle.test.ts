import { expect, it } from 'vitest';
import { markBroken } from '../../../src/core/announcements/broken.ts';
import { settle } from '../../../src/core/announcements/settle.ts';
import type { LedgerRow } from '../../../src/core/model/ledger-row.ts';
import type { Log } from '../../../src/core/ports.ts';
import { createWorld, DUE, newPaper, QUIET, SEEN, subscriptionTo } from './world.ts';

const row = (paper: string, digest: string, state: 'sending' | 'sent' = 'sending'): LedgerRow => ({
  subscription: 'follow:a',
  paper,
  state,
  digest,
  at: SEEN,
});

async function createUnsettled() {
  const world = await createWorld([subscriptionTo('a')], []);
  const { messenger } = world.discord;
  await messenger.post(subscriptionTo('a').place, { blocks: [], audience: 'everyone' }, 'arrived');
  await world.store.ledger.write([row('p', 'arrived'), row('q', 'lost'), row('r', 'arrived'), row('s', 'old', 'sent')]);
  const settleNow = (log = QUIET) => settle(subscriptionTo('a'), messenger, { ...world.announcing(DUE), log });
  return { ...world, settle: settleNow };
}

it('keeps what arrived with its message, lets wait what did not, and touches nothing else', async () => {
  const { settle, store } = await createUnsettled();
  expect(await settle()).toBeUndefined();
  const rows = await store.ledger.rows('follow:a');
  expect(rows.toSorted((a, b) => a.paper.localeCompare(b.paper))).toEqual([
    { ...row('p', 'arrived', 'sent'), at: DUE, message: 'm1' },
    { subscription: 'follow:a', paper: 'q', state: 'pending', at: DUE },
    { ...row('r', 'arrived', 'sent'), at: DUE, message: 'm1' },
    row('s', 'old', 'sent'),
  ]);
});

it('changes nothing where the platform can’t be asked', async () => {
  const { settle, store, discord } = await createUnsettled();
  const before = await store.ledger.rows('follow:a');
  discord.state.reachable = false;
  const warnings: unknown[] = [];
  const warn: Log['warn'] = (fields) => warnings.push(fields);
  expect(await settle({ ...QUIET, warn })).toEqual({ kind: 'unsettled', reason: 'the platform does not answer' });
  expect(await store.ledger.rows('follow:a')).toMatchObject(before);
  expect(warnings).toEqual([{ subscription: 'follow:a', reason: 'the platform does not answer' }]);
});

it.each([
  ['when its newest paper came', ['2026-11-19T07:00:00Z', SEEN], DUE, SEEN],
  ['the same where the clock was ahead when it was sent', [SEEN], '2027-01-01T09:00:00Z', SEEN],
  ['when it was sent, where the clock was behind', [SEEN], '2026-11-20T06:00:00.000Z', '2026-11-20T06:00:00.000Z'],
  ['when it was sent, where its papers are gone', [], DUE, DUE],
])('looks for a digest back to %s', async (_, seen, at, since) => {
  const papers = seen.map((firstSeen, index) => newPaper(`p${index}`, { firstSeen }));
  const { store, discord, announcing } = await createWorld([subscriptionTo('a')], papers);
  await store.ledger.write(['p0', 'p1'].map((paper) => ({ ...row(paper, 'key'), at })));
  await settle(subscriptionTo('a'), discord.messenger, announcing(DUE));
  expect(discord.asked).toEqual([{ digest: 'key', since }]);
});

it('leaves alone what another process is sending, until its time is over', async () => {
  const { store, discord, announcing } = await createWorld([subscriptionTo('a')], []);
  const held = { ...row('p', 'key'), by: 'there', until: '2026-11-20T09:03:00.000Z' };
  await store.ledger.write([held]);
  const settleAt = (now: string) => settle(subscriptionTo('a'), discord.messenger, announcing(now));
  expect(await settleAt('2026-11-20T09:02:59.999Z')).toEqual({ kind: 'elsewhere' });
  expect(await store.ledger.rows('follow:a')).toEqual([held]);
  expect(discord.asked).toEqual([]);
  expect(await settleAt('2026-11-20T09:03:00.000Z')).toBeUndefined();
  expect(await store.ledger.rows('follow:a')).toMatchObject([{ state: 'pending' }]);
});

it('a subscription that was removed meanwhile does not come back as broken', async () => {
  const { store } = await createWorld([subscriptionTo('b')], []);
  await markBroken(store.subscriptions, subscriptionTo('a'), { reason: 'gone', now: DUE });
  expect(await store.subscriptions.list()).toEqual([subscriptionTo('b')]);
});

it('a mark keeps what was changed meanwhile', async () => {
  const schedule = { every: 'week', at: '10:00', zone: 'UTC' } as const;
  const { store } = await createWorld([subscriptionTo('a', { schedule })], []);
  await markBroken(store.subscriptions, subscriptionTo('a'), { reason: 'gone', now: DUE });
  expect(await store.subscriptions.list()).toEqual([subscriptionTo('a', { schedule, broken: 'gone', brokenAt: DUE })]);
});
