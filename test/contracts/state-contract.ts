import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { LedgerRow, RowIn } from '../../src/core/model/ledger-row.ts';
import type { Place, Subscription } from '../../src/core/model/subscription.ts';
import type { Store } from '../../src/core/ports.ts';

const HERE: Place = { platform: 'slack', workspace: 'T1', channel: 'C1' };
const ELSEWHERE: Place = { ...HERE, workspace: 'T2' };

function subscriptionOf(id: string, change: Partial<Subscription> = {}): Subscription {
  return {
    id,
    place: { ...HERE },
    query: 'papers',
    schedule: { every: 'day', at: '09:00', zone: 'Europe/Zurich' },
    since: '2026-01-01T00:00:00.000Z',
    createdBy: 'U1',
    ...change,
  };
}

const NINE = '2026-01-01T09:00:00.000Z';
const LATER = '2026-01-01T09:05:00.000Z';
const TEN = '2026-01-01T10:00:00.000Z';

function rowOf(subscription: string, paper: string, change: Partial<RowIn<'sending'>> = {}): RowIn<'sending'> {
  return { subscription, paper, state: 'sending', digest: 'd1', at: NINE, by: 'me', until: LATER, ...change };
}
const sentRow = (subscription: string, paper: string): LedgerRow => ({
  subscription,
  paper,
  state: 'sent',
  digest: 'd1',
  at: NINE,
  message: 'm1',
});

/** One row in each state. */
const EACH: readonly LedgerRow[] = [
  { subscription: 's', paper: 'pending', state: 'pending', at: NINE },
  rowOf('s', 'sending'),
  sentRow('s', 'sent'),
  { subscription: 's', paper: 'failed', state: 'failed', at: NINE, reason: 'too long', tries: 2 },
  { subscription: 's', paper: 'broken', state: 'broken', at: NINE, reason: 'the channel is gone' },
  { subscription: 's', paper: 'dropped', state: 'dropped', at: NINE, stage: 'withdrawn', reason: 'by its authors' },
];

/** What every store of subscriptions, ledger, conversations and settings does alike. `open` gives an empty one. */
export function stateContract(name: string, open: () => Promise<Store>): void {
  describe(`state of the ${name} store`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    test('subscriptions: listed in order, of one place or all; replaced in place; removed', async () => {
      const { subscriptions } = store;
      expect(await subscriptions.list()).toEqual([]);
      for (const one of [subscriptionOf('a'), subscriptionOf('b', { place: ELSEWHERE }), subscriptionOf('c')])
        await subscriptions.put(one);
      await subscriptions.put(subscriptionOf('a', { broken: 'no access' }));
      expect(await subscriptions.list()).toEqual([
        subscriptionOf('a', { broken: 'no access' }),
        subscriptionOf('b', { place: ELSEWHERE }),
        subscriptionOf('c'),
      ]);
      expect((await subscriptions.list(HERE)).map(({ id }) => id)).toEqual(['a', 'c']);
      expect(await subscriptions.list({ ...HERE, platform: 'discord' })).toEqual([]);
      expect((await subscriptions.list({ platform: 'slack', workspace: 'T1' })).map(({ id }) => id)).toEqual([
        'a',
        'c',
      ]);
      await subscriptions.put(subscriptionOf('a'));
      await subscriptions.remove('c');
      await subscriptions.remove('unknown');
      expect(await subscriptions.list(HERE)).toEqual([subscriptionOf('a')]);
    });

    test('subscriptions: all that can be said of one is kept', async () => {
      const quiet = { from: '22:00', to: '07:00' };
      const whole = subscriptionOf('a', {
        or: ['papers author:"Ada Lovelace"', 'papers words:looms'],
        schedule: { every: 'weekdays', at: '06:30', zone: 'Australia/Lord_Howe', quiet },
        paused: { until: NINE },
        broken: 'no access',
        brokenAt: NINE,
        dealtWith: NINE,
      });
      await store.subscriptions.put(whole);
      await store.subscriptions.put(subscriptionOf('b', { paused: {} }));
      expect(await store.subscriptions.list()).toEqual([whole, subscriptionOf('b', { paused: {} })]);
    });

    test('subscriptions: changed with nothing in between, and not where they are gone', async () => {
      const { subscriptions } = store;
      await subscriptions.put(subscriptionOf('a', { createdBy: '' }));
      const letters = ['x', 'y', 'z'];
      const add = (letter: string) =>
        subscriptions.change('a', (current) => ({ ...current, createdBy: `${current.createdBy}${letter}` }));
      await Promise.all(letters.map(add));
      const [changed] = await subscriptions.list();
      expect([...(changed?.createdBy ?? '')].toSorted()).toEqual(letters);
      await subscriptions.remove('a');
      await add('again');
      expect(await subscriptions.list()).toEqual([]);
    });

    test('ledger: one row a subscription and paper', async () => {
      const { ledger } = store;
      await ledger.write([rowOf('s', 'p'), rowOf('s', 'q'), rowOf('t', 'p')]);
      await ledger.write([sentRow('s', 'p')]);
      await ledger.write([]);
      expect(await ledger.rows('s')).toEqual([sentRow('s', 'p'), rowOf('s', 'q')]);
      expect(await ledger.rows('unknown')).toEqual([]);
      await ledger.erase([
        { subscription: 's', paper: 'q' },
        { subscription: 's', paper: 'unknown' },
      ]);
      expect((await ledger.rows('s')).map(({ paper }) => paper)).toEqual(['p']);
      expect(await ledger.rows('t')).toEqual([rowOf('t', 'p')]);
    });

    test('ledger: what is added leaves alone what was there, whoever else adds', async () => {
      const { ledger } = store;
      const pending = (paper: string) => ({ subscription: 's', paper, state: 'pending', at: NINE }) as const;
      await ledger.write([sentRow('s', 'p')]);
      await ledger.add([pending('p'), pending('q')]);
      await ledger.add([]);
      await Promise.all([ledger.add([pending('q'), pending('r')]), ledger.take([rowOf('s', 'r')], NINE)]);
      await ledger.add([pending('r')]);
      expect(await ledger.rows('s')).toEqual([sentRow('s', 'p'), pending('q'), rowOf('s', 'r')]);
      expect([...(await ledger.open())]).toEqual(['s']);
    });

    test('ledger: every state with what belongs to it, by subscription and by paper, and which are open', async () => {
      const { ledger } = store;
      await ledger.write([...EACH, sentRow('t', 'sending')]);
      expect(await ledger.rows('s')).toEqual(EACH);
      const both = (await ledger.ofPaper('sending')).toSorted((a, b) => a.subscription.localeCompare(b.subscription));
      expect(both).toEqual([rowOf('s', 'sending'), sentRow('t', 'sending')]);
      expect(await ledger.ofPaper('unknown')).toEqual([]);
      expect([...(await ledger.open())]).toEqual(['s']);
      for (const row of EACH) await ledger.write([{ ...row, subscription: row.state }]);
      await ledger.erase(EACH);
      expect([...(await ledger.open())].toSorted()).toEqual(['broken', 'failed', 'pending', 'sending']);
    });

    test.each([
      ['none', undefined, TEN, true],
      ['pending', 'pending', TEN, true],
      ['failed', 'failed', TEN, true],
      ['broken', 'broken', TEN, true],
      ['sent', 'sent', TEN, false],
      ['dropped', 'dropped', TEN, false],
      ['being sent by another', 'sending', '2026-01-01T09:04:59.999Z', false],
      ['left by another', 'sending', LATER, true],
    ])('ledger: papers are taken or not, all of them: %s', async (_, paper = 'none', at, taken) => {
      await store.ledger.write(EACH);
      const mine = ['fresh', paper].map((id) => rowOf('s', id, { by: 'you', until: TEN }));
      expect(await store.ledger.take(mine, at)).toBe(taken);
      const rows = await store.ledger.rows('s');
      if (taken) expect(rows).toEqual(expect.arrayContaining(mine));
      else expect(rows).toEqual(EACH);
    });

    test('ledger: who is sending may take again, and of many who try one succeeds', async () => {
      const { ledger } = store;
      expect(await ledger.take([rowOf('s', 'p')], NINE)).toBe(true);
      expect(await ledger.take([rowOf('s', 'p')], NINE)).toBe(true);
      const tries = ['a', 'b', 'c', 'd'].map((by) =>
        ledger.take([rowOf('s', 'q', { by }), rowOf('s', 'r', { by })], NINE),
      );
      expect((await Promise.all(tries)).filter(Boolean)).toEqual([true]);
      expect(new Set((await ledger.rows('s')).slice(1).map((row) => row.state === 'sending' && row.by)).size).toBe(1);
    });

    test('ledger: ids that look alike when put together stay apart', async () => {
      await store.ledger.write([rowOf('a:b', 'c'), rowOf('a', 'b:c'), rowOf('a","b', 'c')]);
      expect(await Promise.all(['a:b', 'a', 'a","b'].map((id) => store.ledger.rows(id)))).toEqual([
        [rowOf('a:b', 'c')],
        [rowOf('a', 'b:c')],
        [rowOf('a","b', 'c')],
      ]);
    });

    test('claims: whoever comes first takes all the keys, until then', async () => {
      const [noon, hour, evening] = [
        '2026-01-01T12:00:00.000Z',
        '2026-01-01T13:00:00.000Z',
        '2026-01-01T20:00:00.000Z',
      ];
      const { claims } = store;
      expect(await claims.take(['a', 'b'], noon, hour)).toBe(true);
      expect(await claims.take(['a'], noon, evening)).toBe(false);
      expect(await claims.take(['c', 'b'], noon, evening)).toBe(false);
      expect(await claims.take(['c'], noon, evening)).toBe(true);
      expect(await claims.take(['a', 'b'], hour, evening)).toBe(true);
      expect(await claims.take(['c'], hour, evening)).toBe(false);
      const both = await Promise.all([claims.take(['d'], noon, hour), claims.take(['d'], noon, hour)]);
      expect(both.toSorted()).toEqual([false, true]);
    });

    test('leases: one holds a piece of work, keeps it, and loses it to another when it ends', async () => {
      const { leases } = store;
      const [nine, ten, eleven] = ['2026-01-01T09:00:00.000Z', '2026-01-01T10:00:00.000Z', '2026-01-01T11:00:00.000Z'];
      const tries = ['a', 'b', 'c'].map((holder) => leases.hold('announce', holder, nine, ten));
      expect((await Promise.all(tries)).filter(Boolean)).toEqual([true]);
      await leases.hold('sync', 'a', nine, ten);
      expect(await leases.hold('sync', 'b', '2026-01-01T09:59:59.999Z', eleven)).toBe(false);
      expect(await leases.hold('sync', 'a', nine, ten)).toBe(true);
      expect(await leases.hold('sync', 'b', ten, eleven)).toBe(true);
      expect(await leases.hold('sync', 'a', ten, eleven)).toBe(false);
      await leases.release('sync', 'a');
      expect(await leases.hold('sync', 'a', ten, eleven)).toBe(false);
      await leases.release('sync', 'b');
      expect(await leases.hold('sync', 'a', ten, eleven)).toBe(true);
    });

    test('rows are written all or none', async () => {
      const unsound = rowOf('s', 'q', { at: 'noon' });
      await expect(store.ledger.write([rowOf('s', 'p'), unsound])).rejects.toThrow();
      expect(await store.ledger.rows('s')).toEqual([]);
    });

    test('writes at the same time are all kept', async () => {
      const papers = Array.from({ length: 50 }, (_, at) => `p${at}`);
      await Promise.all(papers.map((paper) => store.ledger.write([rowOf('s', paper)])));
      expect((await store.ledger.rows('s')).map(({ paper }) => paper).toSorted()).toEqual(papers.toSorted());
    });

    test('conversations: the last turn by key', async () => {
      const { conversations } = store;
      const turn = { query: 'papers', papers: ['p'], offset: 0, at: '2026-01-01T00:00:00.000Z' };
      expect(await conversations.recall('k')).toBeUndefined();
      await conversations.remember('k', turn);
      await conversations.remember('k', { ...turn, query: 'count' });
      await conversations.remember('__proto__', turn);
      expect(await conversations.recall('k')).toEqual({ ...turn, query: 'count' });
      expect(await conversations.recall('__proto__')).toEqual(turn);
      expect(await conversations.recall('toString')).toBeUndefined();
    });

    test('paces: turns one after another, those in the past forgotten', async () => {
      const { paces } = store;
      const turns = await Promise.all([1, 2, 3].map(() => paces.book('arxiv', 3000, 1_000_000)));
      expect([...turns].sort()).toEqual([1_000_000, 1_003_000, 1_006_000]);
      expect(await paces.book('openalex', 10, 1_000_000)).toBe(1_000_000);
      expect(await paces.book('arxiv', 3000, 2_000_000)).toBe(2_000_000);
    });

    test('paces: a clock that was set back makes nobody wait for the old one', async () => {
      await store.paces.book('arxiv', 3000, 9_000_000_000);
      expect(await store.paces.book('arxiv', 3000, 1_000_000)).toBe(1_000_000);
    });

    test('paces: a source that wants no more questions', async () => {
      const { paces } = store;
      expect(await paces.blockedUntil('openalex')).toBeUndefined();
      await paces.block('openalex', 5_000_000);
      await paces.book('openalex', 10, 1_000_000);
      expect(await paces.blockedUntil('openalex')).toBe(5_000_000);
      expect(await paces.blockedUntil('arxiv')).toBeUndefined();
      await paces.block('openalex', 0);
      expect(await paces.blockedUntil('openalex')).toBe(0);
    });

    test('settings: of many changes at a time none is lost', async () => {
      const { settings } = store;
      const added = ['a', 'b', 'c', 'd', 'e', 'f'];
      await Promise.all(added.map((one) => settings.change('letters', (known = '') => `${known}${one}`)));
      expect([...((await settings.get('letters')) ?? '')].sort()).toEqual(added);
      await settings.set('empty', '');
      await settings.change('empty', (known) => `was ${JSON.stringify(known)}`);
      expect(await settings.get('empty')).toBe('was ""');
      const failed = settings.change('fresh', () => {
        throw new Error('no');
      });
      await expect(failed).rejects.toThrow('no');
      expect(await settings.get('fresh')).toBeUndefined();
    });

    test('settings: text by key', async () => {
      const { settings } = store;
      expect(await settings.get('commands')).toBeUndefined();
      await settings.set('commands', '1');
      await settings.set('commands', '2');
      await settings.set('__proto__', '3');
      expect(await Promise.all(['commands', '__proto__', 'toString'].map(settings.get))).toEqual(['2', '3', undefined]);
    });

    test('nobody outside can change what is inside', async () => {
      const mine = subscriptionOf('a');
      await store.subscriptions.put(mine);
      mine.place.channel = 'C9';
      const [given] = await store.subscriptions.list();
      try {
        if (given) given.schedule.at = '10:00';
      } catch {
        // frozen is as good as a copy
      }
      expect(await store.subscriptions.list()).toEqual([subscriptionOf('a')]);
    });
  });
}
