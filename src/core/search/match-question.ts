import { type Hits, only } from './hits.ts';
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
  const spelled = readQuestion(text, scope, lookup);
  const read = (most: number): Matched => {
    const slots = spelled.map((slot) =>
      slot.ways.every((way) => lookup.papersOf(way) <= most) ? withMisspellings(slot, scope, lookup) : slot,
    );
    slots.sort((a, b) => b.rarity - a.rarity || a.place - b.place);
    return { slots, hits: segments.map((segment) => matchAll(segment, weighing, slots, scratch)) };
  };
  const likely = read(RARE);
  if (!isEmpty(likely.hits) || spelled.some(({ ways }) => ways.length === 0)) return likely;
  const forgiving = read(Number.POSITIVE_INFINITY);
  return isEmpty(forgiving.hits) ? likely : forgiving;
}

/** The papers that hold any telling word of the question; if `onTopic`, only those that hold enough to be about it. */
export function matchPart(
  { segments, weighing, scratch }: Shelf,
  slots: readonly Slot[],
  onTopic: boolean,
): readonly Hits[] {
  const partial = segments.map((segment) => matchAny(segment, weighing, slots, scratch));
  if (!onTopic) return partial;
  const weight = weightOf(slots);
  const most = partial.reduce((max, { held }) => held.reduce((a, b) => Math.max(a, b), max), 0);
  const needed =
    slots.length > FEW_WORDS ? (weight * WORDS_ENOUGH) / slots.length : Math.max(weight * ENOUGH, most * NEAR_THE_MOST);
  return partial.map((hits) => only(hits, (at) => (hits.held[at] ?? 0) >= needed));
}
