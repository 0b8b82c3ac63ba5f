import { expect, test } from 'vitest';
import { exitOf, offprint, spawnOffprint } from '../cli/offprint.ts';
import { KEEPINGS } from './keepings.ts';
import { openOffprint, STEPS } from './open-offprint.ts';
import { type Platforms, startPlatforms } from './platforms.ts';

const DUE = '2026-11-25T09:00:00.000Z';
/** When what a killed process had taken is free for another. */
const RETURNED = '2026-11-25T09:02:01.000Z';
const announceAt = (instant: string): readonly string[] => ['announce', '--at', instant];

const TIMES = [
  ['on time', '2026-11-25T09:00:01.000Z', '2026-11-28T09:00:00.000Z'],
  ['ahead of time', '2026-11-24T15:00:00.000Z', '2026-11-24T16:00:00.000Z'],
] as const;
const CASES = KEEPINGS.flatMap(([store, keep]) => TIMES.map((time) => [store, ...time, keep] as const));

function expectOnce(platforms: Platforms): void {
  const { discord, slack } = platforms.digests();
  expect([discord.length, slack.length]).toEqual([1, 1]);
  for (const digest of [...discord, ...slack]) expect(digest).toContain(STEPS.title);
}

test.each(CASES)(
  '%s: killed after a message was taken and before that was recorded, %s, each channel gets its digest once',
  { timeout: 60_000 },
  async (_store, _when, sentAt, returnedAt, keep) => {
    const platforms = await startPlatforms();
    const kept = await keep();
    const environment = { ...platforms.environment, ...kept.environment };
    const before = await openOffprint(kept, platforms, '2026-11-23T12:00:00.000Z');
    await platforms.follow();
    await before.importAt('2026-11-24T12:00:00.000Z', STEPS);
    await before.close();

    const { discord: discordTakes, slack: slackTakes } = platforms.takeWithoutAnswer;
    // Channels are served side by side, so both messages are under way when the process ends.
    platforms.setTime(sentAt);
    const taken = Promise.all([discordTakes(), slackTakes()]);
    const child = spawnOffprint(kept.folder, announceAt(DUE), environment);
    const ended = exitOf(child);
    await taken;
    child.kill('SIGKILL');
    expect(await ended).toBeNull();
    platforms.chatter(2_100);
    platforms.setTime(returnedAt);
    const { code, stderr } = await offprint(kept.folder, announceAt(RETURNED), { environment });
    expect([code, stderr]).toEqual([0, '']);
    expectOnce(platforms);
    const after = await openOffprint(kept, platforms, returnedAt);
    await after.announceAt(RETURNED);
    expectOnce(platforms);
  },
);
