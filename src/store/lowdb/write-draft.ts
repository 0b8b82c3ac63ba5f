import { codeOf, type FileSystem } from './file-system.ts';

const CHUNK_CHARACTERS = 1 << 18;
export const PERMISSIONS = 0o7777;

/** Writes a new file and brings it to the disk. It gets the permissions of the file that it is to replace. */
export async function writeDraft(
  files: FileSystem,
  path: string,
  pieces: Iterable<string | Uint8Array>,
  replaces: { mode: number } | undefined,
): Promise<void> {
  const file = await files.open(path, 'wx');
  try {
    if (replaces !== undefined) await file.chmod(replaces.mode & PERMISSIONS);
    for (const chunk of chunks(pieces)) await file.writeFile(chunk);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Brings a renaming in the folder to the disk. */
export async function syncFolder(files: FileSystem, folder: string): Promise<void> {
  if (process.platform === 'win32') return; // which can't open folders
  const handle = await files.open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    if (codeOf(error) !== 'EINVAL') throw error; // a file system without such a thing
  } finally {
    await handle.close();
  }
}

/** The pieces of text joined into long ones, between which others have their turn; bytes as they are. */
function* chunks(pieces: Iterable<string | Uint8Array>): Iterable<string | Uint8Array> {
  let chunk = '';
  for (const piece of pieces) {
    if (typeof piece !== 'string') {
      yield piece;
      continue;
    }
    chunk += piece;
    if (chunk.length < CHUNK_CHARACTERS) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}
