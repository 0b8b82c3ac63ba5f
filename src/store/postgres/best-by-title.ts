import type { Slot } from '../../core/search/slots.ts';
import {
  type Common,
  FACETS,
  intersection,
  isKept,
  numbersIn,
  type PaperSet,
  sizeOf,
  sizesBetween,
  union,
  withAny,
  withBetween,
  without,
} from './bitmaps.ts';
import { LEXEME } from './lexemes.ts';
import type { Reader } from './name-desk.ts';
import { termsOf } from './slot-query.ts';
import { weightInTitle } from './title-order.ts';

/** Of longer questions the rest tells too little about which titles come first. */
const MOST_SLOTS = 10;

type Tier = { titled: readonly Slot[]; untitled: readonly Slot[]; weight: number };

/**
 * Numbers of papers among which are the first so many by `titleOrder`, of a set that may be very large: titles that hold all
 * words of the question, those that hold all but the least, and so on until there are enough; of the last only the shorter.
 */
export async function bestByTitle(
  { connection, sizes }: Reader,
  set: PaperSet,
  { slots, common, many }: { slots: readonly Slot[]; common: Common | undefined; many: number },
): Promise<readonly number[]> {
  let left = many;
  const taken: PaperSet[] = [];
  const size = await sizeOf(connection, set);
  if (size <= Math.max(sizes.listed, many)) return numbersIn(connection, set);
  const sets = new Map(slots.map((slot) => [slot, titledSet(slot, common)]));
  for (const tier of tiersOf(slots.filter((slot) => sets.get(slot) !== undefined))) {
    if (left <= 0) break;
    const titled = tier.titled.flatMap((slot) => sets.get(slot) ?? []);
    const untitled = tier.untitled.flatMap((slot) => sets.get(slot) ?? []);
    const all = intersection([set, ...titled]);
    const these = untitled.length === 0 ? all : without(all, union(untitled));
    const papers = await sizeOf(connection, these);
    if (papers <= left) {
      if (papers > 0) taken.push(these);
      left -= papers;
      continue;
    }
    const lengths = await sizesBetween(connection, these, FACETS.lengths);
    let longest: string | undefined;
    for (const { lexeme, papers } of lengths) {
      if (left <= 0) break;
      longest = lexeme;
      left -= papers;
    }
    if (longest !== undefined) taken.push(intersection([these, withBetween(FACETS.lengths[0], longest)]));
  }
  return taken.length === 0 ? [] : numbersIn(connection, union(taken));
}

/** Papers whose titles hold the word. */
function titledSet(slot: Slot, common: Common | undefined): PaperSet | undefined {
  const lexemes = [...new Set(termsOf(slot).map(LEXEME.titleTerm))].filter((lexeme) => isKept(lexeme, common));
  return lexemes.length === 0 ? undefined : withAny(lexemes);
}

/** Every way in which some words may stand in a title and the others not, the weightiest first. */
function tiersOf(all: readonly Slot[]): readonly Tier[] {
  const slots = all.slice(0, MOST_SLOTS);
  const tiers = Array.from({ length: 2 ** slots.length }, (_, bits): Tier => {
    const titled = slots.filter((_, at) => ((bits >> at) & 1) === 1);
    const untitled = slots.filter((_, at) => ((bits >> at) & 1) === 0);
    return { titled, untitled, weight: titled.reduce((sum, slot) => sum + weightInTitle(slot), 0) };
  });
  return tiers.sort((a, b) => b.weight - a.weight);
}
