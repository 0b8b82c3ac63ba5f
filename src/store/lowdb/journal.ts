import { dirname } from 'node:path';
import { type FileSystem, ifThere, messageOf, type OpenFile } from './file-system.ts';
import { PERMISSIONS, syncFolder } from './write-draft.ts';

/** A file of changes that only grows, a line each. */
export type Journal = {
  /** Adds lines in one write, durable when it returns; where it fails, none of them is there. */
  append(lines: string): Promise<void>;
  /** In bytes; nothing: there is no such file yet, or nothing in it that counts. */
  size(): number;
  /** False once it is not certain what the disk holds of it: then nothing more may be added. */
  isSound(): boolean;
  close(): Promise<void>;
};

/**
 * The journal at `path`, of which `size` bytes count. It is made when something is first added,
 * with the permissions of the file at `beside`, and begins with `head`. `mayWrite` throws where it is no longer ours to write.
 */
export function createJournal(
  { path, beside, head, size: known }: { path: string; beside: string; head: string; size: number },
  files: FileSystem,
  mayWrite: () => Promise<void>,
): Journal {
  let size = known;
  let sound = true;
  let file: OpenFile | undefined;

  async function opened(): Promise<OpenFile> {
    if (file !== undefined) return file;
    const one = await files.open(path, 'a');
    try {
      await one.truncate(size); // what was cut off
      if (size === 0) await begin(one);
    } catch (error) {
      await one.close();
      throw error;
    }
    file = one;
    return one;
  }

  async function begin(one: OpenFile): Promise<void> {
    const model = await ifThere(files.stat(beside));
    if (model !== undefined) await one.chmod(model.mode & PERMISSIONS);
    // On the disk before the first change is written, so that only the last line can ever be in doubt.
    await one.writeFile(head);
    await one.datasync();
    await syncFolder(files, dirname(path));
    size = Buffer.byteLength(head);
  }

  async function write(lines: Buffer): Promise<void> {
    const one = await opened();
    try {
      await one.writeFile(lines);
    } catch (error) {
      await takeBack(one);
      throw error;
    }
    try {
      await one.datasync();
    } catch (error) {
      // After a sync that failed a later one may succeed without having written: https://lwn.net/Articles/752063/
      sound = false;
      await takeBack(one);
      throw error;
    }
  }

  async function takeBack(one: OpenFile): Promise<void> {
    await one.truncate(size).catch(() => {
      sound = false;
    });
  }

  return {
    async append(lines) {
      const bytes = Buffer.from(lines);
      try {
        await mayWrite();
        await write(bytes);
      } catch (error) {
        throw new Error(`${path} could not be written: ${messageOf(error)}`, { cause: error });
      }
      size += bytes.length;
    },
    size: () => size,
    isSound: () => sound,
    async close() {
      await file?.close();
      file = undefined;
    },
  };
}
