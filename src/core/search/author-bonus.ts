import { placeIn } from './lexicon.ts';
import { listAt } from './lists.ts';
import { BREAK, type Segment } from './segment.ts';
import type { Slot } from './slots.ts';
import { countBits } from './title-bonus.ts';

/** The factor for a paper, from one to two: two where one author's name holds all of several words. */
export function authorBonus(segment: Segment, slots: readonly Slot[]): (paper: number) => number {
  const bits = new Map<number, number>();
  for (const { place, ways } of slots) {
    for (const way of ways) {
      const name = way.kind === 'name' ? placeIn(segment.names, way.name) : -1;
      if (name >= 0) bits.set(name, (bits.get(name) ?? 0) | (1 << place));
    }
  }
  if (slots.length < 2 || bits.size === 0) return () => 1;
  return (paper) => {
    let most = 1;
    let held = 0;
    for (const word of listAt(segment.authors, paper)) {
      held = word === BREAK ? 0 : held | (bits.get(word) ?? 0);
      most = Math.max(most, countBits(held));
    }
    return 1 + (most - 1) / (slots.length - 1);
  };
}
