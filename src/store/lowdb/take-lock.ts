import { link, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { codeOf, ifThere } from './file-system.ts';
import { isRunning, LockOwner } from './lock-owner.ts';

/** An owner that can't be asked is taken to live for so long after its last heartbeat. */
const SILENT_MS = 30_000;
/** How often, and how long each time, a claim is waited for. */
const PATIENCE = 100;
const PAUSE_MS = 5;
/** Stands for the token of a lock that is damaged. */
const DAMAGED = 'damaged';

/** Nobody knows who, where the lock is damaged. */
export type Holder = Partial<LockOwner>;

/** Makes `draft` the lock at `path`; gives the holder where there is a living one. */
export async function takeLock(path: string, draft: string): Promise<Holder | undefined> {
  for (let claims = 0; ; ) {
    const outcome = await contend(path, draft);
    if (outcome === 'taken') return undefined;
    if (outcome === 'again') continue;
    if (outcome.holds || claims++ >= PATIENCE) return outcome.by;
    await pause(PAUSE_MS); // a claim is a matter of moments: who it is that gets the folder is not yet decided
  }
}

/** A living process that holds the lock, or only a claim on a dead one. */
type Living = { by: Holder; holds: boolean };

export async function readHolder(path: string): Promise<Holder | undefined> {
  const text = await ifThere(readFile(path, 'utf8'));
  if (text === undefined) return undefined;
  try {
    return LockOwner.parse(JSON.parse(text));
  } catch {
    return {};
  }
}

/**
 * A dead owner's lock may be replaced only by whoever holds the claim on it: a file that carries the dead lock's token
 * in its name, and so comes into being once. A claim whose owner died is claimed in the same way. The claim becomes the
 * lock by a rename, which ends claim and dead lock in one step; whoever creates the same claim afterwards sees that the lock
 * has changed, and begins again.
 */
async function contend(path: string, draft: string): Promise<'taken' | 'again' | Living> {
  const dead: { file: string; token: string }[] = [];
  let file = path;
  while (!(await createWhole(draft, file))) {
    const holder = await readHolder(file);
    if (holder === undefined) return 'again';
    if (await isLiving(holder, file)) return { by: holder, holds: file === path };
    const { token = DAMAGED } = holder;
    dead.push({ file, token });
    file = `${path}.${token}`;
  }
  if (file === path) return 'taken';
  for (const one of dead) {
    const holder = await readHolder(one.file);
    if (holder !== undefined && (holder.token ?? DAMAGED) === one.token) continue;
    await rm(file, { force: true });
    return 'again';
  }
  await rename(file, path);
  for (const claim of dead.slice(1)) await rm(claim.file, { force: true });
  return 'taken';
}

/** A new file that has all its text from the first instant; false where there is one already. */
async function createWhole(draft: string, file: string): Promise<boolean> {
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    if (!NO_LINKS.has(codeOf(error) ?? '')) throw error;
  }
  try {
    await writeFile(file, await readFile(draft), { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** What file systems without hard links say. */
const NO_LINKS: ReadonlySet<string> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

async function isLiving(holder: Holder, file: string): Promise<boolean> {
  const owner = LockOwner.safeParse(holder);
  const running = owner.success ? await isRunning(owner.data) : undefined;
  if (running !== undefined) return running;
  const heartbeat = await ifThere(stat(file));
  return heartbeat !== undefined && Date.now() - heartbeat.mtimeMs < SILENT_MS;
}
