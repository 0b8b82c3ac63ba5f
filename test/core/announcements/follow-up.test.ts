import { describe, expect, it } from 'vitest';
import { followUpKey, followUpsDue } from '../../../src/core/announcements/follow-up.ts';
import { whyLines } from '../../../src/core/announcements/why.ts';
import { hideFor } from '../../../src/core/model/hidden-here.ts';
import type { LedgerRow } from '../../../src/core/model/ledger-row.ts';
import type { Paper } from '../../../src/core/model/paper.ts';
import type { Subscription } from '../../../src/core/model/subscription.ts';
import { tenantOf } from '../../../src/core/model/tenant.ts';
import { createFaults } from './faults.ts';
import type { Weather } from './recording-messenger.ts';
import { createWorld, newPaper, place, SEEN, struck, subscriptionTo } from './world.ts';

const RETRACTED = { kind: 'retracted', on: '2026-11-22', notice: '10.1/notice' } as const;
const takenBack = (id: string): Paper => newPaper(id, { withdrawal: RETRACTED, ids: { arxiv: '2611.00001' } });
const row = (paper: string, rest: object): LedgerRow =>
  ({ subscription: 'follow:a', at: SEEN, paper, ...rest }) as LedgerRow; // each row of the table says its state

describe('word of a withdrawal is due', () => {
  const announced = row('p', { state: 'sent', digest: 'd', message: 'm1' });
  const told = (rest: object) => row(followUpKey('p'), rest);
  it.each<[string, Paper, readonly LedgerRow[], string | undefined]>([
    ['below the announcement', takenBack('p'), [announced], 'm1'],
    ['not of a paper that stands', newPaper('p'), [announced], undefined],
    ['not where it was not announced', takenBack('p'), [], undefined],
    [
      'not of what was dropped',
      takenBack('p'),
      [row('p', { state: 'dropped', stage: 'withdrawn', reason: '' })],
      undefined,
    ],
    [
      'not where nobody knows below which message',
      takenBack('p'),
      [row('p', { state: 'sent', digest: 'd' })],
      undefined,
    ],
    ['not twice', takenBack('p'), [announced, told({ state: 'sent', digest: 'e', message: 'm2' })], undefined],
    ['still, while it waits', takenBack('p'), [announced, told({ state: 'pending' })], 'm1'],
    ['still, where it was refused', takenBack('p'), [announced, told({ state: 'broken', reason: '' })], 'm1'],
  ])('%s', (_, paper, rows, below) => {
    expect(followUpsDue({ seen: [paper], rows }).map((one) => one.below)).toEqual(below === undefined ? [] : [below]);
  });
});

/** Two channels that were sent two papers, of which one is taken back since. */
async function announcedWorld(change: Partial<Subscription> = {}) {
  const world = await createWorld(
    [subscriptionTo('a', change), subscriptionTo('b', change)],
    [newPaper('p'), newPaper('q')],
  );
  await world.announce();
  expect(world.received()).toEqual(['a p', 'a q', 'b p', 'b q']);
  const save = (...papers: readonly Paper[]) => world.store.catalogue.save({ papers, authors: [] });
  await save(takenBack('p'));
  return { ...world, save };
}

const NEXT = '2026-11-21T09:00:00.000Z';
const ONCE = ['a m1: On p,10.1/notice', 'b m2: On p,10.1/notice'];

it('is sent below the announcement, once for each channel', async () => {
  const { announce, followedUp, received } = await announcedWorld();
  await announce(NEXT);
  await announce(NEXT);
  await announce('2026-11-22T09:00:00.000Z');
  expect(followedUp()).toEqual(ONCE);
  expect(received()).toHaveLength(4);
});

it('says who took it back, when it was announced, and where the notice is', async () => {
  const { announce, discord } = await announcedWorld();
  await announce(NEXT);
  const { blocks } = discord.delivered[2]?.view ?? { blocks: [] };
  expect(blocks).toEqual([
    { kind: 'heading', text: 'Retracted by its publisher, 22 November 2026' },
    {
      kind: 'text',
      spans: [
        expect.objectContaining({ kind: 'link', text: 'On p' }),
        { kind: 'text', text: '. The notice is ' },
        { kind: 'link', text: '10.1/notice', url: 'https://doi.org/10.1/notice' },
        { kind: 'text', text: '.' },
      ],
    },
    { kind: 'understood', text: 'It was announced here on 20 November 2026.' },
  ]);
});

it('goes before the next digest, and holds none of its papers up', async () => {
  const { announce, followedUp, received, save } = await announcedWorld();
  await save(newPaper('r', { firstSeen: '2026-11-20T12:00:00.000Z' }));
  const { subscriptions } = await announce(NEXT);
  expect(followedUp()).toEqual(ONCE);
  expect(received()).toEqual(['a p', 'a q', 'a r', 'b p', 'b q', 'b r']);
  expect(subscriptions[0]).toMatchObject({ outcome: { kind: 'sent' }, followedUp: [{ id: 'p' }] });
});

it('is in what a dry run says', async () => {
  const { announce, followedUp } = await announcedWorld();
  const { subscriptions } = await announce(NEXT, { dryRun: true });
  expect(subscriptions[0]).toMatchObject({ outcome: { kind: 'would-send', papers: [] }, followedUp: [{ id: 'p' }] });
  expect(followedUp()).toEqual([]);
});

it('keeps to pauses and quiet hours', async () => {
  const { announce, followedUp, store } = await announcedWorld();
  for (const id of ['follow:a', 'follow:b'])
    await store.subscriptions.change(id, (one) => ({ ...one, paused: { until: '2026-11-25T00:00:00.000Z' } }));
  const { subscriptions } = await announce(NEXT);
  expect(subscriptions[0]?.outcome).toMatchObject({
    kind: 'held',
    by: 'paused',
    papers: [],
    until: '2026-11-25T00:00:00.000Z',
  });
  expect(followedUp()).toEqual([]);
  await announce('2026-11-25T00:00:00.000Z');
  expect(followedUp()).toEqual(ONCE);
});

it('is forgotten where it waits and the paper turns out to stand', async () => {
  const { announce, followedUp, store, save, discord } = await announcedWorld();
  discord.state.weather = 'lost';
  await announce(NEXT);
  discord.state.weather = 'fine';
  await save(newPaper('p'));
  await announce('2026-11-22T09:00:00.000Z');
  expect(followedUp()).toEqual([]);
  expect(await store.ledger.open()).toEqual(new Set());
});

it('that the platform would not have is tried again, and digests go on', async () => {
  const { announce, store, received, save } = await announcedWorld();
  await store.ledger.write([
    row(followUpKey('p'), { state: 'failed', reason: 'no', tries: 9, at: '2026-11-21T08:59:00.000Z' }),
  ]);
  await save(newPaper('r', { firstSeen: '2026-11-20T12:00:00.000Z' }));
  const { subscriptions } = await announce(NEXT);
  expect(subscriptions[0]?.outcome.kind).toBe('sent');
  expect(received()).toContain('a r');
});

it('is said nowhere of a paper that was hidden there', async () => {
  const { announce, followedUp, store } = await announcedWorld();
  await hideFor(store.settings, tenantOf(place('a')) ?? '', { id: 'p', hidden: true });
  await announce(NEXT);
  expect(followedUp()).toEqual([]);
});

it('is in what why says', async () => {
  const { announce, store } = await announcedWorld();
  await announce(NEXT);
  const lines = await whyLines(takenBack('p'), { store, now: NEXT });
  expect(lines).toEqual([
    expect.stringMatching(
      /: sent at .* as message m1; its withdrawal: sent at 2026-11-21T09:00:00.000Z as message m3$/,
    ),
    expect.stringMatching(/m2; its withdrawal: sent at/),
  ]);
});

describe.each<Weather>(['fine', 'unheard', 'lost', 'refused'])('after a run that was %s,', (weather) => {
  it.each(['before', 'after'] as const)('stopped %s any call, it still reaches each channel once', async (when) => {
    for (let [call, happened] = [1, true]; happened; call += 1) {
      const { announce, announcing, discord, followedUp, received } = await announcedWorld();
      if (weather !== 'fine') {
        discord.state.weather = weather;
        await announce(NEXT);
        discord.state.weather = 'fine';
      }
      const faults = createFaults({ call, when, ends: 'process' });
      const later = '2026-11-21T12:00:00.000Z';
      await announce(later, struck(faults, announcing(later))).catch(() => undefined);
      await announce('2026-11-22T12:00:00.000Z');
      expect(followedUp(), `${when} call ${call}`).toEqual(ONCE);
      expect(received()).toHaveLength(4);
      happened = faults.happened();
      if (!happened) expect(call).toBeGreaterThan(10);
    }
  });
});
