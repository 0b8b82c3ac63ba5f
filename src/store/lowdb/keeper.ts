import { randomBytes } from 'node:crypto';
import type { Low } from 'lowdb';
import type { Log } from '../../core/ports.ts';
import type { OwnTables, Table, Tables } from '../cell.ts';
import type { Draft } from '../draft.ts';
import type { Document, Resting } from './document.ts';
import { type FileSystem, ifThere, messageOf } from './file-system.ts';
import { createJournal, type Journal } from './journal.ts';
import { type JournalFile, journalPath, printHead } from './journal-chain.ts';
import { printLine } from './journal-lines.ts';

/** A change of more characters goes into the document at once. */
const LARGEST_LINE = 1 << 22;
/** The journal is folded into the document once it is larger than this, and than that part of the document. */
const LEAST_TO_FOLD = 1 << 20;
const PART_TO_FOLD = 4;
/** The document names so many of the journals that were folded, should one of them not have been removed. */
const REMEMBERED = 8;

/** Brings changes of tables to the disk: each into the journal, and from time to time all of it into the document. */
export type Keeper<Kinds> = {
  /** Durable when it returns; one at a time. */
  keep(draft: Draft<Kinds>): Promise<void>;
  /** Folds the journal in the background where it has grown large; the tables hold what was kept. */
  tend(): void;
  /** Folds the journal where there is one. Never fails, for what was kept is on the disk already. */
  close(): Promise<void>;
};

type Where = {
  path: string;
  files: FileSystem;
  mayWrite: () => Promise<void>;
  /** In bytes. */
  leastToFold?: number | undefined;
  log?: Log | undefined;
};
type Named = Journal & { token: string };

/** `low` holds the document as it was read with the changes of the journals, which were found in this order. */
export async function createKeeper<Kinds extends object>(
  low: Low<Resting<Kinds>>,
  document: Document<Kinds>,
  found: readonly JournalFile[],
  { path, files, mayWrite, leastToFold = LEAST_TO_FOLD, log }: Where,
): Promise<Keeper<Kinds>> {
  const { tables, journal } = low.data;
  /** Journals that the document names as folded, the last first. */
  let { folded } = low.data;
  /** All that holds something the document has not; changes go into the last. */
  let journals = found.map(({ token, size }) => named(token, undefined, size));
  if (journals.length === 0 && journal !== undefined) journals.push(named(journal, undefined, 0));
  /** Whether the document must be written before anything can go into a journal. */
  let mustRest = journal === undefined;
  let folding: Promise<void> | undefined;
  let foldAt = await sizeToFold();

  function named(token: string, after: string | undefined, size: number): Named {
    const head = printHead(token, after);
    const place = { path: journalPath(path, token), beside: path, head, size };
    return { token, ...createJournal(place, files, mayWrite) };
  }

  async function sizeToFold(): Promise<number> {
    const { size } = (await ifThere(files.stat(path))) ?? { size: 0 };
    return Math.max(leastToFold, size / PART_TO_FOLD);
  }

  const held = (): number => journals.reduce((sum, one) => sum + one.size(), 0);

  /**
   * Writes the document. Changes that come meanwhile go into a new journal, which is read after the old ones as long as the
   * old document stands, and alone as soon as the new one does. That one names the old ones, which then can go.
   */
  async function rest(all: Tables<Kinds>): Promise<void> {
    const old = journals;
    const next = named(randomBytes(6).toString('hex'), old.findLast((one) => one.size() > 0)?.token, 0);
    journals = [...old, next];
    const spent = [...old.map(({ token }) => token).reverse(), ...folded].slice(0, Math.max(REMEMBERED, old.length));
    low.data = { tables: copyOf(all), journal: next.token, folded: spent };
    await low.write();
    folded = spent;
    journals = journals.filter((one) => !old.includes(one));
    for (const one of old) {
      await one.close();
      await files.rm(journalPath(path, one.token), { force: true }).catch(() => undefined); // removed at the next start
    }
    foldAt = await sizeToFold();
  }

  async function fold(): Promise<void> {
    try {
      await rest(tables);
    } catch (error) {
      foldAt += held();
      log?.warn(
        { error: messageOf(error) },
        `${path} was not brought up to date; its changes stay in a journal beside it`,
      );
    }
  }

  async function append(lines: string): Promise<void> {
    const last = journals.at(-1);
    if (last === undefined) throw new Error(`${path} has no journal`);
    try {
      await last.append(lines);
    } finally {
      mustRest ||= !last.isSound();
    }
  }

  return {
    async keep(draft) {
      const json = mustRest ? undefined : document.printChange(draft.operations, LARGEST_LINE);
      if (json !== undefined) return append(printLine(json));
      await folding;
      mustRest = true;
      await rest(draft.tables);
      mustRest = false;
    },
    tend() {
      if (folding === undefined && held() > foldAt)
        folding = fold().finally(() => {
          folding = undefined;
        });
    },
    async close() {
      await folding;
      if (held() > 0) await fold();
      for (const one of journals) await one.close();
    },
  };
}

/** Of the tables as they are now; their entries never change. */
function copyOf<Kinds>(tables: Tables<Kinds>): OwnTables<Kinds> {
  const copies = Object.entries<Table<unknown>>(tables).map(([kind, table]) => [kind, new Map(table.entries())]);
  return Object.fromEntries(copies) as OwnTables<Kinds>; // with the same entries of the same kinds
}
