import type { Low } from 'lowdb';
import type { Cell } from '../cell.ts';

type Waiting<T> = { next: (value: T) => T; resolve: () => void; reject: (error: unknown) => void };

/**
 * A cell on a lowdb database. One write at a time; changes asked for meanwhile go into the next write together, and each
 * returns when that write is durable. `read` shows a change only then; changes whose write fails never show.
 */
export function createLowCell<T>(low: Low<T>): Cell<T> {
  let value = low.data;
  let queue: Waiting<T>[] = [];
  let busy = false;

  async function commit(draft: T): Promise<void> {
    if (draft === value) return;
    low.data = draft;
    try {
      await low.write();
      value = draft;
    } finally {
      low.data = value;
    }
  }

  async function drain(): Promise<void> {
    busy = true;
    while (queue.length > 0) {
      const batch = queue;
      queue = [];
      let draft = value;
      const applied = batch.filter(({ next, reject }) => {
        try {
          draft = next(draft);
          return true;
        } catch (error) {
          reject(error);
          return false;
        }
      });
      try {
        await commit(draft);
        for (const { resolve } of applied) resolve();
      } catch (error) {
        for (const { reject } of applied) reject(error);
      }
    }
    busy = false;
  }

  return {
    read: () => value,
    change: (next) =>
      new Promise((resolve, reject) => {
        queue.push({ next, resolve, reject });
        if (!busy) void drain();
      }),
  };
}
