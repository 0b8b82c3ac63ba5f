import type { Paper } from '../model/paper.ts';
import { matchAll } from './match-all.ts';
import { matchAny } from './match-any.ts';
import { raised } from './rank-papers.ts';
import type { Scope } from './read-question.ts';
import { createScratch } from './scratch.ts';
import { createSegmentBuilder } from './segment-builder.ts';
import type { Slot, Way } from './slots.ts';
import { type Totals, weighingOf } from './statistics.ts';
import { mayHaveStem } from './stem.ts';

/**
 * Scores, by id, of papers that were found elsewhere, as an index of the whole catalogue would give them; `whole` where each
 * holds every word. Best for some hundred papers at most: they are read anew.
 */
export function scoresAmong(
  papers: readonly Paper[],
  slots: readonly Slot[],
  { scope, whole, totals }: { scope: Scope; whole: boolean; totals: Totals },
): ReadonlyMap<string, number> {
  const terms = slots.flatMap(({ ways }) => ways.flatMap(termsOfWay));
  const ofAbstracts = (word: string): boolean => terms.some((term) => mayHaveStem(word, term));
  const builder = createSegmentBuilder({ ofAbstracts });
  for (const paper of papers) builder.put(paper);
  const segment = builder.build();
  const scratch = createScratch(segment.ids.length, segment.termPapers.length);
  const hits = (whole ? matchAll : matchAny)(segment, weighingOf(totals), slots, scratch);
  const { papers: places, scores } = raised(segment, slots, hits, scope, scratch);
  return new Map(Array.from(places, (place, at) => [segment.ids[place] ?? '', scores[at] ?? 0]));
}

function termsOfWay(way: Way): readonly string[] {
  if (way.kind === 'name') return [];
  return way.kind === 'term' ? [way.term] : way.terms;
}
