import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { z } from 'zod';

const run = promisify(execFile);
const TYPESCRIPT = resolve('node_modules/typescript/bin/tsc');

const Told = z.object({
  expected: z.int(),
  once: z.int(),
  kills: z.int(),
  restarts: z.int(),
  answered: z.int(),
  takeovers: z.int(),
});

test('three processes on one PostgreSQL live through days, kill -9 and a restart of it: all is announced once and all answered', async () => {
  await run(process.execPath, [TYPESCRIPT, '-p', 'bench/many']);
  const { stdout } = await run(process.execPath, ['.bench/bench/many/main.js', '--quick', '--json', '--wrong']).catch(
    ({ stdout, stderr }) => ({ stdout: `${stdout}${stderr}` }),
  );
  expect(stdout).toContain('Nothing lost, nothing twice, nobody kept waiting.');
  const told = Told.parse(JSON.parse(stdout.split('\n').find((line) => line.startsWith('{')) ?? ''));
  expect(told.once).toBe(told.expected);
  expect(told.expected).toBeGreaterThan(100);
  expect(told.kills).toBeGreaterThan(2);
  expect(told.takeovers).toBeGreaterThan(0);
  expect(told.answered).toBeGreaterThan(50);
  expect(told.restarts).toBe(1);
}, 120_000);
