import { expect, test } from 'vitest';
import type { DiscordOptions } from '../../../src/adapters/discord/discord-connection.ts';
import type { Leases } from '../../../src/core/ports.ts';
import { createMemoryStore } from '../../../src/store/memory/create-memory-store.ts';
import { createVirtualTimer } from '../../core/announcements/virtual-timer.ts';
import type { LoopbackDiscord } from '../../platforms/discord/loopback-discord.ts';
import { CHANNEL_THERE, OTHER_GUILD } from '../../platforms/discord/people.ts';
import { connected, echo } from './harness.ts';

/** Processes on one store, their clock, and the first of them connected. */
async function startFirst({ shards = 1, reach = (leases: Leases): Leases => leases } = {}) {
  const time = createVirtualTimer('2026-01-01T09:00:00.000Z');
  const { claims, leases } = createMemoryStore();
  const log = { info() {}, warn() {}, error() {} };
  const processOf = (holder: string, own = leases): Partial<DiscordOptions> & { bot: ReturnType<typeof echo> } => ({
    bot: echo(),
    claims,
    log,
    sharing: { leases: own, holder, timer: time.timer },
  });
  const first = processOf('first', reach(leases));
  const { discord, connection, reconnected } = await connected(first.bot, first, { shards });
  const pass = (seconds: number) => time.until(time.timer.wait(seconds * 1000, new AbortController().signal));
  return { discord, connection, reconnected, first: first.bot, processOf, pass };
}

const shardsOf = (discord: LoopbackDiscord): readonly number[] => discord.gateway.identified.map(([id]) => id);

test('one process hears, another stands by, and takes over as soon as the first has stopped', async () => {
  const { discord, connection, reconnected, first, processOf, pass } = await startFirst();
  const second = processOf('second');
  const standing = reconnected(second);
  await standing.start();
  await discord.slash('papers');
  await pass(60);
  expect(shardsOf(discord)).toEqual([0]);
  const heard = discord.gateway.identifies();
  await connection.stop();
  await pass(6);
  await heard;
  await discord.slash('papers');
  await standing.stop();
  expect([first.asked.length, second.bot.asked.length]).toEqual([1, 1]);
  expect(shardsOf(discord)).toEqual([0, 0]);
});

test('one that stands by can post, and look for what was posted', async () => {
  const { discord, reconnected, processOf } = await startFirst();
  const standing = reconnected(processOf('second'));
  await standing.start();
  const place = { platform: 'discord', workspace: OTHER_GUILD, channel: CHANNEL_THERE } as const;
  const view = { blocks: [{ kind: 'notice', text: 'new' }], audience: 'everyone' } as const;
  const posting = await standing.messenger.post(place, view, 'offprint-0123456789abcdef');
  expect(posting).toMatchObject({ kind: 'posted' });
  expect(await standing.messenger.find(place, 'offprint-0123456789abcdef', discord.world.now)).toBeDefined();
  await standing.stop();
});

test('who can’t renew hangs up, and another hears within 30 seconds; nothing is answered twice', async () => {
  let away = false;
  const reach = (leases: Leases): Leases => ({
    ...leases,
    hold: (...lease) => (away ? Promise.reject(new Error('away')) : leases.hold(...lease)),
  });
  const { discord, reconnected, first, processOf, pass } = await startFirst({ reach });
  const second = processOf('second');
  const standing = reconnected(second);
  await standing.start();
  await discord.slash('papers');
  away = true;
  const heard = discord.gateway.identifies();
  await pass(30);
  await discord.gateway.hungUp;
  await heard;
  await discord.slash('papers');
  await discord.message('hello', { direct: true });
  await standing.stop();
  expect([first.asked.length, second.bot.asked.length]).toEqual([1, 2]);
});

test('of two processes that start together each gets some of the shards; when one stops the other has all', async () => {
  const { discord, connection, reconnected, processOf, pass } = await startFirst({ shards: 2 });
  const second = processOf('second');
  const other = reconnected(second);
  await other.start();
  expect([...shardsOf(discord)].sort()).toEqual([0, 1]);
  await discord.slash('papers', {}, { channel: CHANNEL_THERE });
  expect(second.bot.asked.length).toBe(1);
  const heard = discord.gateway.identifies();
  await connection.stop();
  await pass(6);
  await heard;
  await discord.slash('papers');
  await discord.slash('papers', {}, { channel: CHANNEL_THERE });
  await other.stop();
  expect(second.bot.asked.length).toBe(3);
  expect(shardsOf(discord).length).toBe(3);
});

test('alone, one takes a shard after the other until it has all', async () => {
  const { discord, first, pass } = await startFirst({ shards: 2 });
  const heard = discord.gateway.identifies();
  await pass(6);
  await heard;
  await discord.slash('papers');
  await discord.slash('papers', {}, { channel: CHANNEL_THERE });
  expect(shardsOf(discord)).toEqual([0, 1]);
  expect(first.asked.length).toBe(2);
});

test('a shard that Discord refuses is a refusal to start, and is left to others', async () => {
  const { discord, connection, reconnected, processOf } = await startFirst();
  await connection.stop();
  discord.world.readsMessages = true;
  const refused = reconnected({ ...processOf('second'), token: 'wrong' });
  await expect(refused.start()).rejects.toThrow(/DISCORD_TOKEN/);
  const third = processOf('third');
  const next = reconnected(third);
  await next.start();
  await discord.slash('papers');
  await next.stop();
  expect(third.bot.asked.length).toBe(1);
});
