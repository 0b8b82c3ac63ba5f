import { type Hits, only } from './hits.ts';
import type { Lookup } from './lookup.ts';
import { matchAll } from './match-all.ts';
import { matchAny } from './match-any.ts';
import { readQuestion, type Scope, withMisspellings } from './read-question.ts';
import type { Shelf } from './shelf.ts';
import { type Slot, weightOf } from './slots.ts';

/** Of so few papers a known word may be a misspelling. */
const RARE = 20;
/** Of a question of few words, where no paper holds all, this part of its weight is enough, and nearly what any paper holds. */
const ENOUGH = 0.65;
const NEAR_THE_MOST = 0.95;
const FEW_WORDS = 4;
/** Of a longer one, what so many words weigh is enough: no paper says all that a long sentence says. */
const WORDS_ENOUGH = 1.5;

/** What a question came to be read as, rarest word first, and the hits of each segment. */
export type Matched = { slots: readonly Slot[]; hits: readonly Hits[] };

const isEmpty = (hits: readonly Hits[]): boolean => hits.every(({ papers }) => papers.length === 0);

/**
 * The papers that hold every word of the question, where unknown and rare words may be misspelt; where there are none,
 * those where any word may be.
 */
export function matchWhole({ segments, lookup, weighing, scratch }: Shelf, text: string, scope: Scope): Matched {
  let first: Matched | undefined;
  for (const read of readings(text, scope, lookup)) {
    const slots = read();
    const matched = { slots, hits: segments.map((segment) => matchAll(segment, weighing, slots, scratch)) };
    if (!isEmpty(matched.hits)) return matched;
    first ??= matched;
  }
  return first ?? { slots: [], hits: [] };
}

type Read = () => readonly Slot[];

/**
 * What a question may be read as, its slots rarest first: where only unknown and rare words may be misspelt and, unless a
 * word is nothing at all, where every one may be.
 */
export function readings(text: string, scope: Scope, lookup: Lookup): readonly Read[] {
  const spelled = readQuestion(text, scope, lookup);
  const read = (most: number) => (): readonly Slot[] =>
    spelled
      .map((slot) =>
        slot.ways.every((way) => lookup.papersOf(way) <= most) ? withMisspellings(slot, scope, lookup) : slot,
      )
      .sort((a, b) => b.rarity - a.rarity || a.place - b.place);
  const likely = read(RARE);
  return spelled.some(({ ways }) => ways.length === 0) ? [likely] : [likely, read(Number.POSITIVE_INFINITY)];
}

/** The papers that hold any telling word of the question; if `onTopic`, only those that hold enough to be about it. */
export function matchPart(
  { segments, weighing, scratch }: Shelf,
  slots: readonly Slot[],
  onTopic: boolean,
): readonly Hits[] {
  const partial = segments.map((segment) => matchAny(segment, weighing, slots, scratch));
  if (!onTopic) return partial;
  const most = partial.reduce((max, { held }) => held.reduce((a, b) => Math.max(a, b), max), 0);
  const needed = weightNeeded(slots, most);
  return partial.map((hits) => only(hits, (at) => (hits.held[at] ?? 0) >= needed));
}

/** What a paper must hold of the slots to be about them, where `most` is what any paper holds. */
export function weightNeeded(slots: readonly Slot[], most: number): number {
  const weight = weightOf(slots);
  if (slots.length > FEW_WORDS) return (weight * WORDS_ENOUGH) / slots.length;
  return Math.max(weight * ENOUGH, most * NEAR_THE_MOST);
}
