import { STOP_WORDS } from '../catalogue/stop-words.ts';
import { placeIn, sizeOf } from './lexicon.ts';
import { invert } from './lists.ts';
import { shapesOf } from './near-words.ts';
import type { Segment } from './segment.ts';

export type Derived = 'titlePapers' | 'stopWords' | 'namePostings' | 'wordShapes' | 'nameShapes';
export type Kept = Omit<Segment, Derived>;

/** A segment from the parts that are kept in files: the rest follows from them. */
export function segmentOf(kept: Kept): Segment {
  return {
    ...kept,
    titlePapers: invert(kept.titles, sizeOf(kept.words)),
    namePostings: invert(kept.authors, sizeOf(kept.names)),
    stopWords: new Set([...STOP_WORDS].map((word) => placeIn(kept.words, word))),
    wordShapes: shapesOf(kept.words),
    nameShapes: shapesOf(kept.names),
  };
}
