import { describe, expect, it } from 'vitest';
import { type Announcer, createAnnouncer } from '../../../src/core/announcements/announcer.ts';
import type { Pace } from '../../../src/core/ports.ts';
import { createMemoryStore } from '../../../src/store/memory/create-memory-store.ts';
import { createRecordingMessenger, papersIn } from './recording-messenger.ts';
import { createVirtualTimer } from './virtual-timer.ts';
import { FOLLOWED, newPaper, QUIET, SEEN, subscriptionTo } from './world.ts';

const HOUR_MS = 60 * 60 * 1000;

/** So many minutes the platform takes over each call. */
type Slow = { post?: number; find?: number };

async function createRunning(start = SEEN, channels = ['a', 'b'], pace?: Pace, slow: Slow = {}) {
  const store = createMemoryStore({ papers: [newPaper('p'), newPaper('q')], authors: [] });
  for (const channel of channels) await store.subscriptions.put(subscriptionTo(channel));
  const virtual = createVirtualTimer(start);
  const discord = createRecordingMessenger();
  const times: string[] = [];
  const { post, find } = discord.messenger;
  const { signal } = new AbortController();
  const minutes = (count = 0): Promise<void> | undefined =>
    count === 0 ? undefined : virtual.timer.wait(count * 60_000, signal);
  const messenger: typeof discord.messenger = {
    ...discord.messenger,
    ...(pace && { pace }),
    post: async (...message) => {
      await minutes(slow.post);
      times.push(virtual.now());
      return post(...message);
    },
    find: async (...asked) => {
      const found = await find(...asked);
      await minutes(slow.find);
      return found;
    },
  };
  const announcers: Announcer[] = [];
  return {
    ...virtual,
    store,
    discord,
    times,
    /** A process; its announcer looks whenever something falls due. */
    begin(holder: string): Announcer {
      const shared = { store, messengers: new Map([['discord', messenger] as const]), log: QUIET };
      const announcer = createAnnouncer({ ...shared, holder }, virtual.timer);
      announcers.push(announcer);
      void announcer.run();
      return announcer;
    },
    pass: (hours: number) => virtual.until(virtual.timer.wait(hours * HOUR_MS, signal)),
    stop: () => virtual.until(Promise.all(announcers.map((one) => one.stop()))),
    received: () => discord.delivered.map(({ place, view }) => `${place.channel} ${papersIn(view).toSorted()}`),
  };
}

describe('the announcer', () => {
  it('sends at the very instant of the slot, once', async () => {
    const { begin, pass, stop, received, times } = await createRunning();
    begin('one');
    await pass(30);
    await stop();
    expect(received()).toEqual(['a p,q', 'b p,q']);
    expect(times).toEqual(['2026-11-20T09:00:00.000Z', '2026-11-20T09:00:00.000Z']);
  });

  it('sends what was missed while it was down once, on return', async () => {
    const { begin, pass, stop, received, times, store } = await createRunning('2026-11-24T15:00:00.000Z');
    await store.catalogue.save({ papers: [newPaper('r', { firstSeen: '2026-11-22T10:00:00.000Z' })], authors: [] });
    begin('one');
    await pass(1);
    await stop();
    expect(received()).toEqual(['a p,q,r', 'b p,q,r']);
    expect(times).toEqual(['2026-11-24T15:00:00.000Z', '2026-11-24T15:00:00.000Z']);
  });

  it('asks soon after an answer that was lost, and sends again only what did not arrive', async () => {
    for (const weather of ['unheard', 'lost'] as const) {
      const { begin, pass, stop, received, discord, times } = await createRunning('2026-11-20T08:59:00.000Z');
      discord.state.weather = weather;
      begin('one');
      await pass(1 / 60 + 0.0001);
      discord.state.weather = 'fine';
      await pass(0.1);
      await stop();
      expect(received()).toEqual(['a p,q', 'b p,q']);
      expect(times.slice(2)).toEqual(
        weather === 'lost' ? ['2026-11-20T09:00:01.000Z', '2026-11-20T09:00:01.000Z'] : [],
      );
    }
  });

  it('follows up what is withdrawn when the next digest falls due, each paper by itself, though there is none', async () => {
    const { begin, pass, stop, times, store, discord } = await createRunning(SEEN, ['a'], {
      ...{ perSecond: 50, per: 'platform', placeMs: 1000, atOnce: 5 },
    });
    begin('one');
    await pass(4);
    const withdrawal = { kind: 'withdrawn' } as const;
    await store.catalogue.save({ papers: [newPaper('p', { withdrawal }), newPaper('q', { withdrawal })], authors: [] });
    await pass(48);
    await stop();
    expect(times).toEqual(['2026-11-20T09:00:00.000Z', '2026-11-21T09:00:00.000Z', '2026-11-21T09:00:01.000Z']);
    expect(discord.delivered.map(({ below }) => below)).toEqual([undefined, 'm1', 'm1']);
    expect(await store.ledger.open()).toEqual(new Set());
  });

  it('announces a paper that was saved after the slot and seen before it', async () => {
    const { begin, pass, stop, received, store } = await createRunning('2026-11-20T08:59:00.000Z', ['a']);
    begin('one');
    await pass(0.1);
    await store.catalogue.save({ papers: [newPaper('late', { firstSeen: '2026-11-20T08:59:59.000Z' })], authors: [] });
    await pass(0.1);
    await stop();
    expect(received()).toEqual(['a p,q', 'a late']);
  });

  it('keeps what is paused, and sends it when the pause ends', async () => {
    const { begin, pass, stop, received, times, store } = await createRunning(FOLLOWED, ['a']);
    await store.subscriptions.put(subscriptionTo('a', { paused: { until: '2026-11-21T10:17:00.000Z' } }));
    begin('one');
    await pass(72);
    await stop();
    expect([received(), times]).toEqual([['a p,q'], ['2026-11-21T10:17:00.000Z']]);
  });

  it('keeps what falls due in quiet hours, and sends it at the very instant they end', async () => {
    const { begin, pass, stop, received, times, store } = await createRunning('2026-11-20T09:00:13.000Z', ['a']);
    const { schedule } = subscriptionTo('a');
    await store.subscriptions.put(
      subscriptionTo('a', { schedule: { ...schedule, quiet: { from: '08:00', to: '09:30' } } }),
    );
    begin('one');
    await pass(2);
    await stop();
    expect([received(), times]).toEqual([['a p,q'], ['2026-11-20T09:30:00.000Z']]);
  });

  it('of several on one store, started by mistake or meant so, one sends', async () => {
    const { begin, pass, stop, received } = await createRunning();
    for (const holder of ['one', 'two', 'three']) begin(holder);
    await pass(30);
    await stop();
    expect(received().toSorted()).toEqual(['a p,q', 'b p,q']);
  });

  it.each<[string, Pace | undefined, Slow]>([
    ['a message takes a quarter of an hour', undefined, { post: 15 }],
    [
      'it waits long for its turn, and the platform takes a minute',
      { perSecond: 1 / 150, per: 'platform', placeMs: 0, atOnce: 100 },
      { post: 1 },
    ],
    ['to be told what became of it takes half an hour', undefined, { find: 30 }],
    ['all of that takes long', { perSecond: 1 / 200, per: 'platform', placeMs: 0, atOnce: 9 }, { post: 9, find: 20 }],
  ])('of several on one store one sends, also where %s', async (_, pace, slow) => {
    const { begin, pass, stop, received, store } = await createRunning(
      '2026-11-20T09:00:30.000Z',
      ['a', 'b', 'c', 'd'],
      pace,
      slow,
    );
    const left = { paper: 'p', state: 'sending' as const, digest: 'd', at: SEEN, by: 'gone', until: SEEN };
    for (const channel of ['a', 'b', 'c', 'd'])
      await store.ledger.write([{ subscription: `follow:${channel}`, ...left }]);
    begin('one');
    await pass(0.004);
    for (const holder of ['two', 'three']) begin(holder);
    await pass(20);
    await stop();
    expect(received().toSorted()).toEqual(['a p,q', 'b p,q', 'c p,q', 'd p,q']);
    expect(await store.ledger.open()).toEqual(new Set());
  });

  it('takes over what another left in the middle, once that one’s time is over', async () => {
    const { begin, pass, stop, received, times, store } = await createRunning('2026-11-20T09:00:30.000Z', ['a']);
    const rows = ['p', 'q'].map((paper) => ({
      ...{ subscription: 'follow:a', paper, state: 'sending' as const, digest: 'd', at: '2026-11-20T09:00:00.000Z' },
      ...{ by: 'gone', until: '2026-11-20T09:02:00.000Z' },
    }));
    await store.ledger.write(rows);
    begin('one');
    await pass(1);
    await stop();
    expect(received()).toEqual(['a p,q']);
    expect(times[0]?.slice(0, 16)).toBe('2026-11-20T09:02');
  });

  it('stopped before it could send, hands back', async () => {
    const { begin, pass, stop, received, store } = await createRunning(SEEN, ['a', 'b', 'c', 'd'], {
      perSecond: 0.001,
      per: 'platform',
      placeMs: 0,
      atOnce: 1,
    });
    begin('one');
    await pass(2.01);
    await stop();
    expect(received()).toEqual(['a p,q', 'b p,q', 'c p,q']);
    const open = await Promise.all([...(await store.ledger.open())].map((id) => store.ledger.rows(id)));
    expect(open.flat().map(({ subscription, state }) => `${subscription} ${state}`)).toEqual(
      ['d', 'd'].map((channel) => `follow:${channel} pending`),
    );
    begin('two');
    await pass(1);
    await stop();
    expect(received()).toEqual(['a p,q', 'b p,q', 'c p,q', 'd p,q']);
  });
});
