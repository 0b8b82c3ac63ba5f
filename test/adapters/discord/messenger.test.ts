import { expect, test } from 'vitest';
import { card } from '../../gallery.ts';
import { CHANNEL, GUILD, OTHER_CHANNEL } from '../../platforms/discord/people.ts';
import { connected, echo, saidIn } from './harness.ts';

const PLACE = { platform: 'discord' as const, workspace: GUILD, channel: CHANNEL };
const DIGEST = 'd20261123-0900-abcdefgh1';
const SENT = '2026-11-23T09:00:00.000Z';
const view = {
  audience: 'everyone' as const,
  blocks: [
    { kind: 'heading' as const, text: '1 new paper' },
    { kind: 'paper' as const, card: card({ title: 'News for @everyone' }) },
  ],
};

test('a digest is posted once, however often it is sent, and found again', async () => {
  const { discord, connection } = await connected(echo());
  const { messenger } = connection;
  expect(await messenger.find(PLACE, DIGEST, SENT)).toBeUndefined();
  const first = await messenger.post(PLACE, view, DIGEST);
  const second = await messenger.post(PLACE, view, DIGEST);
  expect(first.kind).toBe('posted');
  expect(second).toEqual(first);
  const posted = discord.messages(CHANNEL);
  expect(posted).toHaveLength(1);
  expect(posted[0]).toMatchObject({ allowed_mentions: { parse: [] }, nonce: DIGEST });
  expect(saidIn(posted[0])).toMatch(/^1 new paper/);
  expect(await messenger.find(PLACE, DIGEST, SENT)).toBe(posted[0]?.id);
  expect(await messenger.find(PLACE, DIGEST.slice(1), SENT)).toBeUndefined();
});

test.each([
  [403, 50001, /View Channel/],
  [403, 50013, /Send Messages/],
  [404, 10003, /The channel is gone/],
  [403, 50007, /no direct messages/],
  [400, 99999, /Discord refuses: .+ \(99999\)/],
])('%i with code %i is refused with its cure', async (status, code, reason) => {
  const { discord, connection } = await connected(echo());
  discord.faults.push({ on: /^POST .*messages$/, status, code });
  expect(await connection.messenger.post(PLACE, view, DIGEST)).toEqual({
    kind: 'refused',
    reason: expect.stringMatching(reason),
  });
  expect(discord.messages(CHANNEL)).toHaveLength(0);
});

test('a message that Discord would not have as it is says nothing against the place', async () => {
  const { discord, connection } = await connected(echo());
  discord.faults.push({ on: /^POST .*messages$/, status: 400, code: 50035 });
  expect(await connection.messenger.post(PLACE, view, DIGEST)).toMatchObject({ kind: 'unfit' });
});

test('a long wait is told and not waited for; a short one is', async () => {
  const { discord, connection } = await connected(echo());
  discord.faults.push({ on: /^POST .*messages$/, slow: { waitMs: 90_000, scope: 'shared' } });
  const delayed = await connection.messenger.post(PLACE, view, DIGEST);
  expect(delayed).toMatchObject({ kind: 'delayed', retryAfterMs: expect.closeTo(90_000, -4) });
  expect(discord.messages(CHANNEL)).toHaveLength(0);
  const elsewhere = { ...PLACE, channel: OTHER_CHANNEL };
  discord.faults.push({ on: /^POST .*messages$/, slow: { waitMs: 20, scope: 'shared' } });
  expect(await connection.messenger.post(elsewhere, view, DIGEST)).toMatchObject({ kind: 'posted' });
});

test('a line that breaks after delivery leaves it unknown, and the channel tells', async () => {
  const { discord, connection } = await connected(echo());
  discord.faults.push({ on: /^POST .*messages$/, sever: true });
  const posting = await connection.messenger.post(PLACE, view, DIGEST);
  // The client itself may have sent again; then the nonce has kept it to one message.
  expect(['unknown', 'posted']).toContain(posting.kind);
  expect(discord.messages(CHANNEL)).toHaveLength(1);
  expect(await connection.messenger.find(PLACE, DIGEST, SENT)).toBe(discord.messages(CHANNEL)[0]?.id);
});

test('a server error that stays leaves it unknown', async () => {
  const { discord, connection } = await connected(echo());
  for (let times = 0; times < 4; times += 1) discord.faults.push({ on: /^POST .*messages$/, status: 502 });
  expect(await connection.messenger.post(PLACE, view, DIGEST)).toMatchObject({ kind: 'unknown' });
});

test('a channel that can’t be asked is an error, and not an absence', async () => {
  const { discord, connection } = await connected(echo());
  discord.faults.push({ on: /^GET .*messages$/, status: 403, code: 50001 });
  await expect(connection.messenger.find(PLACE, DIGEST, SENT)).rejects.toThrow();
});

const pagesRead = ({ requests }: { requests: readonly string[] }): number =>
  requests.filter((request) => request === `GET /channels/${CHANNEL}/messages`).length;

test('a digest is found however much was said since', async () => {
  const { discord, connection } = await connected(echo());
  discord.world.now = SENT;
  await connection.messenger.post(PLACE, view, DIGEST);
  discord.world.now = '2026-11-26T09:00:00.000Z';
  discord.chatter(CHANNEL, 450);
  expect(await connection.messenger.find(PLACE, DIGEST, SENT)).toBe(discord.messages(CHANNEL)[0]?.id);
});

test('what was said before it was sent is not read, but for a difference of the clocks', async () => {
  const { discord, connection } = await connected(echo());
  discord.world.now = '2026-11-23T08:40:00.000Z';
  discord.chatter(CHANNEL, 500);
  discord.world.now = '2026-11-23T08:58:00.000Z';
  await connection.messenger.post(PLACE, view, DIGEST);
  discord.world.now = '2026-11-23T09:01:00.000Z';
  discord.chatter(CHANNEL, 150);
  expect(await connection.messenger.find(PLACE, DIGEST, SENT)).toBe(discord.messages(CHANNEL)[500]?.id);
  expect(await connection.messenger.find(PLACE, 'another', SENT)).toBeUndefined();
  expect(pagesRead(discord.world)).toBe(4);
});

test('a channel with too much to read is an error, and not an absence', async () => {
  const { discord, connection } = await connected(echo());
  discord.chatter(CHANNEL, 10_100);
  await expect(connection.messenger.find(PLACE, DIGEST, SENT)).rejects.toThrow('too much');
});

test('a channel whose history the bot may not read is an error, and not an absence', async () => {
  const { discord, connection } = await connected(echo());
  await connection.messenger.post(PLACE, view, DIGEST);
  await discord.hideHistory();
  await expect(connection.messenger.find(PLACE, DIGEST, SENT)).rejects.toThrow('Read Message History');
});
