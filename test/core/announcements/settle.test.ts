import { expect, it } from 'vitest';
import { markBroken } from '../../../src/core/announcements/broken.ts';
import { settle } from '../../../src/core/announcements/settle.ts';
import type { LedgerRow } from '../../../src/core/model/subscription.ts';
import { createWorld, DUE, SEEN, subscriptionTo } from './world.ts';

const row = (paper: string, digest: string, state: LedgerRow['state'] = 'sending'): LedgerRow => ({
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
  return { ...world, settle: () => settle(subscriptionTo('a'), messenger, world.announcing(DUE)) };
}

it('keeps what arrived with its message, forgets what did not, and touches nothing else', async () => {
  const { settle, store } = await createUnsettled();
  expect(await settle()).toBeUndefined();
  const rows = await store.ledger.rows('follow:a');
  expect(rows.toSorted((a, b) => a.paper.localeCompare(b.paper))).toEqual([
    { ...row('p', 'arrived', 'sent'), at: DUE, message: 'm1' },
    { ...row('r', 'arrived', 'sent'), at: DUE, message: 'm1' },
    row('s', 'old', 'sent'),
  ]);
});

it('changes nothing where the platform can’t be asked', async () => {
  const { settle, store, discord } = await createUnsettled();
  const before = await store.ledger.rows('follow:a');
  discord.state.reachable = false;
  expect(await settle()).toBe('the platform does not answer');
  expect(await store.ledger.rows('follow:a')).toEqual(before);
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
