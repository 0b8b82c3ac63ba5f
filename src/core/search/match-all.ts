import { gather, worthIn } from './gather.ts';
import { type Hits, NO_HITS } from './hits.ts';
import type { Scratch } from './scratch.ts';
import type { Segment } from './segment.ts';
import type { Slot } from './slots.ts';
import { sourcesOf } from './sources.ts';
import type { Weighing } from './statistics.ts';

/** The papers that hold every word; the slots rarest first. */
export function matchAll(segment: Segment, weighing: Weighing, slots: readonly Slot[], scratch: Scratch): Hits {
  const [first, ...others] = slots.map((slot) => sourcesOf(segment, slot));
  if (first === undefined || first.length === 0 || others.some(({ length }) => length === 0)) return NO_HITS;
  const found = gather(segment, weighing, first, scratch);
  const papers = scratch.marked.slice(0, found).sort();
  const scores = Float64Array.from(papers, (paper) => scratch.best[paper] ?? 0);
  for (const paper of papers) scratch.best[paper] = 0;
  let size = keep(papers, scores, found, (paper) => (segment.dead[paper] === 0 ? 0 : -1));
  for (const sources of others) size = keep(papers, scores, size, worthIn(segment, weighing, sources));
  return { papers: papers.slice(0, size), scores: scores.slice(0, size) };
}

/** Moves to the front the papers whose worth is not below zero, and adds it; gives how many they are. */
function keep(papers: Uint32Array, scores: Float64Array, size: number, worthOf: (paper: number) => number): number {
  let kept = 0;
  for (let at = 0; at < size; at++) {
    const paper = papers[at] ?? 0;
    const value = worthOf(paper);
    if (value < 0) continue;
    papers[kept] = paper;
    scores[kept++] = (scores[at] ?? 0) + value;
  }
  return kept;
}
