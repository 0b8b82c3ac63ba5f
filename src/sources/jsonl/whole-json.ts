/** A paper somewhere in a JSON value, and the way there, such as `retracted 3`. */
export type Placed = { value: unknown; place: string };

/** The papers of a text that is one JSON value: a list of them, or lists of them by name; undefined where it is none. */
export function wholeJson(text: string): readonly Placed[] | undefined {
  // lines of JSON are no JSON as a whole, which shows at the second line
  if (!/^\uFEFF?\s*(?:\[|\{)/.test(text)) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
  if (Array.isArray(value)) return listed(value, 'entry');
  if (typeof value !== 'object' || value === null || 'title' in value) return undefined;
  const lists = Object.entries(value).filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]));
  return lists.length === 0 ? undefined : lists.flatMap(([name, list]) => listed(list, name));
}

const listed = (list: readonly unknown[], name: string): Placed[] =>
  list.map((value, at) => ({ value, place: `${name} ${at + 1}` }));
