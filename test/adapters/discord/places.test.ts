import { expect, test } from 'vitest';
import { MENTION } from '../../platforms/discord/loopback-discord.ts';
import {
  ATTACH_FILES,
  BOT_RIGHTS,
  CHANNEL,
  FORUM,
  HIDDEN_CHANNEL,
  OTHER_CHANNEL,
  READ_HISTORY,
  THREAD,
} from '../../platforms/discord/people.ts';
import { connected, echo } from './harness.ts';

const MANAGER = { manages: true };

test.each([
  ['nothing is missing', {}, undefined],
  [
    'two rights are missing',
    { botMay: BOT_RIGHTS & ~ATTACH_FILES & ~READ_HISTORY },
    /“Attach Files” and “Read Message History”/,
  ],
  ['an administrator may do all', { botMay: 8n }, undefined],
  ['in a thread', { channel: THREAD, botMay: BOT_RIGHTS & ~(1n << 38n) }, /“Send Messages in Threads”/],
  ['sending in a thread takes no more than that', { channel: THREAD, botMay: BOT_RIGHTS & ~(1n << 11n) }, undefined],
  ['the app is the asker’s own', { guest: true }, /not on that server/],
  ['a direct message', { direct: true, botMay: 0n }, undefined],
])('what hinders a digest: %s', async (_, who, hindrance) => {
  const bot = echo();
  const { discord } = await connected(bot);
  await discord.slash('status', {}, { ...MANAGER, ...who });
  const told = bot.asked[0]?.asker.hindrance;
  if (hindrance === undefined) expect(told).toBeUndefined();
  else expect(told).toMatch(hindrance);
});

test.each([
  ['another channel', OTHER_CHANNEL, undefined],
  ['a forum', FORUM, undefined],
  ['a thread', THREAD, undefined],
  ['a channel that the bot does not see', HIDDEN_CHANNEL, /“View Channel”/],
])('a command about %s is asked there, with the rights of both there', async (_, channel, hindrance) => {
  const bot = echo();
  const { discord } = await connected(bot);
  await discord.slashFor(channel, 'follow', { words: 'x' }, MANAGER);
  await discord.slashFor(channel, 'follow', { words: 'x' });
  const askers = bot.asked.map(({ asker }) => asker);
  expect(askers.map(({ place, mayManage }) => [place.channel, mayManage])).toEqual([
    [channel, true],
    [channel, false],
  ]);
  expect(bot.asked[0]?.said).toEqual({ kind: 'command', name: 'follow', options: { words: 'x' } });
  if (hindrance === undefined) expect(askers[0]?.hindrance).toBeUndefined();
  else expect(askers[0]?.hindrance).toMatch(hindrance);
});

test('a command on a message asks for the papers that it names, and is answered to the asker alone', async () => {
  const bot = echo();
  const { discord } = await connected(bot);
  const said = `${MENTION} see https://arxiv.org/abs/2309.05858`;
  expect((await discord.pointAt('Look up papers', said)).ephemeral).toBe(true);
  await discord.pointAt('Cite', said);
  expect(bot.asked.map((one) => one.said)).toEqual([
    { kind: 'text', text: said, as: 'lookup' },
    { kind: 'text', text: said, as: 'cite' },
  ]);
  expect(bot.asked[0]?.asker.place.channel).toBe(CHANNEL);
});
