import { expect, test } from 'vitest';
import type { Log } from '../../../src/core/ports.ts';
import type { View } from '../../../src/core/view/block.ts';
import { createMemoryStore } from '../../../src/store/memory/create-memory-store.ts';
import { MENTION } from '../../platforms/discord/loopback-discord.ts';
import { CHANNEL } from '../../platforms/discord/people.ts';
import type { Fault } from '../../platforms/discord/rest.ts';
import { connected, echo, later, saidIn, sentence } from './harness.ts';

const times = (count: number, fault: Fault): Fault[] => Array.from({ length: count }, () => fault);
const CALLBACK = /\/callback$/;

test.each<[string, Fault[]]>([
  ['502 for a while', times(6, { on: CALLBACK, status: 502 })],
  ['502, though it was done', times(2, { on: CALLBACK, status: 502, after: true })],
  ['a line that breaks though it was done', times(1, { on: CALLBACK, sever: true })],
  ['a line that breaks, and 502', [{ on: CALLBACK, sever: true }, ...times(5, { on: CALLBACK, status: 502 })]],
])('an interaction is answered, and once: %s', async (_, faults) => {
  const bot = echo();
  const { discord } = await connected(bot);
  discord.faults.push(...faults);
  expect((await discord.slash('papers')).steps).toEqual(['reply']);
  // What comes of a second answer is known once the bot has said all that it had to say.
  await discord.message(`${MENTION} and now`);
  expect(discord.messages(CHANNEL)).toHaveLength(2);
  expect(bot.asked).toHaveLength(2);
});

test('what is put in place of “thinking” is put there over 502s', async () => {
  const answer = later<View>();
  const { discord } = await connected(
    echo(() => answer.promise),
    { acknowledgeWithinMs: 1 },
  );
  const asked = discord.slash('papers');
  await discord.next(({ kind }) => kind === 'acknowledged');
  discord.faults.push(...times(6, { on: /@original$/, status: 502 }));
  answer.resolve(sentence('at last'));
  expect(saidIn((await asked).message)).toBe('at last');
});

const listening = () => {
  const heard: string[] = [];
  const tell: Log['warn'] = ({ reason }) => heard.push(String(reason));
  return { heard, log: { info: () => undefined, warn: tell, error: tell } };
};

test('an interaction for which Discord no longer waits is let go', async () => {
  const { heard, log } = listening();
  const { discord, connection } = await connected(echo(), { log });
  discord.world.interactionLifetimeMs = -1;
  const lost = discord.slash('papers').then(() => 'answered');
  await discord.message(`${MENTION} still there?`);
  await connection.stop();
  expect(heard).toEqual([expect.stringMatching(/no longer waits/)]);
  expect(discord.world.requests.filter((one) => CALLBACK.test(one))).toHaveLength(1);
  expect(await Promise.race([lost, 'unanswered'])).toBe('unanswered');
});

test('“thinking” that somebody deleted is let go', async () => {
  const { heard, log } = listening();
  const answer = later<View>();
  const { discord, connection } = await connected(
    echo(() => answer.promise),
    { acknowledgeWithinMs: 1, log },
  );
  void discord.slash('papers');
  await discord.next(({ kind }) => kind === 'acknowledged');
  discord.faults.push(...times(2, { on: /@original$/, status: 404, code: 10_008 }));
  answer.resolve(sentence('at last'));
  await connection.stop();
  expect(heard).toEqual([expect.stringMatching(/message is gone/)]);
  expect(discord.faults).toHaveLength(1);
});

test('a reply to a message that was deleted is sent all the same', async () => {
  const { discord } = await connected(echo());
  const { message_reference: to } = await discord.message(`${MENTION} here`);
  expect(to).toMatchObject({ fail_if_not_exists: false });
});

test('two processes with one token answer once', async () => {
  const bot = echo();
  const { claims } = createMemoryStore();
  const { discord, reconnected } = await connected(bot, { claims });
  const other = reconnected();
  await other.start();
  expect((await discord.slash('papers')).steps).toEqual(['reply']);
  await discord.message(`${MENTION} hello`);
  await other.stop();
  expect(bot.asked.map(({ said }) => said.kind)).toEqual(['command', 'sentence']);
  expect(discord.messages(CHANNEL)).toHaveLength(2);
});

test('where nothing can be claimed, people are answered all the same', async () => {
  const { heard, log } = listening();
  const take = () => Promise.reject(new Error('no space left'));
  const { discord } = await connected(echo(), { log, claims: { take } });
  expect((await discord.slash('papers')).steps).toEqual(['reply']);
  expect(heard).toHaveLength(1);
});
