import { expect, test } from 'vitest';
import { CHANNEL, directChannel, USER } from '../platforms/discord/people.ts';
import { inFolder } from './keepings.ts';
import { LEAPS, openOffprint, STEPS } from './open-offprint.ts';
import { type Platforms, startPlatforms } from './platforms.ts';

const SLACK_CHANNEL = 'C111';

/** What Discord says to every message to the channel from now on; nothing, if it takes them again. */
function discordSays({ discord }: Platforms, refusal: { status: number; code: number } | undefined): void {
  const on = new RegExp(`^POST /channels/${CHANNEL}/messages$`);
  discord.world.weather = (call) => (refusal !== undefined && on.test(call) ? { on, ...refusal } : undefined);
}

function slackChannel({ slack }: Platforms, change: { member?: boolean; archived?: boolean } | 'gone'): void {
  if (change === 'gone') return void slack.channels.delete(SLACK_CHANNEL);
  const usual = { member: true, archived: false, private: false, creator: 'U999' };
  slack.channels.set(SLACK_CHANNEL, { ...usual, ...change });
}

/** The direct messages that people got from the bot. */
function told({ discord, slack }: Platforms): { discord: readonly string[]; slack: readonly string[] } {
  return {
    discord: discord.messages(directChannel(USER)).map((message) => JSON.stringify(message)),
    slack: slack.posted.filter(({ channel }) => channel === 'U222').map(({ shown }) => shown),
  };
}

test.each([
  {
    name: 'a channel deleted, and undeleted',
    discord: { status: 404, code: 10_003 },
    slack: 'gone' as const,
    said: [/channel is gone/, /channel is gone/],
  },
  {
    name: 'the bot removed, and invited again',
    discord: { status: 403, code: 50_001 },
    slack: { member: false },
    said: [/can’t see this channel/, /not in this channel/],
  },
  {
    name: 'a right taken away, and given back',
    discord: { status: 403, code: 50_013 },
    slack: { archived: true },
    said: [/may not write in this channel/, /is archived/],
  },
])('$name: marked, told once, resumed, nothing lost meanwhile', async ({ discord, slack, said }) => {
  const platforms = await startPlatforms();
  platforms.slack.rates.lift();
  const offprint = await openOffprint(await inFolder(), platforms, '2026-11-23T12:00:00.000Z');
  await platforms.follow();
  const [onDiscord = /^$/, onSlack = /^$/] = said;

  await offprint.importAt('2026-11-24T12:00:00.000Z', STEPS);
  discordSays(platforms, discord);
  slackChannel(platforms, slack);
  expect(await offprint.announceAt('2026-11-25T09:00:00.000Z')).toEqual(['refused', 'refused']);
  const once = told(platforms);
  expect([once.discord.length, once.slack.length]).toEqual([1, 1]);
  expect(once.discord[0]).toMatch(onDiscord);
  expect(once.slack[0]).toMatch(onSlack);

  expect(await offprint.announceAt('2026-11-25T09:59:59.000Z')).toEqual(['held', 'held']);
  expect(await offprint.announceAt('2026-11-25T10:00:00.000Z')).toEqual(['refused', 'refused']);
  await offprint.importAt('2026-11-25T12:00:00.000Z', LEAPS);
  expect(await offprint.announceAt('2026-11-26T09:00:00.000Z')).toEqual(['refused', 'refused']);
  expect(told(platforms)).toEqual(once);
  expect(platforms.digests()).toEqual({ discord: [], slack: [] });

  discordSays(platforms, undefined);
  slackChannel(platforms, {});
  expect(await offprint.announceAt('2026-11-26T10:00:00.000Z')).toEqual(['sent', 'sent']);
  const { discord: there, slack: here } = platforms.digests();
  expect([there.length, here.length]).toEqual([1, 1]);
  for (const digest of [...there, ...here]) for (const { title } of [STEPS, LEAPS]) expect(digest).toContain(title);
  expect(await offprint.announceAt('2026-11-27T09:00:00.000Z')).toEqual(['nothing-due', 'nothing-due']);
  expect(told(platforms)).toEqual(once);
});
