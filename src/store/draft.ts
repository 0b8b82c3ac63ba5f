import { equal } from '../core/catalogue/equal.ts';
import type { Operation, Table, Tables } from './cell.ts';

/** Operations laid over tables, which stay as they are. */
export type Draft<Kinds> = {
  /** The tables as they would be. */
  tables: Tables<Kinds>;
  add(operations: readonly Operation<Kinds>[]): void;
  /** What was added, without what changes nothing. */
  operations: readonly Operation<Kinds>[];
};

export function createDraft<Kinds extends object>(base: Tables<Kinds>): Draft<Kinds> {
  const operations: Operation<Kinds>[] = [];
  const overlays = new Map<PropertyKey, Overlay>(
    Object.entries<Table<unknown>>(base).map(([kind, table]) => [kind, createOverlay(table)]),
  );
  return {
    tables: Object.fromEntries(overlays) as object as Tables<Kinds>, // each has the entries of its kind, and what is put over them
    operations,
    add(more) {
      for (const operation of more) {
        const overlay = overlays.get(operation.kind);
        if (overlay === undefined || equal(overlay.get(operation.key), operation.entry)) continue;
        overlay.put(operation.key, operation.entry);
        operations.push(operation);
      }
    },
  };
}

type Overlay = Table<unknown> & { put(key: string, entry: unknown): void };

function createOverlay(base: Table<unknown>): Overlay {
  const above = new Map<string, unknown>();
  /** Keys that left: one that comes again comes last. */
  const left = new Set<string>();

  function* entries(): Iterable<[string, unknown]> {
    for (const [key, entry] of base.entries()) if (!left.has(key)) yield [key, above.get(key) ?? entry];
    for (const [key, entry] of above)
      if (entry !== undefined && (left.has(key) || base.get(key) === undefined)) yield [key, entry];
  }

  return {
    get: (key) => (above.has(key) ? above.get(key) : base.get(key)),
    entries,
    *values() {
      for (const [, entry] of entries()) yield entry;
    },
    get size() {
      return above.size === 0 ? base.size : [...entries()].length;
    },
    put(key, entry) {
      if (above.get(key) === undefined) above.delete(key);
      above.set(key, entry);
      if (entry === undefined) left.add(key);
    },
  };
}
