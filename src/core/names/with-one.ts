/** Short lists are copied: an array that grows by itself keeps room for seventeen, and nearly all of these stay at one or two. */
const SHORT = 8;

/** The list with one more; a long one is the very same list, changed. */
export function withOne<T>(list: T[], one: T): T[] {
  if (list.length < SHORT) return [...list, one];
  list.push(one);
  return list;
}
