import { expect, test } from 'vitest';
import { checkDiscord } from '../../../src/adapters/discord/check-discord.ts';
import { createMemoryStore } from '../../../src/store/memory/create-memory-store.ts';
import { MENTION, TOKEN } from '../../platforms/discord/loopback-discord.ts';
import { CHANNEL, CHANNEL_THERE, FORUM_THERE, GUILD, OTHER_GUILD } from '../../platforms/discord/people.ts';
import { connected, echo, saidIn, sentence } from './harness.ts';

const DIGEST = 'offprint-0123456789abcdef';
const SENT = '2026-11-23T09:00:00.000Z';
const FIRST = { ids: [0], count: 2 };
const SECOND = { ids: [1], count: 2 };
const there = (channel: string) => ({ platform: 'discord' as const, workspace: OTHER_GUILD, channel });

test('one process serves all shards that Discord recommends: each server and each person is answered once', async () => {
  const bot = echo();
  const { discord } = await connected(bot, {}, { shards: 2 });
  expect(discord.gateway.identified).toEqual([
    [0, 2],
    [1, 2],
  ]);
  await discord.slash('papers');
  await discord.slash('papers', {}, { channel: CHANNEL_THERE });
  await discord.message('hello', { direct: true });
  await discord.message(`${MENTION} hello`, { channel: CHANNEL_THERE });
  expect(bot.asked.map(({ asker }) => asker.place.workspace)).toEqual([GUILD, OTHER_GUILD, '', OTHER_GUILD]);
  expect([discord.messages(CHANNEL).length, discord.messages(CHANNEL_THERE).length]).toEqual([1, 2]);
});

test('two processes with a shard each: a server is answered by its own, a direct message by the first', async () => {
  const { claims } = createMemoryStore();
  const bots = [echo(), echo()] as const;
  const { discord, reconnected } = await connected(bots[0], { claims, shards: FIRST }, { shards: 2 });
  const second = reconnected({ claims, shards: SECOND, bot: bots[1] });
  await second.start();
  await discord.slash('papers');
  await discord.slash('papers', {}, { channel: CHANNEL_THERE });
  await discord.message('hello', { direct: true });
  await second.stop();
  expect(bots.map(({ asked }) => asked.map(({ asker }) => asker.place.workspace))).toEqual([
    [GUILD, ''],
    [OTHER_GUILD],
  ]);
});

test('whichever process announces reaches the servers of the others: a channel, and a forum by a post', async () => {
  const { discord, connection } = await connected(echo(), { shards: FIRST }, { shards: 2 });
  const { messenger } = connection;
  for (const channel of [CHANNEL_THERE, FORUM_THERE]) {
    const posting = await messenger.post(there(channel), sentence('1 new paper'), DIGEST);
    const message = posting.kind === 'posted' ? posting.message : undefined;
    expect(await messenger.find(there(channel), DIGEST, SENT)).toBe(message);
    expect(message).toBeTruthy();
  }
  expect(discord.messages(CHANNEL_THERE).map(saidIn)).toEqual([expect.stringMatching(/^1 new paper/)]);
  expect([...discord.world.posts.values()].map(({ forum }) => forum)).toEqual([FORUM_THERE]);
});

test('a history that may not be read is an error on servers of other processes, too', async () => {
  const { discord, connection } = await connected(echo(), { shards: FIRST }, { shards: 2 });
  await connection.messenger.post(there(CHANNEL_THERE), sentence('1 new paper'), DIGEST);
  discord.world.historyReadable = false;
  await expect(connection.messenger.find(there(CHANNEL_THERE), DIGEST, SENT)).rejects.toThrow('Read Message History');
});

test.each([
  [2, FIRST, 'fine', /serves 1 of 2 shards/],
  [2, { ids: [0, 1], count: 2 }, 'fine', /serves all shards/],
  [9, FIRST, 'note', /Discord recommends 9/],
])('the doctor, where Discord recommends %i shards and %o are served', async (shards, served, kind, what) => {
  const { discord } = await connected(echo());
  discord.world.shards = shards;
  const findings = await checkDiscord({ token: TOKEN, apiUrl: discord.apiUrl, shards: served });
  expect(findings).toContainEqual({ kind, what: expect.stringMatching(what) });
});

test('a shard that there can’t be is refused with what to do', async () => {
  const { reconnected } = await connected(echo());
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  await expect(reconnected({ shards: { ids: [2], count: 2 }, log }).start()).rejects.toThrow(/DISCORD_SHARDS/);
});
