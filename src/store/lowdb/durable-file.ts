import { randomBytes } from 'node:crypto';
import { basename, dirname, join, resolve } from 'node:path';
import { type FileSystem, ifThere, messageOf } from './file-system.ts';
import { syncFolder, writeDraft } from './write-draft.ts';

const DRAFT = /^\.[0-9a-f]{12}\.tmp$/;

/** A file that, at any instant, holds the old content or the new, whole. */
export type DurableFile = {
  /** Undefined where there is none. */
  read(): Promise<Uint8Array | undefined>;
  write(pieces: Iterable<string | Uint8Array>): Promise<void>;
  /** Removes what writes that were cut off left behind; only for who holds the folder. */
  sweep(): Promise<void>;
};

/**
 * A draft beside the file is written, brought to the disk and renamed over it, and the folder is brought to the disk too.
 * A symlink stays one. `mayWrite` throws where the file is no longer ours to write.
 */
export function createDurableFile(path: string, files: FileSystem, mayWrite: () => Promise<void>): DurableFile {
  async function realPath(): Promise<string> {
    const real = await ifThere(files.realpath(path));
    if (real !== undefined) return real;
    const link = await files.readlink(path).catch(() => basename(path)); // a link to what is not there yet, or nothing at all
    return resolve(dirname(path), link);
  }

  return {
    read: () => ifThere(files.readFile(path)),
    async write(pieces) {
      const real = await realPath();
      const draft = `${real}.${randomBytes(6).toString('hex')}.tmp`;
      try {
        await writeDraft(files, draft, pieces, await ifThere(files.stat(real)));
        await mayWrite();
        await files.rename(draft, real);
        await syncFolder(files, dirname(real));
      } catch (error) {
        await files.rm(draft, { force: true }).catch(() => undefined); // what stays is swept at the next start
        throw new Error(`${path} could not be written: ${messageOf(error)}`, { cause: error });
      }
    },
    async sweep() {
      const real = await realPath();
      for (const name of (await ifThere(files.readdir(dirname(real)))) ?? []) {
        const [base, rest] = [name.slice(0, basename(real).length), name.slice(basename(real).length)];
        if (base === basename(real) && DRAFT.test(rest)) await files.rm(join(dirname(real), name), { force: true });
      }
    },
  };
}
