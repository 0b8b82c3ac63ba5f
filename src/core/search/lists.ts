/** Lists of numbers in one: list `n` stands in `items` from `starts[n]` to `starts[n + 1]`. */
export type Lists = { starts: Uint32Array; items: Uint32Array };

export const listAt = ({ starts, items }: Lists, at: number): Uint32Array => items.subarray(starts[at], starts[at + 1]);

/** Where each of so many lists starts, and where the last ends. */
export function startsOf(sizes: Uint32Array): Uint32Array {
  const starts = new Uint32Array(sizes.length + 1);
  for (let at = 0; at < sizes.length; at++) starts[at + 1] = (starts[at] ?? 0) + (sizes[at] ?? 0);
  return starts;
}

/** For each item below `size`, the lists that hold it, ascending; items from `size` on are left out. */
export function invert({ starts, items }: Lists, size: number): Lists {
  const sizes = new Uint32Array(size);
  const seen = new Int32Array(size).fill(-1);
  const visit = (take: (item: number, list: number) => void): void => {
    for (let list = 0; list + 1 < starts.length; list++) {
      for (let at = starts[list] ?? 0; at < (starts[list + 1] ?? 0); at++) {
        const item = items[at] ?? size;
        if (item >= size || seen[item] === list) continue;
        seen[item] = list;
        take(item, list);
      }
    }
  };
  visit((item) => {
    sizes[item] = (sizes[item] ?? 0) + 1;
  });
  const inverted: Lists = { starts: startsOf(sizes), items: new Uint32Array(sizes.reduce((sum, one) => sum + one, 0)) };
  const next = inverted.starts.slice(0, size);
  seen.fill(-1);
  visit((item, list) => {
    const at = next[item] ?? 0;
    inverted.items[at] = list;
    next[item] = at + 1;
  });
  return inverted;
}

/** The lists in another order, item `n` replaced by `places[n]` where there is one. */
export function rearranged(lists: Lists, order: Uint32Array, places: Uint32Array): Lists {
  const starts = startsOf(order.map((list) => listAt(lists, list).length));
  const items = new Uint32Array(starts[order.length] ?? 0);
  for (let to = 0; to < order.length; to++) {
    const from = listAt(lists, order[to] ?? 0);
    const start = starts[to] ?? 0;
    for (let at = 0; at < from.length; at++) items[start + at] = places[from[at] ?? 0] ?? from[at] ?? 0;
  }
  return { starts, items };
}
