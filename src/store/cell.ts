import { createDraft } from './draft.ts';

/** Entries of one kind by key, in the order in which they came; one that is replaced keeps its place. */
export type Table<Entry> = {
  get(key: string): Entry | undefined;
  entries(): Iterable<[key: string, entry: Entry]>;
  values(): Iterable<Entry>;
  readonly size: number;
};
/** A table for each kind of entry; `Kinds` says what an entry of each kind is. */
export type Tables<Kinds> = { readonly [Kind in keyof Kinds]: Table<Kinds[Kind]> };
/** The entry that a key is to have; undefined: none. */
export type Operation<Kinds> = {
  [Kind in keyof Kinds]: { kind: Kind; key: string; entry: Kinds[Kind] | undefined };
}[keyof Kinds];

/** Tables that are kept. Entries are never changed, only replaced. */
export type Cell<Kinds> = {
  /** The tables, which follow later changes. */
  read(): Tables<Kinds>;
  /**
   * Does what `next` says for the tables as they stand after all changes asked for before; all or nothing, and durable
   * when it returns. Where that fails the tables stay as they were. What leaves everything equal costs nothing.
   */
  change(next: (tables: Tables<Kinds>) => readonly Operation<Kinds>[]): Promise<void>;
};

/** The tables of who keeps them. */
export type OwnTables<Kinds> = { readonly [Kind in keyof Kinds]: Map<string, Kinds[Kind]> };

export function apply<Kinds>(tables: OwnTables<Kinds>, operations: readonly Operation<Kinds>[]): void {
  for (const { kind, key, entry } of operations) {
    if (entry === undefined) tables[kind].delete(key);
    else tables[kind].set(key, entry);
  }
}

export function createMemoryCell<Kinds extends object>(empty: OwnTables<Kinds>): Cell<Kinds> {
  return {
    read: () => empty,
    async change(next) {
      const draft = createDraft(empty);
      draft.add(next(draft.tables));
      apply(empty, draft.operations);
    },
  };
}
