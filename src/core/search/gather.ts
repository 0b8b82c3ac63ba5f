import { gallop } from './gallop.ts';
import type { Scratch } from './scratch.ts';
import type { Segment } from './segment.ts';
import { type Source, worth } from './sources.ts';
import type { Weighing } from './statistics.ts';

/**
 * Writes the papers of the sources into `marked`, unordered, and what each is worth at best into `best`, which the caller
 * clears; gives how many they are.
 */
export function gather(
  segment: Segment,
  weighing: Weighing,
  sources: readonly Source[],
  { best, marked }: Scratch,
): number {
  let size = 0;
  for (const source of sources) {
    const { papers } = source;
    for (let at = 0; at < papers.length; at++) {
      const paper = papers[at] ?? 0;
      const value = worth(segment, weighing, source, at);
      const before = best[paper] ?? 0;
      if (before === 0) marked[size++] = paper;
      if (value > before) best[paper] = value;
    }
  }
  return size;
}

/** What papers, asked for in ascending order, are worth at best in any of the sources; below zero where they are in none. */
export function worthIn(segment: Segment, weighing: Weighing, sources: readonly Source[]): (paper: number) => number {
  const next = new Uint32Array(sources.length);
  return (paper) => {
    let best = -1;
    for (let at = 0; at < sources.length; at++) {
      const source = sources[at];
      if (source === undefined) continue;
      const place = gallop(source.papers, next[at] ?? 0, paper);
      next[at] = place;
      if (source.papers[place] === paper) best = Math.max(best, worth(segment, weighing, source, place));
    }
    return best;
  };
}
