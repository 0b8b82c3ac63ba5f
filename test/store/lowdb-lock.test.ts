import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { acquireLock, DataFolderInUse } from '../../src/store/lowdb/lock.ts';
import { type LockOwner, thisProcess } from '../../src/store/lowdb/lock-owner.ts';
import { openLowdbStore } from '../../src/store/lowdb/open-lowdb-store.ts';
import { BUILT, startChild } from './child.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** The pid of a process that has ended. */
const ENDED = spawnSync(process.execPath, ['-e', '']).pid;

/** A folder with the lock of somebody like this process, but for `change`; its last heartbeat so long ago. */
async function lockedFolder(change: Partial<LockOwner>, silentSeconds = 0): Promise<string> {
  const folder = temporaryFolder();
  const owner = { ...(await thisProcess()), token: randomUUID(), ...change };
  leave(join(folder, 'lock'), JSON.stringify(owner), silentSeconds);
  return folder;
}

function leave(path: string, text: string, silentSeconds: number): void {
  writeFileSync(path, text);
  const heartbeat = Date.now() / 1000 - silentSeconds;
  utimesSync(path, heartbeat, heartbeat);
}

test('a second opening is refused with the first’s pid, until the first closes', async () => {
  const folder = temporaryFolder();
  const first = await openLowdbStore(folder);
  const error = await openLowdbStore(folder).catch((reason) => reason);
  expect(error).toBeInstanceOf(DataFolderInUse);
  expect(error.pid).toBe(process.pid);
  expect(error.message).toContain(`is in use by process ${process.pid} on `);
  expect(readdirSync(folder)).toEqual(['lock']);
  await first.close();
  await (await openLowdbStore(folder)).close();
  expect(readdirSync(folder)).toEqual([]);
});

test.each<[string, Partial<LockOwner>, number]>([
  ['whose process has ended', { pid: ENDED }, 0],
  ['whose pid went to a later process', { started: 'at another time' }, 0],
  ['of another machine, silent for 31 seconds', { host: 'elsewhere' }, 31],
])('a lock %s is taken over', async (_, change, silentSeconds) => {
  const folder = await lockedFolder(change, silentSeconds);
  const store = await openLowdbStore(folder);
  expect(JSON.parse(readFileSync(join(folder, 'lock'), 'utf8')).pid).toBe(process.pid);
  await store.settings.set('a', '1');
  await store.close();
  expect(readdirSync(folder)).toEqual(['state.json']);
});

test.each<[string, Partial<LockOwner>, number]>([
  ['of a process that runs, however long silent', {}, 3600],
  ['of another machine with a heartbeat', { host: 'elsewhere', pid: ENDED }, 5],
])('a lock %s is respected', async (_, change, silentSeconds) => {
  const folder = await lockedFolder(change, silentSeconds);
  const before = readFileSync(join(folder, 'lock'), 'utf8');
  await expect(openLowdbStore(folder)).rejects.toThrow(DataFolderInUse);
  expect(readFileSync(join(folder, 'lock'), 'utf8')).toBe(before);
  expect(readdirSync(folder)).toEqual(['lock']);
});

test.each([
  ['', 5, false],
  ['', 31, true],
  ['{"pid":"x"}', 31, true],
])('a lock that says %j, silent for %i seconds: taken over %j', async (text, silentSeconds, taken) => {
  const folder = temporaryFolder();
  leave(join(folder, 'lock'), text, silentSeconds);
  const opening = openLowdbStore(folder);
  if (taken) await (await opening).close();
  else await expect(opening).rejects.toThrow('in use by another process');
});

test('of many that find a dead lock at once, in whatever order their steps fall, exactly one takes it', async () => {
  for (let round = 0; round < 25; round++) {
    const folder = await lockedFolder({ pid: ENDED });
    const outcomes = await Promise.allSettled(Array.from({ length: 12 }, () => acquireLock(folder)));
    const locks = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
    expect(locks).toHaveLength(1);
    await locks[0]?.check();
    await locks[0]?.release();
    expect(readdirSync(folder)).toEqual([]);
  }
});

test('a claim whose claimant has died is claimed in turn, and nothing of it stays', async () => {
  const pid = ENDED;
  const token = randomUUID();
  const folder = await lockedFolder({ pid, token });
  const claim = { ...(await thisProcess()), pid, token: randomUUID() };
  writeFileSync(join(folder, `lock.${token}`), JSON.stringify(claim));
  const store = await openLowdbStore(folder);
  expect(readdirSync(folder)).toEqual(['lock']);
  await store.close();
});

test('who has lost the folder writes nothing, and leaves the lock to its owner', async () => {
  const folder = temporaryFolder();
  const store = await openLowdbStore(folder);
  const other = JSON.stringify({ ...(await thisProcess()), host: 'elsewhere' });
  writeFileSync(join(folder, 'lock'), other);
  await expect(store.settings.set('a', '1')).rejects.toThrow('is no longer held by this process');
  await store.close();
  expect(readFileSync(join(folder, 'lock'), 'utf8')).toBe(other);
  expect(existsSync(join(folder, 'state.json'))).toBe(false);
});

test('the heartbeat goes on while the folder is held', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const folder = temporaryFolder();
  const path = join(folder, 'lock');
  const lock = await acquireLock(folder);
  utimesSync(path, 1000, 1000);
  vi.advanceTimersByTime(10_000);
  vi.useRealTimers();
  await vi.waitFor(() => expect(Date.now() - statSync(path).mtimeMs).toBeLessThan(10_000));
  await lock.release();
});

describe.skipIf(!BUILT)('with other processes (needs dist)', () => {
  test('the second is refused with the pid of the first, and let in when the first was killed', async () => {
    const folder = temporaryFolder();
    const child = startChild('hold.mjs', folder);
    await child.line();
    child.process.stdin.write('go\n');
    expect(await child.line()).toBe('holds');
    await expect(openLowdbStore(folder)).rejects.toMatchObject({ name: 'DataFolderInUse', pid: child.process.pid });
    child.process.kill('SIGKILL');
    await child.ended;
    await (await openLowdbStore(folder)).close();
  });

  test('of many that find a dead lock at once, exactly one gets the folder', { timeout: 60_000 }, async () => {
    const folder = temporaryFolder();
    const contenders = Array.from({ length: 5 }, () => startChild('hold.mjs', folder));
    for (const contender of contenders) await contender.line();
    for (let left = contenders; left.length > 0; ) {
      for (const contender of left) contender.process.stdin.write('go\n');
      const said = await Promise.all(left.map((contender) => contender.line()));
      const winner = left[said.indexOf('holds')];
      const refused = said.filter((line) => line === `DataFolderInUse ${winner?.process.pid}`);
      expect({ said, refused: refused.length }).toEqual({ said, refused: left.length - 1 });
      // The winner dies with the lock, for the others to find.
      winner?.process.kill('SIGKILL');
      await winner?.ended;
      left = left.filter((contender) => contender !== winner);
    }
  });
});
