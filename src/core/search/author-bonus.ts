import type { Hits } from './hits.ts';
import { placeIn } from './lexicon.ts';
import { listAt } from './lists.ts';
import { BREAK, type Segment } from './segment.ts';
import type { Slot } from './slots.ts';

/** The scores of the hits, up to doubled: doubled where one author's name holds all of several words. */
export function authorBonus(segment: Segment, slots: readonly Slot[], { papers, scores }: Hits): Float64Array {
  const bits = new Map<number, number>();
  for (const { place, ways } of slots) {
    for (const way of ways) {
      const name = way.kind === 'name' ? placeIn(segment.names, way.name) : -1;
      if (name >= 0) bits.set(name, (bits.get(name) ?? 0) | (1 << place));
    }
  }
  if (slots.length < 2 || bits.size === 0) return scores;
  const factorOf = (paper: number): number => {
    let most = 1;
    let held = 0;
    for (const word of listAt(segment.authors, paper)) {
      held = word === BREAK ? 0 : held | (bits.get(word) ?? 0);
      most = Math.max(most, countBits(held));
    }
    return 1 + (most - 1) / (slots.length - 1);
  };
  return scores.map((score, at) => score * factorOf(papers[at] ?? 0));
}

function countBits(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count++;
  return count;
}
