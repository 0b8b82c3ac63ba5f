import { gallop } from './gallop.ts';
import { type Lexicon, placeIn } from './lexicon.ts';
import { type Lists, listAt } from './lists.ts';
import { MOST_IN_ABSTRACT, type Segment, TITLE_SHIFT } from './segment.ts';
import type { Slot, Way } from './slots.ts';
import { SATURATION, type Weighing } from './statistics.ts';

/** Papers of a segment, ascending, that hold a word in one way; `counts` as in `Segment`, none for names. */
export type Source = { papers: Uint32Array; counts: Uint8Array | undefined; weight: number };

const NONE = new Uint32Array(0);

function found(lexicon: Lexicon, lists: Lists, word: string): { papers: Uint32Array; start: number } {
  const place = placeIn(lexicon, word);
  return place < 0 ? { papers: NONE, start: 0 } : { papers: listAt(lists, place), start: lists.starts[place] ?? 0 };
}

function ofTerm({ terms, postings, counts }: Segment, term: string, weight: number): Source {
  const { papers, start } = found(terms, postings, term);
  return { papers, counts: counts.subarray(start, start + papers.length), weight };
}

const FINDERS: { readonly [K in Way['kind']]: (segment: Segment, way: Way & { kind: K }, weight: number) => Source } = {
  term: (segment, { term }, weight) => ofTerm(segment, term, weight),
  name: ({ names, namePostings }, { name }, weight) => ({
    papers: found(names, namePostings, name).papers,
    counts: undefined,
    weight,
  }),
  pair: (segment, { terms: [left, right] }, weight) =>
    both(ofTerm(segment, left, weight), ofTerm(segment, right, weight)),
};

/** The papers of both; the pair is as often there as the rarer of the two. */
function both(left: Source, right: Source): Source {
  const [fewer, more] = left.papers.length <= right.papers.length ? [left, right] : [right, left];
  const papers: number[] = [];
  const counts: number[] = [];
  let beside = 0;
  for (let at = 0; at < fewer.papers.length; at++) {
    const paper = fewer.papers[at] ?? 0;
    beside = gallop(more.papers, beside, paper);
    if (more.papers[beside] !== paper) continue;
    const [one, other] = [fewer.counts?.[at] ?? 0, more.counts?.[beside] ?? 0];
    const title = Math.min(one >>> TITLE_SHIFT, other >>> TITLE_SHIFT);
    const abstract = Math.min(one & MOST_IN_ABSTRACT, other & MOST_IN_ABSTRACT);
    if (title + abstract === 0) continue;
    papers.push(paper);
    counts.push((title << TITLE_SHIFT) | abstract);
  }
  return { papers: Uint32Array.from(papers), counts: Uint8Array.from(counts), weight: left.weight };
}

/** What in the segment holds the word. */
export function sourcesOf(segment: Segment, { ways, rarity }: Slot): readonly Source[] {
  const sources = ways.map((way) => {
    // The table has the entry of each kind, which the compiler loses sight of where the kind is any of them.
    const find = FINDERS[way.kind] as (segment: Segment, way: Way, weight: number) => Source;
    return find(segment, way, rarity * way.share);
  });
  return sources.filter(({ papers }) => papers.length > 0);
}

/** What the paper at `at` of a source is worth for its word: more than nothing. */
export function worth(segment: Segment, weighing: Weighing, source: Source, at: number): number {
  const paper = source.papers[at] ?? 0;
  const { title, abstract, names } = weighing;
  let weight = 0;
  if (source.counts === undefined) weight = names[Math.min(segment.nameLengths[paper] ?? 0, names.length - 1)] ?? 0;
  else {
    const count = source.counts[at] ?? 0;
    const inTitle = count >>> TITLE_SHIFT;
    const inAbstract = count & MOST_IN_ABSTRACT;
    if (inTitle > 0) weight = inTitle * (title[segment.titleLengths[paper] ?? 0] ?? 0);
    if (inAbstract > 0) {
      weight += inAbstract * (abstract[Math.min(segment.abstractLengths[paper] ?? 0, abstract.length - 1)] ?? 0);
    }
  }
  return (source.weight * weight) / (SATURATION + weight);
}
