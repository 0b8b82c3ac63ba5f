import { compareText } from '../catalogue/order.ts';
import { authorBonus } from './author-bonus.ts';
import { bestOf, type Hits } from './hits.ts';
import { matchAll } from './match-all.ts';
import { matchAny } from './match-any.ts';
import { readQuestion, type Scope, withMisspellings } from './read-question.ts';
import type { Segment } from './segment.ts';
import type { Shelf } from './shelf.ts';
import { type Slot, weightOf } from './slots.ts';
import { withTitleBonus } from './title-bonus.ts';

export type Ranked = { id: string; score: number };

/** What part of a question's weight a paper must hold that does not hold all of it. */
export const ENOUGH = 0.65;
/** Of so few papers a known word may be a misspelling. */
const RARE = 20;
/** So many hits by words alone compete for the first places by title and author. */
const POOL = { all: 2000, any: 200 };

type Match = (segment: Segment, slots: readonly Slot[]) => Hits;

/**
 * Best first: the papers that hold all words, where unknown and rare ones may be misspelt; where none does, where any may
 * be; then those that hold some of them, at least the `least` part of the question's weight. Ties go by id.
 */
export function rankPapers(
  shelf: Shelf,
  text: string,
  asked: { limit: number; scope: Scope; least: number },
): readonly Ranked[] {
  const { lookup, weighing, scratch } = shelf;
  const { limit, scope, least } = asked;
  const all: Match = (segment, slots) => matchAll(segment, weighing, slots, scratch);
  const any: Match = (segment, slots) => {
    const { papers, scores, held } = matchAny(segment, weighing, slots, scratch);
    const needed = weightOf(slots) * least;
    return least === 0 ? { papers, scores } : only({ papers, scores }, (at) => (held[at] ?? 0) >= needed);
  };
  const mayBeMisspelt = (slot: Slot, most: number): boolean => slot.ways.every((way) => lookup.papersOf(way) <= most);
  const spelled = readQuestion(text, scope, lookup);
  const likely = rarestFirst(
    spelled.map((slot) => (mayBeMisspelt(slot, RARE) ? withMisspellings(slot, scope, lookup) : slot)),
  );
  if (likely.length === 0) return [];
  const found = ranked(shelf, likely, scope, limit, POOL.all, all);
  let slots = likely;
  if (found.length === 0 && spelled.every(({ ways }) => ways.length > 0)) {
    slots = rarestFirst(spelled.map((slot) => withMisspellings(slot, scope, lookup)));
    found.push(...ranked(shelf, slots, scope, limit, POOL.all, all));
  }
  if (found.length < limit && (found.length === 0 || scope !== 'authors')) {
    const ids = new Set(found.map(({ id }) => id));
    const others = ranked(shelf, slots, scope, limit + found.length, POOL.any, any);
    found.push(...others.filter(({ id }) => !ids.has(id)));
  }
  return found.slice(0, limit);
}

export const rarestFirst = (slots: readonly Slot[]): readonly Slot[] =>
  slots.toSorted((a, b) => b.rarity - a.rarity || a.place - b.place);

function only({ papers, scores }: Hits, holds: (at: number) => boolean): Hits {
  const places = [...papers.keys()].filter(holds);
  return {
    papers: Uint32Array.from(places, (at) => papers[at] ?? 0),
    scores: Float64Array.from(places, (at) => scores[at] ?? 0),
  };
}

function ranked(
  { segments, scratch }: Shelf,
  slots: readonly Slot[],
  scope: Scope,
  limit: number,
  pool: number,
  match: Match,
): Ranked[] {
  const found: Ranked[] = [];
  for (const { segment, hits } of pooled(
    segments.map((segment) => ({ segment, hits: match(segment, slots) })),
    pool,
  )) {
    if (scope !== 'authors') raise(hits, segment, slots, scratch.bits);
    if (scope !== 'topics') {
      const factorOf = authorBonus(segment, slots);
      for (const [at, paper] of hits.papers.entries()) hits.scores[at] = (hits.scores[at] ?? 0) * factorOf(paper);
    }
    const { papers, scores } = bestOf(hits, limit);
    for (const [at, paper] of papers.entries()) found.push({ id: segment.ids[paper] ?? '', score: scores[at] ?? 0 });
  }
  return found.sort((a, b) => b.score - a.score || compareText(a.id, b.id)).slice(0, limit);
}

/** Raises the scores by what the titles add. */
export function raise(hits: Hits, segment: Segment, slots: readonly Slot[], bits: Uint32Array): void {
  withTitleBonus(segment, slots, bits, (factorOf) => {
    for (const [at, paper] of hits.papers.entries()) hits.scores[at] = (hits.scores[at] ?? 0) * factorOf(paper);
  });
}

type SegmentHits = { segment: Segment; hits: Hits };

/** Of all segments together so many best hits, ties by id. */
function pooled(all: readonly SegmentHits[], many: number): readonly SegmentHits[] {
  if (all.reduce((sum, { hits }) => sum + hits.papers.length, 0) <= many) return all;
  const best = all.map(({ segment, hits }) => ({ segment, hits: bestOf(hits, many) }));
  if (best.length === 1) return best;
  const ordered = best.flatMap(({ segment, hits }, side) =>
    [...hits.papers].map((paper, at) => ({ side, score: hits.scores[at] ?? 0, id: segment.ids[paper] ?? '' })),
  );
  ordered.sort((a, b) => b.score - a.score || compareText(a.id, b.id));
  const sizes = best.map((_, side) => ordered.slice(0, many).filter((one) => one.side === side).length);
  return best.map(({ segment, hits }, side) => ({
    segment,
    hits: { papers: hits.papers.slice(0, sizes[side]), scores: hits.scores.slice(0, sizes[side]) },
  }));
}
