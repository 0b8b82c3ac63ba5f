import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { exitOf, offprint, spawnOffprint } from '../cli/offprint.ts';
import { inDatabase, inFolder, type Kept } from './keepings.ts';
import { STEPS } from './open-offprint.ts';
import { type Platforms, startPlatforms } from './platforms.ts';

/** What may keep a process from ending is given up after ten seconds. */
const LONGEST_STOP_MS = 10_000;
/** Programs are started one after the other, on a machine that may have other work. */
const SLOW = { timeout: 60_000 };

/** Resolves when a line says it; throws with all lines where none did. */
async function said(stream: Readable, words: string): Promise<void> {
  const lines: string[] = [];
  for await (const line of createInterface({ input: stream })) {
    lines.push(line);
    if (line.includes(words)) return void stream.resume();
  }
  throw new Error(lines.join('\n'));
}

/** The bot as a process of its own, answering. */
async function startBot({ folder, environment }: Kept, platforms: Platforms) {
  const running = spawnOffprint(folder, ['start'], { ...platforms.environment, ...environment });
  const ended = exitOf(running.on('spawn', () => running.stdout.resume()));
  await said(running.stderr, '"answering"');
  return {
    pid: running.pid,
    /** Asked to end, it does, and in time. */
    async stop(): Promise<void> {
      const asked = performance.now();
      running.kill('SIGTERM');
      expect(await ended).toBe(0);
      expect(performance.now() - asked).toBeLessThan(LONGEST_STOP_MS);
    },
  };
}

async function importNew({ folder, environment }: Kept) {
  const file = join(folder, 'new.jsonl');
  writeFileSync(file, JSON.stringify(STEPS));
  return offprint(folder, ['import', file], { environment });
}

const ADDED = { code: 0, stderr: '', stdout: expect.stringContaining('1 added') };

test(
  'lowdb: while the bot runs, another process may not import, and is told who runs; once it was stopped, it may',
  SLOW,
  async () => {
    const platforms = await startPlatforms();
    const kept = await inFolder();
    const bot = await startBot(kept, platforms);
    for (const answer of await platforms.follow()) expect(answer).toContain('09:00');

    const refused = await importNew(kept);
    expect([refused.code, refused.stdout]).toEqual([1, '']);
    expect(refused.stderr).toContain(`in use by process ${bot.pid} `);
    for (const answer of await platforms.unfollow()) expect(answer).toMatch(/no longer|stopped/i);

    await bot.stop();
    expect(await importNew(kept)).toEqual(ADDED);
  },
);

test(
  'postgres: while the bot runs, another process imports, and the bot answers with it; stopped, it ends in time',
  SLOW,
  async () => {
    const platforms = await startPlatforms();
    const kept = await inDatabase();
    const bot = await startBot(kept, platforms);
    expect(await platforms.ask(STEPS.title)).not.toContain('Lovelace');
    expect(await importNew(kept)).toEqual(ADDED);
    expect(await platforms.ask(STEPS.title)).toContain('Lovelace');
    await bot.stop();
  },
);
