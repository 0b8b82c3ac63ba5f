import { compareText } from '../catalogue/order.ts';
import { STOP_WORDS } from '../catalogue/stop-words.ts';
import type { Paper } from '../model/paper.ts';
import { bestOf, only } from './hits.ts';
import { placeIn } from './lexicon.ts';
import type { Lookup } from './lookup.ts';
import { createScratch, type Scratch } from './scratch.ts';
import { MOST_IN_ABSTRACT, type Segment, TITLE_SHIFT } from './segment.ts';
import { createSegmentBuilder } from './segment-builder.ts';
import { mayHaveStem, stem } from './stem.ts';
import { tokensOf } from './tokens.ts';

/** A word in the title counts as often as this in the abstract. */
const IN_TITLE = 4;
const MOST_TERMS = 25;
const MOST_TOLD = 4;

export type SharedTerms = { id: string; sharedTerms: readonly string[] };
/** A term that other papers have too, as it stands in the paper. */
export type Telling = { term: string; word: string; papers: number; count: number; rarity: number };

/** The papers that share most with this one, by its most telling terms, which are told as they stand in it; ties by id. */
export function relatedPapers(
  segments: readonly Segment[],
  paper: Paper,
  limit: number,
  lookup: Lookup,
  scratch: Scratch,
): readonly SharedTerms[] {
  return byShared(segments, paper.id, tellingTerms(paper, lookup), limit, scratch);
}

/** The same among papers that were found elsewhere. */
export function relatedAmong(
  papers: readonly Paper[],
  terms: readonly Telling[],
  limit: number,
): readonly SharedTerms[] {
  const ofAbstracts = (word: string): boolean => terms.some(({ term }) => mayHaveStem(word, term));
  const builder = createSegmentBuilder({ ofAbstracts });
  for (const paper of papers) builder.put(paper);
  return byShared([builder.build()], undefined, terms, limit, createScratch(papers.length, 0));
}

function byShared(
  segments: readonly Segment[],
  self: string | undefined,
  terms: readonly Telling[],
  limit: number,
  scratch: Scratch,
): readonly SharedTerms[] {
  const found = segments.flatMap((segment) => {
    const hits = bestOf(scored(segment, self, terms, scratch), limit);
    return [...hits.papers].map((other, at) => ({
      segment,
      other,
      score: hits.scores[at] ?? 0,
      id: segment.ids[other] ?? '',
    }));
  });
  found.sort((a, b) => b.score - a.score || compareText(a.id, b.id));
  return found.slice(0, limit).map(({ segment, other, id }) => {
    const shared = terms.filter(({ term }) => countIn(segment, term, other) > 0);
    return { id, sharedTerms: shared.slice(0, MOST_TOLD).map(({ word }) => word) };
  });
}

const weigh = (count: number, rarity: number): number => Math.log(1 + count) * rarity;

/** The terms by which related papers are found, the most telling first. */
export function tellingTerms({ title, abstract = '' }: Paper, lookup: Lookup): readonly Telling[] {
  const counts = new Map<string, { word: string; count: number }>();
  for (const [text, weight] of [
    [title, IN_TITLE],
    [abstract, 1],
  ] as const) {
    for (const word of tokensOf(text).words) {
      if (STOP_WORDS.has(word)) continue;
      const term = stem(word);
      const before = counts.get(term);
      counts.set(term, { word: before?.word ?? word, count: (before?.count ?? 0) + weight });
    }
  }
  const terms = [...counts].flatMap(([term, { word, count }]): Telling[] => {
    const papers = lookup.papersOf({ kind: 'term', term, share: 1 });
    return papers > 1 ? [{ term, word, papers, count, rarity: lookup.rarity(papers) }] : [];
  });
  terms.sort((a, b) => weigh(b.count, b.rarity) - weigh(a.count, a.rarity) || compareText(a.term, b.term));
  return terms.slice(0, MOST_TERMS);
}

const countOf = (count: number): number => (count >>> TITLE_SHIFT) * IN_TITLE + (count & MOST_IN_ABSTRACT);

function scored(segment: Segment, self: string | undefined, terms: readonly Telling[], { scores, touched }: Scratch) {
  const { postings, counts } = segment;
  let size = 0;
  for (const { term, count, rarity } of terms) {
    const place = placeIn(segment.terms, term);
    if (place < 0) continue;
    for (let at = postings.starts[place] ?? 0; at < (postings.starts[place + 1] ?? 0); at++) {
      const paper = postings.items[at] ?? 0;
      if (scores[paper] === 0) touched[size++] = paper;
      scores[paper] = (scores[paper] ?? 0) + weigh(Math.min(count, countOf(counts[at] ?? 0)), rarity);
    }
  }
  const papers = touched.slice(0, size);
  const hits = { papers, scores: Float64Array.from(papers, (paper) => scores[paper] ?? 0) };
  for (const paper of papers) scores[paper] = 0;
  return only(hits, (at) => {
    const paper = papers[at] ?? 0;
    return segment.dead[paper] === 0 && segment.ids[paper] !== self;
  });
}

function countIn({ terms, postings, counts }: Segment, term: string, paper: number): number {
  const place = placeIn(terms, term);
  if (place < 0) return 0;
  let low = postings.starts[place] ?? 0;
  let high = postings.starts[place + 1] ?? 0;
  const end = high;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((postings.items[middle] ?? 0) < paper) low = middle + 1;
    else high = middle;
  }
  return low < end && postings.items[low] === paper ? (counts[low] ?? 0) : 0;
}
