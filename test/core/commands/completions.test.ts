import { expect, test } from 'vitest';
import { shippedBot } from '../../shipped-record.ts';

const NOW = '2026-07-01T12:00:00.000Z';

const shipped = shippedBot();

async function offered(command: string, key: string, typed: string) {
  const { bot } = await shipped;
  return bot.complete({ command, key, typed, now: NOW }, 25);
}

test.each([
  ['zur', 'Zurich · Europe/Zurich · UTC+02:00', 'Europe/Zurich'],
  ['zür', 'Zurich · Europe/Zurich · UTC+02:00', 'Europe/Zurich'],
  ['boston', 'Boston · America/New_York · UTC-04:00', 'America/New_York'],
  ['new_yo', 'New York · America/New_York · UTC-04:00', 'America/New_York'],
  ['Europe/Lon', 'London · Europe/London · UTC+01:00', 'Europe/London'],
  ['mumbai', 'Mumbai · Asia/Kolkata · UTC+05:30', 'Asia/Kolkata'],
  ['', 'UTC', 'UTC'],
])('the zone being typed as “%s”', async (typed, label, value) => {
  expect((await offered('follow', 'zone', typed))[0]).toMatchObject({ value, label: expect.stringContaining(label) });
});

test('zones: no more than asked for, each once', async () => {
  const zones = (await offered('follow', 'zone', 'a')).map(({ value }) => value);
  expect(zones).toHaveLength(25);
  expect(new Set(zones).size).toBe(25);
});

test('the last of several categories or names is completed, and those before it stay', async () => {
  expect((await offered('papers', 'category', 'LG, computer vi'))[0]?.value).toBe('LG, CV');
  expect((await offered('papers', 'with', 'Chen Sun, sandl'))[0]?.value).toBe('Chen Sun, Mark Sandler');
});

test.each([
  ['papers', 'nothing'],
  ['nothing', 'paper'],
  ['follow', 'at'],
])('/%s offers nothing for “%s”', async (command, key) => {
  expect(await offered(command, key, 'x')).toEqual([]);
});
