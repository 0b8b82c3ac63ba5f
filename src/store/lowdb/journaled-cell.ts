import { apply, type Cell, type OwnTables } from '../cell.ts';
import { createDraft } from '../draft.ts';
import type { Keeper } from './keeper.ts';

/** A cell that can be closed; what was asked for before is done first. */
export type ClosableCell<Kinds> = Cell<Kinds> & { close(): Promise<void> };

type Waiting<Kinds> = {
  next: Parameters<Cell<Kinds>['change']>[0];
  resolve: () => void;
  reject: (error: unknown) => void;
};

/**
 * One write at a time; changes asked for meanwhile go into the next write together, and each returns when that write is
 * durable. The tables show a change only then; changes whose write fails never show.
 */
export function createJournaledCell<Kinds extends object>(
  tables: OwnTables<Kinds>,
  keeper: Keeper<Kinds>,
): ClosableCell<Kinds> {
  let queue: Waiting<Kinds>[] = [];
  let draining = Promise.resolve();
  let busy = false;

  async function write(batch: readonly Waiting<Kinds>[]): Promise<void> {
    const draft = createDraft(tables);
    const applied = batch.filter(({ next, reject }) => {
      try {
        draft.add(next(draft.tables));
        return true;
      } catch (error) {
        reject(error);
        return false;
      }
    });
    try {
      if (draft.operations.length > 0) await keeper.keep(draft);
      apply(tables, draft.operations);
      for (const { resolve } of applied) resolve();
    } catch (error) {
      for (const { reject } of applied) reject(error);
    }
    keeper.tend();
  }

  async function drain(): Promise<void> {
    busy = true;
    while (queue.length > 0) {
      const batch = queue;
      queue = [];
      await write(batch);
    }
    busy = false;
  }

  return {
    read: () => tables,
    change: (next) =>
      new Promise((resolve, reject) => {
        queue.push({ next, resolve, reject });
        if (!busy) draining = drain();
      }),
    async close() {
      await draining;
      await keeper.close();
    },
  };
}
