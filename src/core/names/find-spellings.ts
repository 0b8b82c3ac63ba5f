import { collectWith, countOf, isKnown, surnameIn, union } from './candidates.ts';
import { misfit, sameWords } from './fits.ts';
import type { Lexicon } from './lexicon.ts';
import { isInitial, isSyllable, PARTICLES } from './name-parts.ts';
import type { ParsedName } from './parse-name.ts';
import { formsOf, keysOf, type Spelling } from './spelling.ts';
import type { Spellings } from './spellings.ts';

type Words = readonly string[];
export type Find = (asked: ParsedName) => readonly Spelling[];

/** Two people of the same words in another order are expected once in so many names. */
const TURNED_BY_CHANCE = 0.05;

/** Spellings of the asked words, no letter of which is wrong. */
export type SpellingFinder = {
  ofSameLetters: Find;
  ofSameWords: Find;
  /** Who may be meant by the same name, surname first, unless the words are common. */
  turned: Find;
  /** Whose name holds all asked words; a name's initial may stand for one that somebody has. */
  holding: Find;
  /** The same, where an initial may also stand for a word that nobody has, which is rather mistyped. */
  abbreviated: Find;
};

export function createSpellingFinder(spellings: Spellings, lexicon: Lexicon): SpellingFinder {
  function ofSameLetters(asked: ParsedName): readonly Spelling[] {
    const { key, pairedKey } = keysOf(asked);
    return spellings
      .beside(asked)
      .filter((one) => one.key === key || one.pairedKey === key || (pairedKey !== key && one.key === pairedKey));
  }

  const ofSameWords = (asked: ParsedName): readonly Spelling[] =>
    union(formsOf(asked).map((words) => collectWith(lexicon, words, (form) => sameWords(form.words, words))));

  function turned(asked: ParsedName): readonly Spelling[] {
    const { words } = asked;
    if (words.length < 2 || (words.length === 2 && words.every(isSyllable))) return [];
    const others = ofSameWords(asked).filter((one) => one.key !== keysOf(asked).key);
    if (others.length === 0) return [];
    const names = spellings.size();
    const chance = words.reduce((product, word) => product * (countOf(lexicon, word) / names), names);
    return chance < TURNED_BY_CHANCE ? others : [];
  }

  /** The asked words with any two neighbours written together where some name has that word. */
  function closedOf({ words }: ParsedName, mayClose: (before: string) => boolean): readonly Words[] {
    return words.slice(1).flatMap((word, at) => {
      const before = words[at] ?? '';
      if (!mayClose(before) || lexicon.get(before + word) === undefined) return [];
      return [[...words.slice(0, at), before + word, ...words.slice(at + 2)]];
    });
  }

  function holdingAny(readings: readonly Words[], abbreviable: (word: string) => boolean): readonly Spelling[] {
    return union(
      readings.map((words) => {
        const wanted = words.map((word) => ({ word, abbreviable: abbreviable(word) }));
        return collectWith(
          lexicon,
          words,
          (form) => words.length === 1 || misfit(form.words, surnameIn(form), wanted) !== undefined,
        );
      }),
    );
  }

  function holding(asked: ParsedName, abbreviable: (word: string) => boolean): readonly Spelling[] {
    // Two words that are the whole name are a given name and a surname.
    const parted = (before: string): boolean => PARTICLES.has(before) || (asked.words.length > 2 && !isInitial(before));
    const found = holdingAny([...formsOf(asked), ...closedOf(asked, parted)], abbreviable);
    // `O Neill` is O’Neill only where nobody is O. Neill.
    return found.length > 0 ? found : holdingAny(closedOf(asked, isInitial), abbreviable);
  }

  return {
    ofSameLetters,
    ofSameWords,
    turned,
    holding: (asked) => holding(asked, (word) => isKnown(lexicon, word)),
    abbreviated: (asked) => holding(asked, () => true),
  };
}
