import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

export const MAIN = resolve('dist/main.js');

export type Ended = { code: number | null; stdout: string; stderr: string };
type Options = { input?: string; environment?: Readonly<Record<string, string>> };

/** The program as people run it, on the data in `folder`, with nothing of this machine's environment. */
export function spawnOffprint(
  folder: string,
  words: readonly string[],
  environment: Options['environment'] = {},
): ChildProcessWithoutNullStreams {
  const child = spawn(process.execPath, [MAIN, ...words], {
    cwd: folder,
    env: { PATH: process.env.PATH, OFFPRINT_DATA: folder, OFFPRINT_SYNC: 'off', TZ: 'UTC', ...environment },
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return child;
}

/** Runs one command to its end. */
export async function offprint(
  folder: string,
  words: readonly string[],
  { input, environment }: Options = {},
): Promise<Ended> {
  const child = spawnOffprint(folder, words, environment);
  child.stdin.on('error', () => undefined); // a program that ends early reads no input
  child.stdin.end(input ?? '');
  const ended = exitOf(child);
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await ended, stdout, stderr };
}

export function exitOf(child: ChildProcessWithoutNullStreams): Promise<number | null> {
  return new Promise((settle) => child.once('close', settle));
}

/** The shipped catalogue, to be changed freely. */
export function withShippedCatalogue(folder: string): string {
  copyFileSync('data/catalogue.json', join(folder, 'catalogue.json'));
  return folder;
}
