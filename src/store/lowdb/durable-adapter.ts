import { randomBytes } from 'node:crypto';
import { basename, dirname, join, resolve } from 'node:path';
import type { Adapter } from 'lowdb';
import type { Document } from './document.ts';
import { type FileSystem, ifThere, messageOf } from './file-system.ts';
import { UnreadableFile } from './unreadable-file.ts';
import { syncFolder, writeDraft } from './write-draft.ts';

const DRAFT = /^\.[0-9a-f]{12}\.tmp$/;

export type DurableAdapter<T> = Adapter<T> & {
  /** Removes what writes that were cut off left behind; only for who holds the folder. */
  sweep(): Promise<void>;
};

/**
 * A lowdb adapter whose file, at any instant, holds the old value or the new, whole: a draft beside it is written,
 * brought to the disk and renamed over it, and the folder is brought to the disk too. A symlink stays one.
 * `mayWrite` throws where the file is no longer ours to write.
 */
export function createDurableAdapter<T>(
  path: string,
  document: Document<T>,
  files: FileSystem,
  mayWrite: () => Promise<void>,
): DurableAdapter<T> {
  async function realPath(): Promise<string> {
    const real = await ifThere(files.realpath(path));
    if (real !== undefined) return real;
    const link = await files.readlink(path).catch(() => basename(path)); // a link to what is not there yet, or nothing at all
    return resolve(dirname(path), link);
  }

  async function read(): Promise<T | null> {
    const bytes = await ifThere(files.readFile(path)).catch((error) => {
      throw new UnreadableFile(path, messageOf(error), 'Check what it is, its owner and its permissions.');
    });
    return bytes === undefined ? null : document.parse(decode(bytes, path), path);
  }

  async function write(value: T): Promise<void> {
    const real = await realPath();
    const draft = `${real}.${randomBytes(6).toString('hex')}.tmp`;
    try {
      await writeDraft(files, draft, document.print(value), await ifThere(files.stat(real)));
      await mayWrite();
      await files.rename(draft, real);
      await syncFolder(files, dirname(real));
    } catch (error) {
      await files.rm(draft, { force: true }).catch(() => undefined); // what stays is swept at the next start
      throw new Error(`${path} could not be written: ${messageOf(error)}`, { cause: error });
    }
  }

  async function sweep(): Promise<void> {
    const real = await realPath();
    for (const name of (await ifThere(files.readdir(dirname(real)))) ?? []) {
      const [base, rest] = [name.slice(0, basename(real).length), name.slice(basename(real).length)];
      if (base === basename(real) && DRAFT.test(rest)) await files.rm(join(dirname(real), name), { force: true });
    }
  }

  return { read, write, sweep };
}

/** UTF-8; a byte order mark is no part of the text. */
function decode(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new UnreadableFile(path, `it is not UTF-8 text, or too long (${messageOf(error)})`);
  }
}
