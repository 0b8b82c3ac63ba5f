import { createLookup, type Lookup } from './lookup.ts';
import { createScratch, type Scratch } from './scratch.ts';
import type { Segment } from './segment.ts';
import { totalsOf, type Weighing, weighingOf } from './statistics.ts';

/** What all questions to one state of the index use. */
export type Shelf = { segments: readonly Segment[]; lookup: Lookup; weighing: Weighing; scratch: Scratch };

export function createShelf(segments: readonly Segment[]): Shelf {
  const totals = totalsOf(segments);
  const most = (sizeOf: (segment: Segment) => number): number => Math.max(0, ...segments.map(sizeOf));
  return {
    segments,
    lookup: createLookup(segments, totals.papers),
    weighing: weighingOf(totals),
    scratch: createScratch(
      most(({ ids }) => ids.length),
      most(({ termPapers }) => termPapers.length),
    ),
  };
}
