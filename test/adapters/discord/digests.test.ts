import { expect, test } from 'vitest';
import { card } from '../../gallery.ts';
import { FORUM, GUILD, NEWS_CHANNEL, THREAD } from '../../platforms/discord/people.ts';
import { connected, echo, saidIn } from './harness.ts';

const DIGEST = 'd20261123-0900-abcdefgh1';
const SENT = '2026-11-23T09:00:00.000Z';
const inChannel = (channel: string) => ({ platform: 'discord' as const, workspace: GUILD, channel });
const view = {
  audience: 'everyone' as const,
  blocks: [
    { kind: 'heading' as const, text: '1 new paper — everything' },
    { kind: 'paper' as const, card: card() },
  ],
};

test('in a thread a digest is a message, found again', async () => {
  const { discord, connection } = await connected(echo());
  const posting = await connection.messenger.post(inChannel(THREAD), view, DIGEST);
  expect(discord.messages(THREAD).map(({ id }) => ({ kind: 'posted', message: id }))).toEqual([posting]);
  expect(await connection.messenger.find(inChannel(THREAD), DIGEST, SENT)).toBe(discord.messages(THREAD)[0]?.id);
});

test('in a forum a digest is a post of its own, found again, also once it is archived', async () => {
  const { discord, connection } = await connected(echo());
  const { messenger } = connection;
  const place = inChannel(FORUM);
  expect(await messenger.find(place, DIGEST, SENT)).toBeUndefined();
  const posting = await messenger.post(place, view, DIGEST);
  const [post] = discord.world.posts.values();
  if (post === undefined) throw new Error('there is no post');
  expect(posting).toEqual({ kind: 'posted', message: post.id });
  expect(post).toMatchObject({ name: '1 new paper — everything', forum: FORUM });
  expect(saidIn(discord.messages(post.id)[0])).toContain('mesa-optimization');
  expect(await messenger.find(place, DIGEST, SENT)).toBe(post.id);
  discord.world.posts.set(post.id, { ...post, archived: true });
  expect(await messenger.find(place, DIGEST, SENT)).toBe(post.id);
  expect(await messenger.find(place, 'another', SENT)).toBeUndefined();
});

test('in an announcement channel a digest is published', async () => {
  const { discord, connection } = await connected(echo());
  await connection.messenger.post(inChannel(NEWS_CHANNEL), view, DIGEST);
  expect([...discord.world.published]).toEqual([discord.messages(NEWS_CHANNEL)[0]?.id]);
});

test('one that was not published before it all stopped is published when it is looked for, and only once', async () => {
  const { discord, connection } = await connected(echo());
  const { messenger } = connection;
  await messenger.post(inChannel(NEWS_CHANNEL), view, DIGEST);
  discord.world.published.clear();
  await messenger.find(inChannel(NEWS_CHANNEL), DIGEST, SENT);
  await messenger.find(inChannel(NEWS_CHANNEL), DIGEST, SENT);
  const published = discord.world.requests.filter((request) => request.endsWith('/crosspost'));
  expect([published.length, discord.world.published.size]).toEqual([2, 1]);
});

test('a digest is followed up by a reply, which is found, and nobody is pinged by it', async () => {
  const { discord, connection } = await connected(echo());
  const { messenger } = connection;
  await messenger.post(inChannel(THREAD), view, DIGEST);
  const [first] = discord.messages(THREAD);
  expect(await messenger.find(inChannel(THREAD), 'next', SENT, first?.id)).toBeUndefined();
  const posting = await messenger.post(inChannel(THREAD), view, 'next', first?.id);
  const [, reply] = discord.messages(THREAD);
  expect(posting).toEqual({ kind: 'posted', message: reply?.id });
  expect(reply).toMatchObject({
    message_reference: { message_id: first?.id, channel_id: THREAD },
    allowed_mentions: { parse: [] },
  });
  expect(await messenger.find(inChannel(THREAD), 'next', SENT, first?.id)).toBe(reply?.id);
});

test('a digest that is gone is followed up all the same', async () => {
  const { discord, connection } = await connected(echo());
  const { messenger } = connection;
  await messenger.post(inChannel(THREAD), view, DIGEST);
  const first = discord.messages(THREAD)[0]?.id ?? '';
  discord.remove(first);
  const posting = await messenger.post(inChannel(THREAD), view, 'next', first);
  const [alone] = discord.messages(THREAD);
  expect(posting).toEqual({ kind: 'posted', message: alone?.id });
  expect(alone).not.toHaveProperty('message_reference');
  expect(await messenger.find(inChannel(THREAD), 'next', SENT, first)).toBe(alone?.id);
});

test('in a forum a digest is followed up in its post, and in one of its own where that is gone', async () => {
  const { discord, connection } = await connected(echo());
  const { messenger } = connection;
  const place = inChannel(FORUM);
  await messenger.post(place, view, DIGEST);
  const [post] = discord.world.posts.keys();
  const posting = await messenger.post(place, view, 'next', post);
  expect(posting).toEqual({ kind: 'posted', message: discord.messages(post ?? '')[1]?.id });
  expect(discord.world.posts.size).toBe(1);
  expect(posting).toMatchObject({ message: await messenger.find(place, 'next', SENT, post) });
  discord.remove(post ?? '');
  expect(await messenger.find(place, 'again', SENT, post)).toBeUndefined();
  const alone = await messenger.post(place, view, 'again', post);
  expect(alone).toEqual({ kind: 'posted', message: [...discord.world.posts.keys()][0] });
  expect(alone).toMatchObject({ message: await messenger.find(place, 'again', SENT, post) });
});
