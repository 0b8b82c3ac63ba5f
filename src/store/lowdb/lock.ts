import { rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Log } from '../../core/ports.ts';
import { messageOf } from './file-system.ts';
import { type LockOwner, thisProcess } from './lock-owner.ts';
import { type Holder, readHolder, takeLock } from './take-lock.ts';

const HEARTBEAT_MS = 10_000;

/** Another process holds the folder. */
export class DataFolderInUse extends Error {
  override readonly name = 'DataFolderInUse';
  /** Undefined where the lock does not say. */
  readonly pid: number | undefined;

  constructor(folder: string, { pid, host }: Holder) {
    const who = pid === undefined ? 'another process' : `process ${pid} on ${host}`;
    super(`The data folder ${folder} is in use by ${who}. Stop it first, or name another folder in OFFPRINT_DATA.`);
    this.pid = pid;
  }
}

export type Lock = {
  /** Throws once the folder is released, or was taken over. */
  check(): Promise<void>;
  release(): Promise<void>;
};

/** Takes a data folder for this process, or throws `DataFolderInUse`. A lock whose owner has died is taken over. */
export async function acquireLock(folder: string, log?: Log): Promise<Lock> {
  const path = join(folder, 'lock');
  const owner = await thisProcess();
  const draft = `${path}.${owner.token}.tmp`;
  await writeFile(draft, `${JSON.stringify(owner)}\n`, { flag: 'wx' });
  const holder = await takeLock(path, draft).finally(() => rm(draft, { force: true }));
  if (holder !== undefined) throw new DataFolderInUse(folder, holder);
  return hold(folder, path, owner, log);
}

function hold(folder: string, path: string, { token }: LockOwner, log: Log | undefined): Lock {
  const isOurs = async (): Promise<boolean> => (await readHolder(path))?.token === token;

  async function beat(): Promise<void> {
    try {
      await check();
      const now = new Date();
      await utimes(path, now, now);
    } catch (error) {
      log?.error({ folder }, messageOf(error));
    }
  }

  async function check(): Promise<void> {
    if (!(await isOurs())) throw new Error(`the data folder ${folder} is no longer held by this process`);
  }

  const heartbeat = setInterval(() => void beat(), HEARTBEAT_MS);
  heartbeat.unref();
  return {
    check,
    async release() {
      clearInterval(heartbeat);
      if (await isOurs()) await rm(path, { force: true });
    },
  };
}
