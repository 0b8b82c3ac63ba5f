import { REST, Routes } from 'discord.js';
import { expect, onTestFinished, test } from 'vitest';
import { startLoopbackDiscord, TOKEN } from './loopback-discord.ts';
import { CHANNEL, OTHER_CHANNEL } from './people.ts';
import type { RateLimits } from './rate-limits.ts';

const STRICT: RateLimits = { route: { limit: 2, windowMs: 300 }, global: { limit: 3, windowMs: 60_000 } };

async function start(rateLimits: RateLimits) {
  const discord = await startLoopbackDiscord({ rateLimits });
  onTestFinished(() => discord.close());
  const post = (channel: string) =>
    fetch(`${discord.apiUrl}/v10/channels/${channel}/messages`, {
      method: 'POST',
      headers: { authorization: `Bot ${TOKEN}`, 'content-type': 'application/json' },
      body: '{"content":"x"}',
    });
  return { discord, post };
}

test('each answer tells what is left in its place, and the one too many when to come again', async () => {
  const { discord, post } = await start({ ...STRICT, global: { limit: 50, windowMs: 1000 } });
  const answers = [await post(CHANNEL), await post(CHANNEL), await post(CHANNEL), await post(OTHER_CHANNEL)];
  const told = (name: string) => answers.map(({ headers }) => headers.get(name));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 429, 200]);
  expect(told('x-ratelimit-limit')).toEqual(['2', '2', '2', '2']);
  expect(told('x-ratelimit-remaining')).toEqual(['1', '0', '0', '1']);
  expect(new Set(told('x-ratelimit-bucket')).size).toBe(1);
  expect(told('retry-after')).toEqual([null, null, '1', null]);
  expect(told('x-ratelimit-scope')).toEqual([null, null, 'user', null]);
  expect(await answers[2]?.json()).toMatchObject({ global: false, retry_after: expect.any(Number) });
  expect(discord.messages(CHANNEL)).toHaveLength(2);
});

test('all places together have a limit, too', async () => {
  const { post } = await start({ ...STRICT, route: { limit: 50, windowMs: 1000 } });
  const answers = [await post(CHANNEL), await post(CHANNEL), await post(OTHER_CHANNEL), await post(OTHER_CHANNEL)];
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
  expect(answers[3]?.headers.get('x-ratelimit-global')).toBe('true');
  expect(answers[3]?.headers.get('retry-after')).toBe('60');
});

test('the real client keeps to what it is told, and is never refused', async () => {
  const { discord } = await start({ ...STRICT, global: { limit: 50, windowMs: 1000 } });
  const rest = new REST({ api: discord.apiUrl }).setToken(TOKEN);
  let refused = 0;
  rest.on('response', (_, { status }) => {
    refused += Number(status === 429);
  });
  await Promise.all(
    Array.from({ length: 5 }, () => rest.post(Routes.channelMessages(CHANNEL), { body: { content: 'x' } })),
  );
  expect([discord.messages(CHANNEL).length, refused]).toEqual([5, 0]);
});
