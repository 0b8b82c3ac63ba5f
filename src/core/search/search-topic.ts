import type { Hits } from './hits.ts';
import { matchAll } from './match-all.ts';
import { matchAny } from './match-any.ts';
import { ENOUGH, raise, rarestFirst } from './rank-papers.ts';
import { likeliest, readQuestion, withMisspellings } from './read-question.ts';
import type { Shelf } from './shelf.ts';
import { weightOf } from './slots.ts';

/** What part of the most that any paper holds others must hold too. */
const NEAR_THE_MOST = 0.95;

/**
 * Scores of the papers that hold all words of a topic, unknown ones taken for the nearest known; where none does, of
 * those that hold enough, and nearly the most, of its weight.
 */
export function searchTopic({ segments, lookup, weighing, scratch }: Shelf, text: string): ReadonlyMap<string, number> {
  const spelled = readQuestion(text, 'topics', lookup);
  const slots = rarestFirst(
    spelled.map((slot) => (slot.ways.length > 0 ? slot : likeliest(withMisspellings(slot, 'topics', lookup), lookup))),
  );
  let found: readonly Hits[] = segments.map((segment) => matchAll(segment, weighing, slots, scratch));
  if (found.every(({ papers }) => papers.length === 0)) {
    const partial = segments.map((segment) => matchAny(segment, weighing, slots, scratch));
    const most = partial.reduce((max, { held }) => held.reduce((a, b) => Math.max(a, b), max), 0);
    const needed = Math.max(weightOf(slots) * ENOUGH, most * NEAR_THE_MOST);
    found = partial.map(({ papers, scores, held }) => ({
      papers: papers.filter((_, at) => (held[at] ?? 0) >= needed),
      scores: scores.filter((_, at) => (held[at] ?? 0) >= needed),
    }));
  }
  const scored = new Map<string, number>();
  for (const [at, segment] of segments.entries()) {
    const hits = found[at];
    if (hits === undefined) continue;
    raise(hits, segment, slots, scratch.bits);
    for (const [place, paper] of hits.papers.entries()) scored.set(segment.ids[paper] ?? '', hits.scores[place] ?? 0);
  }
  return scored;
}
