import { expect, test } from 'vitest';
import type { View } from '../../../src/core/view/block.ts';
import { MENTION } from '../../platforms/discord/loopback-discord.ts';
import { CHANNEL, directChannel, USER } from '../../platforms/discord/people.ts';
import { connected, echo, later, saidIn, sentence } from './harness.ts';

test('a mention is a sentence without the mention; the answer pings nobody', async () => {
  const bot = echo();
  const { discord } = await connected(bot);
  const reply = await discord.message(`${MENTION}  what is new? `);
  expect(saidIn(reply)).toBe('{"kind":"sentence","text":"what is new?"}');
  expect(reply.allowed_mentions).toEqual({ parse: [] });
  expect(bot.asked[0]?.asker).toMatchObject({
    direct: false,
    mayManage: false,
    conversation: `discord:${CHANNEL}:${USER}`,
  });
});

test('a direct message needs no mention', async () => {
  const bot = echo();
  const { discord } = await connected(bot);
  const reply = await discord.message('hello', { direct: true });
  expect(reply.channel_id).toBe(directChannel(USER));
  expect(bot.asked[0]?.asker).toMatchObject({
    direct: true,
    mayManage: true,
    place: { workspace: '', channel: directChannel(USER) },
  });
});

test('the right to manage is read from the roles', async () => {
  const bot = echo();
  const { discord } = await connected(bot);
  await discord.message(`${MENTION} follow`, { manages: true });
  expect(bot.asked[0]?.asker.mayManage).toBe(true);
});

test('bots and talk among others are ignored', async () => {
  const bot = echo();
  const { discord } = await connected(bot);
  discord.say(`${MENTION} loop?`, { bot: true });
  discord.say('loop?', { direct: true, bot: true });
  discord.say('between people');
  await discord.message(`${MENTION} a person`);
  expect(bot.asked.map(({ said }) => said)).toEqual([{ kind: 'sentence', text: 'a person' }]);
  expect(discord.messages(CHANNEL)).toHaveLength(1);
});

test('a message told twice by a resumed connection is answered once', async () => {
  const bot = echo();
  const { discord } = await connected(bot);
  await discord.message(`${MENTION} one`);
  await discord.slash('papers');
  await discord.gateway.drop(3);
  await discord.message(`${MENTION} two`);
  expect(discord.gateway.resumed).toBe(1);
  expect(bot.asked.map(({ said }) => said.kind)).toEqual(['sentence', 'command', 'sentence']);
  expect(discord.messages(CHANNEL)).toHaveLength(3);
});

test('what is said while the line is down is answered after it', async () => {
  const { discord } = await connected(echo());
  const back = discord.gateway.drop();
  const reply = await discord.message(`${MENTION} still there?`);
  await back;
  expect(saidIn(reply)).toContain('still there?');
});

test('a slow answer to a message shows that it is being written', async () => {
  const answer = later<View>();
  const { discord } = await connected(
    echo(() => answer.promise),
    { acknowledgeWithinMs: 1 },
  );
  const reply = discord.message(`${MENTION} slow`);
  expect(await discord.next(({ kind }) => kind === 'typing')).toEqual({ kind: 'typing', channel: CHANNEL });
  answer.resolve(sentence('at last'));
  expect(saidIn(await reply)).toBe('at last');
});

test('a failure is answered', async () => {
  const { discord } = await connected(
    echo(() => {
      throw new Error('a bug');
    }),
  );
  expect(saidIn(await discord.message(`${MENTION} x`))).toMatch(/^Something went wrong/);
});

test('stop lets an answer under way finish, hears nothing more, and hangs up', async () => {
  const [heard, answer] = [later<void>(), later<View>()];
  const bot = echo(() => {
    heard.resolve();
    return answer.promise;
  });
  const { discord, connection } = await connected(bot);
  const reply = discord.message(`${MENTION} last`);
  await heard.promise;
  const stopped = connection.stop();
  const hungUp = discord.gateway.hungUp.then(() => 'hung up');
  const onTheLine = discord.gateway.roundTrip().then(() => 'on the line');
  expect(await Promise.race([hungUp, onTheLine])).toBe('on the line');
  discord.say(`${MENTION} too late`);
  answer.resolve(sentence('goodbye'));
  expect(saidIn(await reply)).toBe('goodbye');
  await Promise.all([stopped, discord.gateway.hungUp]);
  expect(bot.asked.map(({ said }) => said)).toEqual([{ kind: 'sentence', text: 'last' }]);
});
