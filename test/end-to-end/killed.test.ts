import { expect, test } from 'vitest';
import { exitOf, offprint, spawnOffprint, withShippedCatalogue } from '../cli/offprint.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';
import { openOffprint, STEPS } from './open-offprint.ts';
import { startPlatforms } from './platforms.ts';

const ANNOUNCE = ['announce', '--at', '2026-11-25T09:00:00Z'];

test.each([
  ['on time', '2026-11-25T09:00:01.000Z', '2026-11-28T09:00:00.000Z'],
  ['ahead of time', '2026-11-24T15:00:00.000Z', '2026-11-24T16:00:00.000Z'],
])(
  'killed after a message was taken and before that was recorded, %s, each channel gets its digest once',
  { timeout: 60_000 },
  async (_, sentAt, returnedAt) => {
    const platforms = await startPlatforms();
    const { environment } = platforms;
    const folder = withShippedCatalogue(temporaryFolder());
    const before = await openOffprint(folder, platforms, '2026-11-23T12:00:00.000Z');
    await platforms.follow();
    await before.importAt('2026-11-24T12:00:00.000Z', STEPS);
    await before.close();

    const { discord: discordTakes, slack: slackTakes } = platforms.takeWithoutAnswer;
    // Channels are served side by side, so both messages are under way when the process ends.
    platforms.setTime(sentAt);
    const taken = Promise.all([discordTakes(), slackTakes()]);
    const child = spawnOffprint(folder, ANNOUNCE, environment);
    const ended = exitOf(child);
    await taken;
    child.kill('SIGKILL');
    expect(await ended).toBeNull();
    platforms.chatter(2_100);
    platforms.setTime(returnedAt);
    for (const time of ['first', 'second']) {
      const { code, stderr } = await offprint(folder, ANNOUNCE, { environment });
      expect([code, stderr]).toEqual([0, '']);
      const { discord, slack } = platforms.digests();
      expect([discord.length, slack.length], `${time} run`).toEqual([1, 1]);
      for (const digest of [...discord, ...slack]) expect(digest).toContain(STEPS.title);
    }
  },
);
