/**
 * Short lists are copied: nearly all stay at one or two, and an array that grows keeps room for seventeen, as does
 * `[...list, one]`; `concat` gives one that fits.
 */
const SHORT = 8;

/** The list with one more; a long one is the very same list, changed. */
export function withOne<T>(list: T[], one: T): T[] {
  if (list.length < SHORT) return list.concat([one]);
  list.push(one);
  return list;
}
