import { basename, dirname, join } from 'node:path';
import type { FileSystem, OpenFile } from '../../src/store/lowdb/file-system.ts';

/** What a disk holds, by path. */
export type Image = ReadonlyMap<string, Buffer>;
type File = { now: Buffer; synced: Buffer };

const missing = (path: string): Error => Object.assign(new Error(`ENOENT: ${path}`), { code: 'ENOENT' });

/**
 * A disk in memory. At each step it calls `look` with what would be found if all ended there: `killed` with all that was
 * written, `powerless` with only what was synced, and of what was not, a beginning or zeros in its place.
 */
export function createCrashingDisk(initial: Image, look: (image: Image) => void = () => undefined): FileSystem {
  const folder = new Map([...initial].map(([path, bytes]): [string, File] => [path, { now: bytes, synced: bytes }]));
  let syncedFolder = new Map(folder);

  const imageOf = (files: ReadonlyMap<string, File>, content: (file: File) => Buffer): Image =>
    new Map([...files].map(([path, file]) => [path, content(file)]));

  function step(): void {
    look(imageOf(folder, ({ now }) => now));
    look(imageOf(syncedFolder, ({ synced }) => synced));
    look(imageOf(folder, ({ now, synced }) => torn(now, synced)));
  }

  function fileAt(path: string): File {
    const file = folder.get(path);
    if (file === undefined) throw missing(path);
    return file;
  }

  function openFile(file: File): OpenFile {
    const sync = async (): Promise<void> => {
      file.synced = file.now;
      step();
    };
    return {
      async chmod() {},
      async close() {},
      sync,
      datasync: sync,
      async truncate(size) {
        file.now = file.now.subarray(0, size);
        step();
      },
      async writeFile(data) {
        const [before, added] = [file.now, Buffer.from(data)];
        for (const part of new Set([1, added.length >> 1, added.length - 1, added.length])) {
          file.now = Buffer.concat([before, added.subarray(0, part)]);
          step();
        }
      },
    };
  }

  const syncFolder: OpenFile = {
    ...openFile({ now: Buffer.alloc(0), synced: Buffer.alloc(0) }),
    async sync() {
      syncedFolder = new Map(folder);
      step();
    },
  };

  return {
    async open(path, flags) {
      if (flags === 'r') return syncFolder;
      const known = folder.get(path);
      const file = known ?? { now: Buffer.alloc(0), synced: Buffer.alloc(0) };
      folder.set(path, file);
      return openFile(file);
    },
    readdir: async (path) => [...folder.keys()].filter((one) => dirname(one) === path).map((one) => basename(one)),
    readFile: async (path) => fileAt(path).now,
    readlink: async (path) => Promise.reject(missing(path)),
    async realpath(path) {
      fileAt(path);
      return path;
    },
    async rename(from, to) {
      folder.set(to, fileAt(from));
      folder.delete(from);
      step();
    },
    async rm(path) {
      folder.delete(path);
      step();
    },
    stat: async (path) => ({ mode: 0o644, size: fileAt(path).now.length }),
  };
}

/** A write of which the first half arrived as zeros, and the rest as it is. */
function torn(now: Buffer, synced: Buffer): Buffer {
  if (now.length <= synced.length) return now;
  const half = (now.length + synced.length) >> 1;
  return Buffer.concat([synced, Buffer.alloc(half - synced.length), now.subarray(half)]);
}

export const ROOT = '/data';
export const fileIn = (name: string): string => join(ROOT, name);
