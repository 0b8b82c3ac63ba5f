import type { Paper } from '../model/paper.ts';
import { checksumOf } from './checksum.ts';
import { type Lexicon, placeIn, sizeOf, wordAt } from './lexicon.ts';
import { mergeSegments } from './merge-segments.ts';
import type { Segment } from './segment.ts';
import { createSegmentBuilder, type SegmentBuilder } from './segment-builder.ts';

/** A segment is merged with one before it that has not so many times as many papers. */
const GROWTH = 4;

/** The papers of an index, in few segments. What is put in or removed shows at the next look. */
export type Segments = {
  /** No paper of its id may be in. */
  put(paper: Paper): void;
  /** As it was put in; throws where it was not. */
  remove(paper: Paper): void;
  all(): readonly Segment[];
  /** All papers in one segment. */
  whole(): Segment;
};

export function createSegments(loaded?: Segment): Segments {
  let segments: Segment[] = loaded === undefined ? [] : [loaded];
  let coming = createSegmentBuilder();
  /** Papers that are dead already, but whose words still count. */
  let leaving = new Map<Segment, SegmentBuilder>();

  function settle(): void {
    for (const [segment, builder] of leaving) uncount(segment, builder.build());
    leaving = new Map();
    if (coming.size() > 0) segments.push(coming.build());
    coming = createSegmentBuilder();
    for (;;) {
      const [before, last] = segments.slice(-2);
      if (before === undefined || last === undefined || before.ids.length > GROWTH * last.ids.length) break;
      segments = [...segments.slice(0, -2), mergeSegments(before, last)];
    }
  }

  return {
    put(paper) {
      coming.put(paper);
    },
    remove(paper) {
      if (coming.has(paper.id)) settle();
      for (const segment of segments) {
        const place = paperIn(segment, paper.id);
        if (place === undefined) continue;
        if (segment.checks[place] !== checksumOf(paper)) break;
        segment.dead[place] = 1;
        const builder = leaving.get(segment) ?? createSegmentBuilder();
        builder.put(paper);
        leaving.set(segment, builder);
        return;
      }
      throw new Error(`The paper ${paper.id} is not in the index as it was put in.`);
    },
    all() {
      if (coming.size() > 0 || leaving.size > 0) settle();
      return segments;
    },
    whole() {
      settle();
      const [first = createSegmentBuilder().build(), ...others] = segments;
      const tidy = others.length === 0 && first.dead.every((dead) => dead === 0);
      const whole = tidy ? first : [...others, createSegmentBuilder().build()].reduce(mergeSegments, first);
      segments = [whole];
      return whole;
    },
  };
}

/** The living paper of this id. */
function paperIn({ ids, dead }: Segment, id: string): number | undefined {
  let low = 0;
  let high = ids.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ids[middle] ?? '') < id) low = middle + 1;
    else high = middle;
  }
  return ids[low] === id && dead[low] === 0 ? low : undefined;
}

/** Takes the words of the papers that leave from those of the segment. */
function uncount(segment: Segment, left: Segment): void {
  subtract(segment.words, segment.wordPapers, left.words, left.wordPapers);
  subtract(segment.terms, segment.termPapers, left.terms, left.termPapers);
  subtract(segment.names, segment.namePapers, left.names, left.namePapers);
}

function subtract(lexicon: Lexicon, papers: Uint32Array, leaving: Lexicon, counts: Uint32Array): void {
  for (let at = 0; at < sizeOf(leaving); at++) {
    const place = placeIn(lexicon, wordAt(leaving, at));
    papers[place] = (papers[place] ?? 0) - (counts[at] ?? 0);
  }
}
