import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { exitOf, offprint, spawnOffprint, withShippedCatalogue } from '../cli/offprint.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';
import { STEPS } from './open-offprint.ts';
import { startPlatforms } from './platforms.ts';

/** Resolves when a line says it; throws with all lines where none did. */
async function said(stream: Readable, words: string): Promise<void> {
  const lines: string[] = [];
  for await (const line of createInterface({ input: stream })) {
    lines.push(line);
    if (line.includes(words)) return void stream.resume();
  }
  throw new Error(lines.join('\n'));
}

test('while the bot runs, another process may not import, and is told who runs; once it was stopped, it may', async () => {
  const platforms = await startPlatforms();
  const folder = withShippedCatalogue(temporaryFolder());
  const file = join(folder, 'new.jsonl');
  writeFileSync(file, JSON.stringify(STEPS));
  const running = spawnOffprint(folder, ['start'], platforms.environment);
  const ended = exitOf(running.on('spawn', () => running.stdout.resume()));
  await said(running.stderr, '"answering"');
  for (const answer of await platforms.follow()) expect(answer).toContain('09:00');

  const refused = await offprint(folder, ['import', file]);
  expect([refused.code, refused.stdout]).toEqual([1, '']);
  expect(refused.stderr).toContain(`in use by process ${running.pid} `);
  for (const answer of await platforms.unfollow()) expect(answer).toMatch(/no longer|stopped/i);

  running.kill('SIGTERM');
  expect(await ended).toBe(0);
  const { code, stdout, stderr } = await offprint(folder, ['import', file]);
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toContain('1 added');
});
