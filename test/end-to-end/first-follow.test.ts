import { expect, test } from 'vitest';
import { inFolder } from './keepings.ts';
import { openOffprint, STEPS } from './open-offprint.ts';
import { startPlatforms } from './platforms.ts';

/** As an import of an author’s whole record brings them, years after they came out. */
const OLD = Array.from({ length: 500 }, (_, at) => ({
  ...STEPS,
  title: `On matter number ${at} of long ago`,
  date: `20${10 + (at % 10)}-0${1 + (at % 9)}-11`,
  arxiv: `${1000 + at}.${10_000 + at}`,
}));

test('following shows what a digest would hold and announces nothing; nor does a backfill of 500 old papers, but a new one among them', async () => {
  const platforms = await startPlatforms();
  const offprint = await openOffprint(await inFolder(), platforms, '2026-11-23T12:00:00.000Z');
  const shown = await platforms.follow();
  // The newest of the catalogue that the program ships with.
  for (const said of shown) expect(said).toContain('as a digest would show them');
  expect(await offprint.announceAt('2026-11-24T09:00:00.000Z')).toEqual(['nothing-due', 'nothing-due']);

  await offprint.importAt('2026-11-24T12:00:00.000Z', ...OLD);
  expect(await offprint.announceAt('2026-11-25T09:00:00.000Z')).toEqual(['nothing-due', 'nothing-due']);
  expect(platforms.digests()).toEqual({ discord: [], slack: [] });

  await offprint.importAt('2026-11-25T12:00:00.000Z', ...OLD, STEPS);
  expect(await offprint.announceAt('2026-11-26T09:00:00.000Z')).toEqual(['sent', 'sent']);
  const { discord, slack } = platforms.digests();
  expect([discord.length, slack.length]).toEqual([1, 1]);
  for (const digest of [...discord, ...slack]) {
    expect(digest).toContain(STEPS.title);
    expect(digest).not.toContain('of long ago');
  }
});
