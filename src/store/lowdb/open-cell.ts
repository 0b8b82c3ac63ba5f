import { Low } from 'lowdb';
import type { Log } from '../../core/ports.ts';
import { apply } from '../cell.ts';
import type { Document, Resting } from './document.ts';
import { createDurableAdapter } from './durable-adapter.ts';
import type { DurableFile } from './durable-file.ts';
import type { FileSystem } from './file-system.ts';
import { readChain } from './journal-chain.ts';
import { type ClosableCell, createJournaledCell } from './journaled-cell.ts';
import { createKeeper } from './keeper.ts';

export type OpenCell<Kinds> = {
  cell: ClosableCell<Kinds>;
  /** Removes what counts no more; only for who holds the folder. */
  sweep(): Promise<void>;
};

type Where = {
  path: string;
  file: DurableFile;
  files: FileSystem;
  mayWrite: () => Promise<void>;
  leastToFold?: number | undefined;
  log?: Log | undefined;
};

/** The tables of the document at `path` with the changes of the journals beside it. Throws `UnreadableFile`, and writes nothing. */
export async function openCell<Kinds extends object>(
  document: Document<Kinds>,
  where: Where,
): Promise<OpenCell<Kinds>> {
  const { path, file, files, log } = where;
  const none = { tables: document.empty(), journal: undefined, folded: [] };
  const low = new Low<Resting<Kinds>>(createDurableAdapter(path, document, file), none);
  await low.read();
  const { journals, stale } = await readChain(path, low.data, files);
  for (const journal of journals)
    for (const [at, change] of journal.changes.entries())
      apply(low.data.tables, document.parseChange(change, journal.path, `line ${at + 2}`));
  for (const { torn, path: cut } of journals)
    if (torn)
      log?.warn(
        { file: cut },
        'what was being written when the program was stopped is dropped; nobody was told that it was kept',
      );
  const keeper = await createKeeper(low, document, journals, where);
  return {
    cell: createJournaledCell(low.data.tables, keeper),
    async sweep() {
      await file.sweep();
      for (const spent of stale) await files.rm(spent, { force: true });
    },
  };
}
