import { fold } from '../../src/core/catalogue/fold.ts';
import type { Finder } from './peers.ts';

/** Names by the share of letter pairs that they have in common with what is asked: all that many programs do. */
export function createDice(names: readonly string[]): Finder {
  const pairs = names.map(pairsOf);
  const lists = new Map<string, number[]>();
  for (const [at, own] of pairs.entries())
    for (const pair of own) {
      const list = lists.get(pair);
      if (list === undefined) lists.set(pair, [at]);
      else list.push(at);
    }
  const postings = new Map([...lists].map(([pair, list]) => [pair, Uint32Array.from(list)]));
  const sizes = Uint8Array.from(pairs, ({ size }) => size);
  const shared = new Uint8Array(names.length);

  return (asked, limit) => {
    const own = pairsOf(asked);
    shared.fill(0);
    for (const pair of own) for (const at of postings.get(pair) ?? []) shared[at] = (shared[at] ?? 0) + 1;
    const best: { at: number; score: number }[] = [];
    for (let at = 0; at < shared.length; at++) {
      const score = (2 * (shared[at] ?? 0)) / (own.size + (sizes[at] ?? 0));
      if (best.length === limit && score <= (best.at(-1)?.score ?? 0)) continue;
      if (best.length === limit) best.pop();
      const place = best.findIndex((one) => one.score < score);
      best.splice(place < 0 ? best.length : place, 0, { at, score });
    }
    return best.map(({ at }) => names[at] ?? '');
  };
}

function pairsOf(name: string): ReadonlySet<string> {
  const text = ` ${fold(name)} `;
  return new Set(Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2)));
}
