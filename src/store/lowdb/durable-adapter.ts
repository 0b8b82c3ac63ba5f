import type { Adapter } from 'lowdb';
import type { Document, Resting } from './document.ts';
import type { DurableFile } from './durable-file.ts';
import { messageOf } from './file-system.ts';
import { UnreadableFile } from './unreadable-file.ts';

/** A lowdb adapter over a durable file; `path` names it in faults. */
export function createDurableAdapter<Kinds>(
  path: string,
  document: Document<Kinds>,
  file: DurableFile,
): Adapter<Resting<Kinds>> {
  return {
    async read() {
      const bytes = await file.read().catch((error) => {
        throw new UnreadableFile(path, messageOf(error), 'Check what it is, its owner and its permissions.');
      });
      return bytes === undefined ? null : document.parse(decode(bytes, path), path);
    },
    write: (resting) => file.write(document.print(resting)),
  };
}

/** UTF-8; a byte order mark is no part of the text. */
function decode(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new UnreadableFile(path, `it is not UTF-8 text, or too long (${messageOf(error)})`);
  }
}
