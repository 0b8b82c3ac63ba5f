import type { Lists } from './lists.ts';

/** A list of numbers that grows, four bytes each. */
export type Growing = {
  push(value: number): void;
  set(at: number, value: number): void;
  at(at: number): number;
  size(): number;
  /** What is in it so far; a view that later changes may leave behind. */
  view(): Uint32Array;
};

export function createGrowing(): Growing {
  let items = new Uint32Array(256);
  let size = 0;
  const makeRoom = (needed: number): void => {
    if (needed <= items.length) return;
    const larger = new Uint32Array(Math.max(needed, Math.ceil(items.length * 1.6)));
    larger.set(items);
    items = larger;
  };
  return {
    push(value) {
      makeRoom(size + 1);
      items[size++] = value;
    },
    set(at, value) {
      makeRoom(at + 1);
      items[at] = value;
      size = Math.max(size, at + 1);
    },
    at: (at) => items[at] ?? 0,
    size: () => size,
    view: () => items.subarray(0, size),
  };
}

/** Lists that are filled one after another. */
export type GrowingLists = { items: Growing /** Begins the next list. */; begin(): void; lists(): Lists };

export function createGrowingLists(): GrowingLists {
  const items = createGrowing();
  const starts = createGrowing();
  return {
    items,
    begin: () => starts.push(items.size()),
    lists: () => ({ starts: Uint32Array.from([...starts.view(), items.size()]), items: items.view() }),
  };
}
