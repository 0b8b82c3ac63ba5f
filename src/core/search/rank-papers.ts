import { compareText } from '../catalogue/order.ts';
import { authorBonus } from './author-bonus.ts';
import { bestOf, type Hits, NO_HITS } from './hits.ts';
import { type Matched, matchPart, matchWhole } from './match-question.ts';
import type { Scope } from './read-question.ts';
import type { Scratch } from './scratch.ts';
import type { Segment } from './segment.ts';
import type { Shelf } from './shelf.ts';
import type { Slot } from './slots.ts';
import { titleBonus } from './title-bonus.ts';

export type Ranked = { id: string; score: number };

/** So many hits by words alone compete for the first places by title and author: a title that is asked for is among them. */
const POOL = 2000;
const SMALL_POOL = 200;

/**
 * Best first: the papers that hold all words of a question, then those that hold some of them, if
 * `onTopic` enough to be about it. Ties go by id.
 */
export function rankPapers(
  shelf: Shelf,
  text: string,
  { limit, scope, onTopic }: { limit: number; scope: Scope; onTopic: boolean },
): readonly Ranked[] {
  const whole = matchWhole(shelf, text, scope);
  const found = first(scored(shelf, whole, scope, POOL), limit);
  if (found.length >= limit || (found.length > 0 && scope === 'authors')) return found;
  const hits = matchPart(shelf, whole.slots, onTopic);
  const ids = new Set(found.map(({ id }) => id));
  const others = first(scored(shelf, { ...whole, hits }, scope, SMALL_POOL), limit + found.length);
  return [...found, ...others.filter(({ id }) => !ids.has(id))].slice(0, limit);
}

/** Scores of all papers that hold every word of a topic; where none does, of those that hold enough of it. */
export function searchTopic(shelf: Shelf, text: string): ReadonlyMap<string, number> {
  const whole = matchWhole(shelf, text, 'topics');
  const found = whole.hits.some(({ papers }) => papers.length > 0)
    ? whole
    : { ...whole, hits: matchPart(shelf, whole.slots, true) };
  const scores = new Map<string, number>();
  const put = (segment: Segment, hits: Hits): void => {
    for (let at = 0; at < hits.papers.length; at++) {
      scores.set(segment.ids[hits.papers[at] ?? 0] ?? '', hits.scores[at] ?? 0);
    }
  };
  for (const [at, segment] of shelf.segments.entries()) put(segment, found.hits[at] ?? NO_HITS);
  for (const { segment, hits } of scored(shelf, found, 'topics', POOL)) put(segment, hits);
  return scores;
}

type SegmentHits = { segment: Segment; hits: Hits };

function first(all: readonly SegmentHits[], limit: number): readonly Ranked[] {
  const found = all.flatMap(({ segment, hits }) => {
    const { papers, scores } = bestOf(hits, limit);
    return Array.from(papers, (paper, at) => ({ id: segment.ids[paper] ?? '', score: scores[at] ?? 0 }));
  });
  return found.sort((a, b) => b.score - a.score || compareText(a.id, b.id)).slice(0, limit);
}

/** The best hits by words alone, at most so many, raised by what their titles and authors add. */
function scored(shelf: Shelf, { slots, hits: all }: Matched, scope: Scope, pool: number): readonly SegmentHits[] {
  const { segments, scratch } = shelf;
  return pooled(segments, all, pool).map(({ segment, hits }) => ({
    segment,
    hits: raised(segment, slots, hits, scope, scratch),
  }));
}

/** The hits raised by what their titles and authors add. */
export function raised(segment: Segment, slots: readonly Slot[], hits: Hits, scope: Scope, scratch: Scratch): Hits {
  let scores = hits.scores;
  if (scope !== 'authors') scores = titleBonus(segment, slots, { ...hits, scores }, scratch.bits);
  if (scope !== 'topics') scores = authorBonus(segment, slots, { ...hits, scores });
  return { papers: hits.papers, scores };
}

/** Of all segments together so many best hits, ties by id. */
function pooled(segments: readonly Segment[], all: readonly Hits[], many: number): readonly SegmentHits[] {
  const beside = segments.map((segment, at) => ({ segment, hits: all[at] ?? NO_HITS }));
  if (all.reduce((sum, { papers }) => sum + papers.length, 0) <= many) return beside;
  const best = beside.map(({ segment, hits }) => ({ segment, hits: bestOf(hits, many) }));
  if (best.length === 1) return best;
  const ordered = best.flatMap(({ segment, hits }, side) =>
    Array.from(hits.papers, (paper, at) => ({ side, score: hits.scores[at] ?? 0, id: segment.ids[paper] ?? '' })),
  );
  ordered.sort((a, b) => b.score - a.score || compareText(a.id, b.id));
  const sizes = best.map(() => 0);
  for (const { side } of ordered.slice(0, many)) sizes[side] = (sizes[side] ?? 0) + 1;
  return best.map(({ segment, hits: { papers, scores } }, side) => ({
    segment,
    hits: { papers: papers.slice(0, sizes[side]), scores: scores.slice(0, sizes[side]) },
  }));
}
