import { type Lists, startsOf } from './lists.ts';
import type { TermCounts } from './term-counts.ts';

/** The papers of each term: papers are taken in `order`, terms stand at their `places`. */
export function postingsOf(
  { terms, counts }: TermCounts,
  order: Uint32Array,
  places: Uint32Array,
): { postings: Lists; counts: Uint8Array } {
  const { starts, items } = terms.lists();
  const sizes = new Uint32Array(places.length);
  for (const term of items) sizes[places[term] ?? 0] = (sizes[places[term] ?? 0] ?? 0) + 1;
  const postings: Lists = { starts: startsOf(sizes), items: new Uint32Array(items.length) };
  const kept = new Uint8Array(items.length);
  const next = postings.starts.slice();
  for (let paper = 0; paper < order.length; paper++) {
    const from = order[paper] ?? 0;
    for (let at = starts[from] ?? 0; at < (starts[from + 1] ?? 0); at++) {
      const place = places[items[at] ?? 0] ?? 0;
      const to = next[place] ?? 0;
      next[place] = to + 1;
      postings.items[to] = paper;
      kept[to] = counts.at(at);
    }
  }
  return { postings, counts: kept };
}
