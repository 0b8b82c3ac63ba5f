import { expect, test } from 'vitest';
import { card } from '../../gallery.ts';
import { CHANNEL, GUILD } from '../../platforms/discord/people.ts';
import { connected, echo } from './harness.ts';

const PLACE = { platform: 'discord' as const, workspace: GUILD, channel: CHANNEL };
const DIGEST = 'd20261123-0900-abcdefgh1';
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
  expect(await messenger.find(PLACE, DIGEST)).toBeUndefined();
  const first = await messenger.post(PLACE, view, DIGEST);
  const second = await messenger.post(PLACE, view, DIGEST);
  expect(first.kind).toBe('posted');
  expect(second).toEqual(first);
  const posted = discord.messages(CHANNEL);
  expect(posted).toHaveLength(1);
  expect(posted[0]).toMatchObject({ content: '**1 new paper**', allowed_mentions: { parse: [] }, nonce: DIGEST });
  expect(await messenger.find(PLACE, DIGEST)).toBe(posted[0]?.id);
  expect(await messenger.find(PLACE, DIGEST.slice(1))).toBeUndefined();
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

test('a line that breaks after delivery leaves it unknown, and the channel tells', async () => {
  const { discord, connection } = await connected(echo());
  discord.faults.push({ on: /^POST .*messages$/, sever: true });
  const posting = await connection.messenger.post(PLACE, view, DIGEST);
  // The client itself may have sent again; then the nonce has kept it to one message.
  expect(['unknown', 'posted']).toContain(posting.kind);
  expect(discord.messages(CHANNEL)).toHaveLength(1);
  expect(await connection.messenger.find(PLACE, DIGEST)).toBe(discord.messages(CHANNEL)[0]?.id);
});

test('a server error that stays leaves it unknown', async () => {
  const { discord, connection } = await connected(echo());
  for (let times = 0; times < 4; times += 1) discord.faults.push({ on: /^POST .*messages$/, status: 502 });
  expect(await connection.messenger.post(PLACE, view, DIGEST)).toMatchObject({ kind: 'unknown' });
});

test('a channel that can’t be asked is an error, and not an absence', async () => {
  const { discord, connection } = await connected(echo());
  discord.faults.push({ on: /^GET .*messages$/, status: 403, code: 50001 });
  await expect(connection.messenger.find(PLACE, DIGEST)).rejects.toThrow();
});
