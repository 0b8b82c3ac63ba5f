import { weightNeeded } from '../../core/search/match-question.ts';
import { type Slot, type Way, weightOf } from '../../core/search/slots.ts';
import { LEXEME } from './lexemes.ts';
import { QUERY, type TokenQuery } from './token-query.ts';

/** The same as where an index in memory matches any: the rarest words that weigh as much bring papers in. */
const TELLING = 0.8;
/** Of longer questions only the rarest words bring papers in. */
const MOST_SLOTS = 12;

const WAYS: { readonly [K in Way['kind']]: (way: Way & { kind: K }) => TokenQuery } = {
  term: ({ term }) => QUERY.lexeme(LEXEME.term(term)),
  pair: ({ terms }) => QUERY.all(terms.map((term) => QUERY.lexeme(LEXEME.term(term)))),
  name: ({ name }) => QUERY.lexeme(LEXEME.nameWord(name)),
};

/** What matches papers that hold the word of a slot; undefined where none may. */
export function slotQuery({ ways }: Slot): TokenQuery | undefined {
  // The table has the entry of each kind, which the compiler loses sight of where the kind is any of them.
  const parts = ways.map((way) => (WAYS[way.kind] as (way: Way) => TokenQuery)(way));
  return parts.length === 0 ? undefined : QUERY.any(parts);
}

/** What matches papers that hold every word; undefined where none may. */
export function wholeQuery(slots: readonly Slot[]): TokenQuery | undefined {
  const parts = slots.map(slotQuery);
  const all = parts.filter((part) => part !== undefined);
  return all.length === 0 || all.length < parts.length ? undefined : QUERY.all(all);
}

/** The terms that hold the word of a slot. */
export function termsOf({ ways }: Slot): readonly string[] {
  return ways.flatMap((way) => (way.kind === 'term' ? [way.term] : way.kind === 'pair' ? way.terms : []));
}

/**
 * What matches papers that hold enough of the words to be about them. `exists` says whether any paper matches a query; it is
 * asked where it matters how much the fullest paper holds.
 */
export async function partQuery(
  slots: readonly Slot[],
  exists: (query: TokenQuery) => Promise<boolean>,
): Promise<TokenQuery | undefined> {
  const bearing = slots.filter(({ ways }) => ways.length > 0).slice(0, MOST_SLOTS);
  const telling = tellingOf(slots);
  const least = weightNeeded(slots, 0);
  const sets = leastSets(bearing, least).filter((set) => set.some((slot) => telling.has(slot)));
  if (sets.length === 0) return undefined;
  if (weightNeeded(slots, weightOf(slots)) === least) return anyOf(sets);
  const most = await fullest(bearing, least, exists);
  if (most === undefined) return undefined;
  return anyOf(leastSets(bearing, weightNeeded(slots, most)).filter((set) => set.some((slot) => telling.has(slot))));
}

/** The slots are rarest first. */
function tellingOf(slots: readonly Slot[]): ReadonlySet<Slot> {
  const telling = new Set<Slot>();
  let weight = 0;
  for (const slot of slots) {
    if (weight > weightOf(slots) * TELLING) break;
    telling.add(slot);
    weight += slot.rarity;
  }
  return telling;
}

const anyOf = (sets: readonly (readonly Slot[])[]): TokenQuery =>
  QUERY.any(sets.map((set) => QUERY.all(set.flatMap((slot) => slotQuery(slot) ?? []))));

/** The sets of slots that weigh enough and would not without any one of them; the slots rarest first. */
function leastSets(slots: readonly Slot[], needed: number): readonly (readonly Slot[])[] {
  const found: (readonly Slot[])[] = [];
  const extend = (set: readonly Slot[], weight: number, from: number): void => {
    for (const [at, slot] of slots.entries()) {
      if (at < from) continue;
      if (weight + slot.rarity >= needed) found.push([...set, slot]);
      else extend([...set, slot], weight + slot.rarity, at + 1);
    }
  };
  extend([], 0, 0);
  return found;
}

/** How much the paper holds that holds most; undefined where none holds `least`. Only for few slots: it tries their sets. */
async function fullest(
  slots: readonly Slot[],
  least: number,
  exists: (query: TokenQuery) => Promise<boolean>,
): Promise<number | undefined> {
  const sets = Array.from({ length: 2 ** slots.length }, (_, bits) => slots.filter((_, at) => (bits >> at) & 1));
  const weighty = sets.filter((set) => weightOf(set) >= least).sort((a, b) => weightOf(b) - weightOf(a));
  for (const set of weighty) {
    const query = wholeQuery(set);
    if (query !== undefined && (await exists(query))) return weightOf(set);
  }
  return undefined;
}
