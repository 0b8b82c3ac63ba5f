import { expect, it } from 'vitest';
import { tellBroken } from '../../../src/core/announcements/tell-broken.ts';
import { renderText } from '../../../src/core/view/plain-text.ts';
import { createWorld, DUE, newPaper, place, subscriptionTo } from './world.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const later = (days: number): string => new Date(Date.parse(DUE) + days * DAY_MS).toISOString();

/** A platform that refuses everything in channels, and on which people can be written to. */
async function createRefusing(channels: readonly string[]) {
  const world = await createWorld(
    channels.map((channel) => subscriptionTo(channel)),
    [newPaper('p')],
  );
  const { messenger } = world.discord;
  const open = new Set<string>();
  const messengers = new Map([
    [
      'discord' as const,
      {
        ...messenger,
        direct: async (_: string, user: string) => place(`dm-${user}`),
        post: (...message: Parameters<typeof messenger.post>) =>
          message[0].channel.startsWith('dm-') || open.has(message[0].channel)
            ? messenger.post(...message)
            : Promise.resolve({ kind: 'refused' as const, reason: 'the bot was removed' }),
      },
    ],
  ]);
  return {
    ...world,
    open,
    announce: (now = DUE) => world.announce(now, { messengers }),
    tell: async (now: string) =>
      tellBroken(await world.store.subscriptions.list(), { ...world.announcing(now), messengers }),
    told: () =>
      world.discord.delivered.flatMap(({ place: to, view }) =>
        to.channel.startsWith('dm-') ? [`${to.channel} ${renderText(view)}`] : [],
      ),
  };
}

it('who set it up is told once what can’t be announced, and again each week while it stays so', async () => {
  const { announce, told } = await createRefusing(['a', 'b']);
  await announce();
  expect(told()).toHaveLength(1);
  expect(told()[0]).toMatch(/^dm-u .*can’t be announced/);
  expect(told()[0]?.match(/the bot was removed/g)).toHaveLength(2);
  expect(told()[0]).toContain('channels/w/a');
  for (const day of [0.05, 1, 6.9]) await announce(later(day));
  expect(told()).toHaveLength(1);
  await announce(later(7));
  await announce(later(8));
  expect(told()).toHaveLength(2);
});

it('of several processes that find it out, one tells', async () => {
  const { announce, tell, told, store } = await createRefusing(['a']);
  await announce();
  await store.subscriptions.change('follow:a', ({ toldAt: _, ...one }) => one);
  await Promise.all([tell(later(1)), tell(later(1)), tell(later(1))]);
  expect(told()).toHaveLength(2);
});

it('what works again is sent, is told of no more, and told anew if it breaks anew', async () => {
  const { announce, told, received, open, store } = await createRefusing(['a']);
  await announce();
  open.add('a');
  await announce(later(1));
  expect(received()).toEqual(['a p']);
  expect((await store.subscriptions.list())[0]).toEqual(subscriptionTo('a'));
  await announce(later(9));
  expect(told()).toHaveLength(1);
  open.delete('a');
  await store.catalogue.save({
    papers: [newPaper('q', { firstSeen: later(9), date: later(9).slice(0, 10) })],
    authors: [],
  });
  await announce(later(10));
  expect([received(), told().length]).toEqual([['a p'], 2]);
});

it('nobody is written to where direct messages are what is broken', async () => {
  const { announce, told, store } = await createRefusing([]);
  await store.subscriptions.put(subscriptionTo('dm-u', { broken: 'no', brokenAt: DUE }));
  await announce();
  expect(told().filter((one) => one.includes('can’t be announced'))).toEqual([]);
});
