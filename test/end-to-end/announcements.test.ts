import { expect, test } from 'vitest';
import { KEEPINGS } from './keepings.ts';
import { LEAPS, openOffprint, STEPS } from './open-offprint.ts';
import { startPlatforms } from './platforms.ts';

const counted = ({ discord, slack }: { discord: readonly string[]; slack: readonly string[] }) => [
  discord.length,
  slack.length,
];

test.each(KEEPINGS)(
  '%s: a new paper reaches each channel that follows once, at the time set, and none that has stopped',
  async (_, keep) => {
    const platforms = await startPlatforms();
    const kept = await keep();
    const before = await openOffprint(kept, platforms, '2026-11-23T12:00:00.000Z');
    for (const said of await platforms.follow()) expect(said).toContain('09:00');
    expect(await before.announceAt('2026-11-23T12:01:00.000Z')).toEqual(['nothing-due', 'nothing-due']);
    expect(await before.announceAt('2026-11-24T09:00:00.000Z')).toEqual(['nothing-due', 'nothing-due']);

    await before.importAt('2026-11-24T12:00:00.000Z', STEPS);
    expect(await before.announceAt('2026-11-25T08:59:59.999Z')).toEqual(['nothing-due', 'nothing-due']);
    expect(counted(platforms.digests())).toEqual([0, 0]);

    expect(await before.announceAt('2026-11-25T09:00:00.000Z')).toEqual(['sent', 'sent']);
    const { discord, slack } = platforms.digests();
    expect([discord.length, slack.length]).toEqual([1, 1]);
    for (const digest of [...discord, ...slack])
      for (const part of [STEPS.title, ...STEPS.authors, `https://arxiv.org/abs/${STEPS.arxiv}`])
        expect(digest).toContain(part);

    expect(await before.announceAt('2026-11-25T09:00:30.000Z')).toEqual(['nothing-due', 'nothing-due']);
    await before.close();
    const after = await openOffprint(kept, platforms, '2026-11-25T09:01:00.000Z');
    expect(await after.announceAt('2026-11-25T09:01:30.000Z')).toEqual(['nothing-due', 'nothing-due']);
    expect(await after.announceAt('2026-11-26T09:00:00.000Z')).toEqual(['nothing-due', 'nothing-due']);
    expect(counted(platforms.digests())).toEqual([1, 1]);

    for (const said of await platforms.unfollow()) expect(said).toMatch(/no longer|stopped/i);
    await after.importAt('2026-11-26T12:00:00.000Z', LEAPS);
    expect(await after.announceAt('2026-11-28T09:00:00.000Z')).toEqual([]);
    expect(platforms.digests()).toEqual({ discord, slack });
  },
);
