import { open, readdir, readFile, readlink, realpath, rename, rm, stat } from 'node:fs/promises';

/** What the store asks of the disk; tests hand in one that fails. */
export type FileSystem = {
  open: typeof open;
  readdir: (folder: string) => Promise<string[]>;
  readFile: (path: string) => Promise<Uint8Array>;
  readlink: (path: string) => Promise<string>;
  realpath: (path: string) => Promise<string>;
  rename: typeof rename;
  rm: typeof rm;
  stat: (path: string) => Promise<{ mode: number }>;
};

export const DISK: FileSystem = { open, readdir, readFile, readlink, realpath, rename, rm, stat };

/** The code of an error of the operating system, `ENOENT` say. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** What was asked, or undefined where there is no such file. */
export async function ifThere<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
