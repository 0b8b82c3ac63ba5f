import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFile, readlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { promisify } from 'node:util';
import { z } from 'zod';
import { codeOf } from './file-system.ts';

/** Who holds a data folder. */
export const LockOwner = z.object({
  pid: z.int().positive(),
  /** The machine and, where it has several, the space in which the pid counts. */
  host: z.string(),
  /** When the process started, as its system counts; tells it from a later one of the same pid. */
  started: z.string(),
  /** Another one each time that a folder is taken. */
  token: z.uuid(),
});
export type LockOwner = z.infer<typeof LockOwner>;

export async function thisProcess(): Promise<LockOwner> {
  const started = (await startOf(process.pid)) ?? '';
  return { pid: process.pid, host: await thisHost(), started, token: randomUUID() };
}

/** Whether the owner's process runs; undefined where that can't be seen from here. */
export async function isRunning(owner: LockOwner): Promise<boolean | undefined> {
  if (owner.host !== (await thisHost())) return undefined;
  const started = await startOf(owner.pid);
  return started !== undefined && started === owner.started;
}

/** Containers of one host name count their processes apart. */
async function thisHost(): Promise<string> {
  const space = await readlink('/proc/self/ns/pid').catch(() => '');
  return [hostname(), space].join(' ').trim();
}

/** Undefined where no such process runs. */
async function startOf(pid: number): Promise<string | undefined> {
  if (process.platform === 'linux') return startOnLinux(pid);
  return process.platform === 'win32' ? startOnWindows(pid) : startByPs(pid);
}

/** https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html: after the name in brackets the state, then 18 more, then the start. */
async function startOnLinux(pid: number): Promise<string | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state = ''] = fields;
  if (stat === '' || 'ZX'.includes(state)) return undefined; // ended, and its parent has not asked
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '');
  return `${boot.trim()} ${fields[19]}`;
}

async function startByPs(pid: number): Promise<string | undefined> {
  const ps = await promisify(execFile)('ps', ['-o', 'lstart=', '-p', String(pid)]).catch(() => undefined);
  return ps?.stdout.trim() || undefined;
}

/** Says only that it runs: a pid that went to another process is taken for the owner. */
async function startOnWindows(pid: number): Promise<string | undefined> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (codeOf(error) === 'ESRCH') return undefined;
  }
  return 'unknown';
}
