import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { checked, checkForm } from './document.ts';
import { type FileSystem, ifThere, messageOf } from './file-system.ts';
import { parseLines, printLine, RESTORE } from './journal-lines.ts';
import { UnreadableFile } from './unreadable-file.ts';

const FORM = 1;
/** `after`: the journal that must be read before, where the document is older than both. */
const Head = z.object({ version: z.int(), journal: z.string(), after: z.string().optional() });
const REST_OF_NAME = /^\.([0-9a-f]{12})\.journal$/;
const STRANGER = 'Put back the two files that belong together, or move this one away to go on without its changes.';

/** The first line of a journal. */
export const printHead = (journal: string, after: string | undefined): string =>
  printLine(JSON.stringify({ version: FORM, journal, ...(after !== undefined && { after }) }));

/** A journal in the folder. What counts of it are its first `size` bytes, and in them the changes; what may follow is `torn`. */
export type JournalFile = { token: string; path: string; size: number; torn: boolean; changes: readonly unknown[] };

export type JournalChain = {
  /** What to read after the document, in this order. */
  journals: readonly JournalFile[];
  /** Paths of what is in the document already, or holds nothing. */
  stale: readonly string[];
};

/** `catalogue.json` has its journals in `catalogue.<token>.journal`. */
export const journalPath = (document: string, token: string): string =>
  join(dirname(document), `${basename(document, '.json')}.${token}.journal`);

/** The journals beside the document at `path`, which says where it was `folded` and which `journal` goes on from it. */
export async function readChain(
  path: string,
  { journal, folded }: { journal: string | undefined; folded: readonly string[] },
  files: FileSystem,
): Promise<JournalChain> {
  const stem = basename(path, '.json');
  const stale: string[] = [];
  const waiting = new Map<string, JournalFile & { after: string | undefined }>();
  for (const name of (await ifThere(files.readdir(dirname(path)))) ?? []) {
    const token = name.startsWith(stem) ? REST_OF_NAME.exec(name.slice(stem.length))?.[1] : undefined;
    if (token === undefined) continue;
    const found = folded.includes(token) ? undefined : await readJournal(join(dirname(path), name), token, files);
    if (found === undefined) stale.push(join(dirname(path), name));
    else waiting.set(token, found);
  }

  const journals: JournalFile[] = [];
  let next = waiting.get(journal ?? '');
  while (next !== undefined) {
    const { token } = next;
    waiting.delete(token);
    journals.push(next);
    const before = next;
    next = [...waiting.values()].find(({ after }) => after === token);
    if (next !== undefined && before.torn) throw new UnreadableFile(before.path, 'its end is missing', RESTORE);
  }
  for (const stranger of waiting.values())
    throw new UnreadableFile(stranger.path, `it goes on from another ${basename(path)} than the one here`, STRANGER);
  return { journals, stale };
}

/** Undefined where nothing was ever acknowledged to be in it. */
async function readJournal(path: string, token: string, files: FileSystem) {
  const bytes = await files.readFile(path).catch((error) => {
    throw new UnreadableFile(path, messageOf(error), 'Check what it is, its owner and its permissions.');
  });
  const { values, end } = parseLines(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), path);
  const [first, ...changes] = values;
  if (first === undefined) return undefined;
  checkForm(first, FORM, path);
  const { journal, after } = checked(Head, first, path, 'line 1');
  if (journal !== token) throw new UnreadableFile(path, `it is the journal ${journal} by another name`, STRANGER);
  return { token, path, size: end, torn: end < bytes.length, changes, after };
}
