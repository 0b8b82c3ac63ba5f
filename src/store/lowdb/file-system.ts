import { open, readdir, readFile, readlink, realpath, rename, rm, stat } from 'node:fs/promises';

export type OpenFile = {
  chmod(mode: number): Promise<void>;
  close(): Promise<void>;
  datasync(): Promise<void>;
  sync(): Promise<void>;
  truncate(size: number): Promise<void>;
  writeFile(data: string | Uint8Array): Promise<void>;
};

/** What the store asks of the disk; tests hand in one that fails. */
export type FileSystem = {
  open: (path: string, flags: string) => Promise<OpenFile>;
  readdir: (folder: string) => Promise<string[]>;
  readFile: (path: string) => Promise<Uint8Array>;
  readlink: (path: string) => Promise<string>;
  realpath: (path: string) => Promise<string>;
  rename: (from: string, to: string) => Promise<void>;
  rm: (path: string, options: { force: true }) => Promise<void>;
  stat: (path: string) => Promise<{ mode: number; size: number }>;
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
