import { describe, expect, it } from 'vitest';
import { createWorld, DUE, newPaper, subscriptionTo } from './world.ts';

const LATER = '2026-11-20T10:00:00.000Z';
const NEXT_DAY = '2026-11-21T09:00:00.000Z';

const outcomes = (report: { subscriptions: readonly { outcome: { kind: string } }[] }) =>
  report.subscriptions.map(({ outcome }) => outcome.kind);

describe('a new paper', () => {
  it('that another process sends while this one makes its plan is sent once', async () => {
    const world = await createWorld([subscriptionTo('a'), subscriptionTo('b')], [newPaper('p')]);
    const { store } = world.announcing(DUE);
    let theOther: Promise<unknown> | undefined;
    const rows: typeof store.ledger.rows = async (subscription) => {
      const read = await store.ledger.rows(subscription);
      theOther ??= world.announce();
      await theOther;
      return read;
    };
    await world.announce(DUE, { store: { ...store, ledger: { ...store.ledger, rows } }, holder: 'there' });
    await world.announce(LATER);
    expect(world.received()).toEqual(['a p', 'b p']);
  });

  it('is announced once in each place that follows it, in one digest, at the time set', async () => {
    const world = await createWorld([subscriptionTo('a'), subscriptionTo('b')], [newPaper('p'), newPaper('q')]);
    expect(outcomes(await world.announce('2026-11-20T08:59:59.999Z'))).toEqual(['nothing-due', 'nothing-due']);
    expect(outcomes(await world.announce('2026-11-20T09:00:00Z'))).toEqual(['sent', 'sent']);
    expect(outcomes(await world.announce(LATER))).toEqual(['nothing-due', 'nothing-due']);
    expect(outcomes(await world.announce(NEXT_DAY))).toEqual(['nothing-due', 'nothing-due']);
    expect(world.discord.delivered.length).toBe(2);
    expect(world.received()).toEqual(['a p', 'a q', 'b p', 'b q']);
  });

  it('is recorded with the message that it went out in', async () => {
    const world = await createWorld([subscriptionTo('a')], [newPaper('p')]);
    await world.announce();
    const [message] = world.discord.delivered;
    expect(await world.store.ledger.rows('follow:a')).toEqual([
      { subscription: 'follow:a', paper: 'p', state: 'sent', digest: message?.digest, at: DUE, message: 'm1' },
    ]);
  });

  it('goes only where it is followed', async () => {
    const subscriptions = [
      subscriptionTo('a', { query: 'papers category:CV' }),
      subscriptionTo('b', { query: 'papers words:looms' }),
      subscriptionTo('c', { query: 'papers without:"Ada Lovelace"' }),
    ];
    const papers = [
      newPaper('vision', { categories: ['cs.CV'], by: ['Ada Lovelace'] }),
      newPaper('weaving', { title: 'Weaving with looms', by: ['Joseph Jacquard'] }),
    ];
    const world = await createWorld(subscriptions, papers);
    await world.announce();
    expect(world.received()).toEqual(['a vision', 'b weaving', 'c weaving']);
  });

  it('goes to each place from when it followed', async () => {
    const late = subscriptionTo('late', { since: '2026-11-20T08:00:00.000Z' });
    const papers = [newPaper('p'), newPaper('q', { firstSeen: '2026-11-20T08:30:00.000Z' })];
    const world = await createWorld([subscriptionTo('early'), late], papers);
    await world.announce();
    expect(world.received()).toEqual(['early p', 'early q', 'late q']);
  });

  it('that came while the program was down goes out once on return, with the others of those days', async () => {
    const papers = [newPaper('p'), newPaper('q', { firstSeen: '2026-11-23T10:00:00.000Z' }), newPaper('r', {})];
    const world = await createWorld([subscriptionTo('a')], papers);
    await world.announce('2026-11-23T20:00:00.000Z');
    expect(world.received()).toEqual(['a p', 'a r']);
    await world.announce('2026-11-24T09:00:00.000Z');
    expect(world.received()).toEqual(['a p', 'a q', 'a r']);
    expect(world.discord.delivered.length).toBe(2);
  });

  it('is not announced again when the clock goes back', async () => {
    const world = await createWorld([subscriptionTo('a')], [newPaper('p')]);
    await world.announce(NEXT_DAY);
    await world.announce(DUE);
    expect(world.received()).toEqual(['a p']);
  });
});

describe('a platform that', () => {
  it('refuses is asked again after an hour; until it accepts, the paper is due and the subscription marked', async () => {
    const world = await createWorld([subscriptionTo('a')], [newPaper('p')]);
    world.discord.state.weather = 'refused';
    expect(outcomes(await world.announce())).toEqual(['refused']);
    const waiting = { subscription: 'follow:a', paper: 'p', at: DUE, state: 'broken', reason: 'the bot was removed' };
    expect(await world.store.ledger.rows('follow:a')).toEqual([waiting]);
    expect(await world.store.subscriptions.list()).toEqual([
      subscriptionTo('a', { broken: 'the bot was removed', brokenAt: DUE }),
    ]);

    world.discord.state.weather = 'fine';
    expect(outcomes(await world.announce('2026-11-20T10:00:59.999Z'))).toEqual(['held']);
    expect(outcomes(await world.announce('2026-11-20T10:01:00.000Z'))).toEqual(['sent']);
    expect(await world.store.subscriptions.list()).toEqual([subscriptionTo('a')]);
    expect(world.received()).toEqual(['a p']);
  });

  it.each(['unheard', 'lost'] as const)('leaves open whether a message arrived (%s) is asked', async (weather) => {
    const world = await createWorld([subscriptionTo('a')], [newPaper('p')]);
    world.discord.state.weather = weather;
    expect(outcomes(await world.announce())).toEqual(['unconfirmed']);

    Object.assign(world.discord.state, { weather: 'fine', reachable: false });
    const report = await world.announce(LATER);
    expect(report.subscriptions[0]?.outcome).toEqual({ kind: 'unsettled', reason: 'the platform does not answer' });

    world.discord.state.reachable = true;
    expect(outcomes(await world.announce(LATER))).toEqual([weather === 'lost' ? 'sent' : 'nothing-due']);
    expect(world.received()).toEqual(['a p']);
    expect(await world.store.ledger.rows('follow:a')).toMatchObject([{ state: 'sent', message: 'm1' }]);
  });

  it('is not connected is left alone, and the others are served', async () => {
    const elsewhere = { platform: 'slack', workspace: 'w', channel: 'a' } as const;
    const subscriptions = [subscriptionTo('a', { place: elsewhere }), subscriptionTo('b')];
    const world = await createWorld(subscriptions, [newPaper('p')]);
    expect(outcomes(await world.announce())).toEqual(['not-connected', 'sent']);
    expect(await world.store.ledger.rows('follow:a')).toMatchObject([{ paper: 'p', state: 'pending' }]);
  });
});

describe('a subscription that', () => {
  it.each([
    ['names a zone that is none', { schedule: { every: 'day', at: '09:00', zone: 'Mars/Olympus' } } as const],
    ['follows somebody unknown', { query: 'papers author:"Nobody Atall"' }],
    ['cannot be parsed', { query: 'papers colour:red' }],
  ])('%s is marked with the reason, and the others are served', async (_, change) => {
    const world = await createWorld([subscriptionTo('a', change), subscriptionTo('b')], [newPaper('p')]);
    const report = await world.announce();
    expect(outcomes(report)).toEqual(['unreadable', 'sent']);
    const [marked, served] = await world.store.subscriptions.list();
    expect(report.subscriptions[0]?.outcome).toEqual({ kind: 'unreadable', reason: marked?.broken });
    expect(served?.broken).toBeUndefined();
  });
});

it('a dry run says what would be sent, connected or not, and changes nothing', async () => {
  const world = await createWorld([subscriptionTo('a')], [newPaper('p'), newPaper('old', { date: '2019' })]);
  for (const messengers of [world.announcing(DUE).messengers, new Map()]) {
    const { dryRun, subscriptions } = await world.announce(DUE, { dryRun: true, messengers });
    expect(dryRun).toBe(true);
    expect(subscriptions[0]?.outcome).toMatchObject({ kind: 'would-send', connected: messengers.size > 0 });
    expect(subscriptions[0]?.left.map(({ paper, why }) => [paper.id, why])).toEqual([['old', 'old']]);
  }
  expect(world.discord.delivered).toEqual([]);
  expect(await world.store.ledger.rows('follow:a')).toEqual([]);
});

it('runs started at once follow one another', async () => {
  const world = await createWorld([subscriptionTo('a')], [newPaper('p')]);
  const reports = await Promise.all([world.announce(), world.announce(), world.announce()]);
  expect(reports.flatMap(outcomes).toSorted()).toEqual(['nothing-due', 'nothing-due', 'sent']);
  expect(world.received()).toEqual(['a p']);
});

it('a run without a clock waits for nothing, whatever the platform’s pace', async () => {
  const channels = Array.from({ length: 12 }, (_, at) => `c${at}`);
  const { announce, discord, received } = await createWorld(
    channels.map((channel) => subscriptionTo(channel)),
    [newPaper('p')],
  );
  const pace = { perSecond: 1, per: 'platform', placeMs: 1000, atOnce: 2 } as const;
  await announce(DUE, { messengers: new Map([['discord', { ...discord.messenger, pace }]]) });
  expect(received()).toHaveLength(12);
});
