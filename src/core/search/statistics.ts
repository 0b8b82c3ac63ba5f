import type { Segment } from './segment.ts';

/** What the living papers of all segments have in common; lengths in words. */
export type Totals = { papers: number; title: number; abstract: number; abstracts: number; names: number };

const NO_TOTALS: Totals = { papers: 0, title: 0, abstract: 0, abstracts: 0, names: 0 };

export function totalsOf(segments: readonly Segment[]): Totals {
  const totals = { ...NO_TOTALS };
  for (const { dead, titleLengths, abstractLengths, nameLengths } of segments) {
    for (let paper = 0; paper < dead.length; paper++) {
      if (dead[paper] !== 0) continue;
      const abstract = abstractLengths[paper] ?? 0;
      totals.papers++;
      totals.title += titleLengths[paper] ?? 0;
      totals.abstract += abstract;
      if (abstract > 0) totals.abstracts++;
      totals.names += nameLengths[paper] ?? 0;
    }
  }
  return totals;
}

/**
 * BM25F (S. Robertson & H. Zaragoza, The probabilistic relevance framework: BM25 and beyond, 2009, 3.6): a word counts by
 * how often it stands in which field, less in a long one, and ever less the more often. For all collections alike.
 */
export const SATURATION = 1.5;
const WEIGHTS = { title: 2, abstract: 1, names: 3 };
const LENGTH_SHARES = { title: 0.4, abstract: 0.75, names: 0.3 };
/** Longer fields weigh as these do. */
const LONGEST = { title: 0xff, abstract: 0x3ff, names: 0xff };

/** By the length of each field, what standing once in it weighs. */
export type Weighing = { readonly [Field in keyof typeof WEIGHTS]: Float64Array };

export function weighingOf(totals: Totals): Weighing {
  const weigh = (field: keyof Weighing, average: number): Float64Array =>
    Float64Array.from({ length: LONGEST[field] + 1 }, (_, length) => {
      const share = LENGTH_SHARES[field];
      return WEIGHTS[field] / (1 - share + (share * length) / Math.max(1, average));
    });
  return {
    title: weigh('title', totals.title / Math.max(1, totals.papers)),
    abstract: weigh('abstract', totals.abstract / Math.max(1, totals.abstracts)),
    names: weigh('names', totals.names / Math.max(1, totals.papers)),
  };
}

/** How much a word tells that is in so many of the papers; the same source, 3.1, and never below zero. */
export function rarity(papers: number, of: number): number {
  return Math.log(1 + (of - papers + 0.5) / (papers + 0.5));
}
