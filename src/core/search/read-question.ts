import { allowedErrors } from '../catalogue/edit-distance.ts';
import { words } from '../catalogue/fold.ts';
import { STOP_WORDS } from '../catalogue/stop-words.ts';
import type { Lookup } from './lookup.ts';
import type { Slot, Way } from './slots.ts';
import { stem } from './stem.ts';

/** Where to look: in titles and abstracts, in authors' names, or in all of them. */
export type Scope = 'topics' | 'authors' | 'everything';

/** Of longer questions the rest is not looked at: a set of places is kept in the bits of a number. */
const MOST_WORDS = 31;
/** What a word counts for that is one typing error away; that of two is the square. */
const MISSPELT = 0.6;
/** What the parts of a word count for, which may stand apart. */
const PARTED = 0.7;
/** What who does it counts for, which the stemmer keeps apart: a learner for learning. */
const AGENT = 0.7;
const LONG_STEM = 4;
/** So much more common must a word be for a known one to be taken for its misspelling. */
const FAR_MORE = 50;

/** The slots of a question as it is spelled; words that tell nothing count only where there are no others. */
export function readQuestion(text: string, scope: Scope, lookup: Lookup): readonly Slot[] {
  const asked = wordsOf(text, scope);
  return asked.map((word, place) => {
    const names: readonly Way[] = scope === 'topics' ? [] : [{ kind: 'name', name: word, share: 1 }];
    const ways = [...(scope === 'authors' ? [] : topicWays(asked, place, lookup)), ...names];
    return slotOf(
      { word, place, spellings: [word] },
      ways.filter((way) => lookup.papersOf(way) > 0),
      lookup,
    );
  });
}

function wordsOf(text: string, scope: Scope): readonly string[] {
  const all = words(text);
  const telling = scope === 'authors' ? all : all.filter((word) => !STOP_WORDS.has(word));
  const byTerm = new Map<string, string>();
  for (const word of telling.length > 0 ? telling : all) {
    const term = scope === 'authors' ? word : stem(word);
    if (!byTerm.has(term)) byTerm.set(term, word);
  }
  return [...byTerm.values()].slice(0, MOST_WORDS);
}

function slotOf(slot: Pick<Slot, 'word' | 'place' | 'spellings'>, ways: readonly Way[], lookup: Lookup): Slot {
  const rarity = lookup.rarity(papersOf(ways, lookup));
  const inThisForm = lookup.papersWith(slot.word);
  return { ...slot, ways, rarity, formRarity: inThisForm === 0 ? rarity : Math.max(rarity, lookup.rarity(inThisForm)) };
}

function papersOf(ways: readonly Way[], lookup: Lookup): number {
  return Math.max(0, ...ways.map(lookup.papersOf));
}

/** The word, the words that it makes with its neighbours, who does it, and the two words that it is made of. */
function topicWays(asked: readonly string[], place: number, lookup: Lookup): readonly Way[] {
  const word = asked[place] ?? '';
  const wholes = [word, (asked[place - 1] ?? '') + word, word + (asked[place + 1] ?? '')].map(stem);
  return [
    ...[...new Set(wholes)].map((term): Way => ({ kind: 'term', term, share: 1 })),
    ...(stem(word).length >= LONG_STEM ? [{ kind: 'term', term: `${stem(word)}er`, share: AGENT } as const] : []),
    ...lookup
      .partings(word)
      .map(([left, right]): Way => ({ kind: 'pair', terms: [stem(left), stem(right)], share: PARTED })),
  ];
}

/**
 * The slot with what its word may be a misspelling of: the nearest known words, where it is unknown itself, else those one
 * error from it and far more common.
 */
export function withMisspellings(slot: Slot, scope: Scope, lookup: Lookup): Slot {
  const limit = allowedErrors(slot.word);
  if (limit === 0) return slot;
  const topics = scope === 'authors' ? [] : lookup.nearTerms(slot.word, limit);
  const names = scope === 'topics' ? [] : lookup.nearNames(slot.word, limit);
  const own = papersOf(slot.ways, lookup);
  const near = [
    ...topics.map(({ term, ...rest }) => ({ ...rest, way: { kind: 'term', term, share: 1 } as const })),
    ...names.map(({ name, ...rest }) => ({ ...rest, way: { kind: 'name', name, share: 1 } as const })),
  ].filter(({ way, distance }) => own === 0 || (distance === 1 && lookup.papersOf(way) >= own * FAR_MORE));
  const least = Math.min(...near.map(({ distance }) => distance));
  const nearest = near.filter(({ distance }) => distance === least);
  const ways = nearest.map(({ way }): Way => ({ ...way, share: MISSPELT ** least }));
  const spellings = nearest.flatMap((one) => one.spellings);
  return slotOf({ ...slot, spellings: [...slot.spellings, ...spellings] }, [...slot.ways, ...ways], lookup);
}
