import { expect, test } from 'vitest';
import { CHANNEL } from '../platforms/discord/people.ts';
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

test.each(KEEPINGS)(
  '%s: a paper that is retracted after it was announced is followed up once, below its digest, whatever breaks',
  async (_, keep) => {
    const platforms = await startPlatforms();
    const { discord, slack } = platforms;
    const kept = await keep();
    const before = await openOffprint(kept, platforms, '2026-11-23T12:00:00.000Z');
    await platforms.follow();
    await before.importAt('2026-11-24T12:00:00.000Z', STEPS);
    expect(await before.announceAt('2026-11-25T09:00:00.000Z')).toEqual(['sent', 'sent']);
    const announced = discord.messages(CHANNEL).at(-1);
    const parent = slack.posted.at(-1);

    await before.importAt('2026-11-26T12:00:00.000Z', { ...STEPS, retracted: true });
    slack.meet('chat.postMessage', { kind: 'broken-after' });
    discord.faults.push({ on: /^POST .*messages$/, sever: true });
    expect((await before.announceAt('2026-11-27T09:00:00.000Z'))[1]).toBe('unconfirmed');
    await before.close();
    const after = await openOffprint(kept, platforms, '2026-11-27T09:01:00.000Z');
    await after.importAt('2026-11-27T12:00:00.000Z', LEAPS);
    expect(await after.announceAt('2026-11-28T09:00:00.000Z')).toEqual(['sent', 'sent']);
    expect(await after.announceAt('2026-11-29T09:00:00.000Z')).toEqual(['nothing-due', 'nothing-due']);

    const digests = platforms.digests();
    expect(counted(digests)).toEqual([3, 3]);
    for (const [first = '', second = '', third = ''] of [digests.discord, digests.slack]) {
      expect(first).toContain(STEPS.title);
      expect(second).toContain('Retracted by its publisher');
      expect(second).toContain(STEPS.title);
      expect(third).toContain(LEAPS.title);
    }
    const reply = discord.messages(CHANNEL).at(-2);
    expect(reply?.message_reference?.message_id).toBe(announced?.id);
    expect(slack.posted.at(-2)?.thread).toBe(parent?.ts);
  },
);
