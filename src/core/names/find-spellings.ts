import { eachAmong, eachWith, isAlive, isKnown } from './candidates.ts';
import { compatible, toCompared } from './compatible.ts';
import { misfit, sameWords } from './fits.ts';
import type { Form, Lexicon, NearEntry } from './lexicon.ts';
import { isInitial, isSyllable, PARTICLES } from './name-parts.ts';
import type { ParsedName } from './parse-name.ts';
import { formsOf, keysOf, type Spelling } from './spelling.ts';
import type { Spellings } from './spellings.ts';

/** The words that a typed one may be; none where it must be right. */
export type Near = (word: string) => readonly NearEntry[];
type Words = readonly string[];
type Find = (asked: ParsedName) => readonly Spelling[];

/** Two people of the same words in another order are expected once in so many names. */
const TURNED_BY_CHANCE = 0.05;

/** The ways in which spellings fit a name. */
export type SpellingFinder = {
  ofSameLetters: Find;
  ofSameWords: Find;
  turned: Find;
  holding: Find;
  /** As `holding`, where a name's initial may stand for any word, also one that nobody has. */
  abbreviated: Find;
  shortened: Find;
  mistyped: (asked: ParsedName, near: Near) => readonly Spelling[];
};

export function createSpellingFinder(spellings: Spellings, lexicon: Lexicon): SpellingFinder {
  function ofSameLetters(asked: ParsedName): readonly Spelling[] {
    const { key, pairedKey } = keysOf(asked);
    return spellings
      .beside(asked)
      .filter((one) => one.key === key || one.pairedKey === key || (pairedKey !== key && one.key === pairedKey));
  }

  function collect(readings: readonly Words[], fits: (form: Form, words: Words) => boolean): readonly Spelling[] {
    const found = new Set<Spelling>();
    for (const words of readings)
      eachWith(lexicon, words, (form) => {
        if (fits(form, words)) found.add(form.spelling);
      });
    return [...found];
  }

  const ofSameWords = (asked: ParsedName): readonly Spelling[] =>
    collect(formsOf(asked), (form, words) => sameWords(form.words, words));

  /** Who may be meant by the same name, surname first, unless both words are common. */
  function turned(asked: ParsedName): readonly Spelling[] {
    const { words } = asked;
    if (words.length < 2 || words.every(isSyllable)) return [];
    const others = ofSameWords(asked).filter((one) => one.key !== keysOf(asked).key);
    if (others.length === 0) return [];
    const names = spellings.size();
    const chance = words.reduce((product, word) => product * (countOf(word) / names), names);
    return chance < TURNED_BY_CHANCE ? others : [];
  }

  const countOf = (word: string): number =>
    (lexicon.get(word)?.forms ?? []).filter(({ spelling }) => isAlive(spelling)).length;

  /** The asked words as they stand, and every two neighbours written together where some name has that word. */
  function readingsOf(asked: ParsedName): readonly Words[] {
    const { words } = asked;
    const closed = words.slice(1).flatMap((word, at) => {
      const before = words[at] ?? '';
      const both = before + word;
      // Two words that are the whole name are a given name and a surname.
      const mayClose = words.length > 2 || isInitial(before) || PARTICLES.has(before);
      return !mayClose || lexicon.get(both) === undefined
        ? []
        : [[...words.slice(0, at), both, ...words.slice(at + 2)]];
    });
    return [...formsOf(asked), ...closed];
  }

  /** Whose name holds all words of one of the readings. A word that nobody has is rather mistyped than abbreviated. */
  function holding(readings: readonly Words[], abbreviable: (word: string) => boolean): readonly Spelling[] {
    const wanted = new Map(
      readings.map((words) => [words, words.map((word) => ({ word, abbreviable: abbreviable(word) }))]),
    );
    return collect(
      readings,
      (form, words) => words.length === 1 || misfit(form.words, surnameIn(form), wanted.get(words) ?? []) !== undefined,
    );
  }

  const known = (word: string): boolean => isKnown(lexicon, word);

  /** Those who leave out a middle name, an initial or half of a name with a hyphen that was asked for. */
  function shortened(asked: ParsedName): readonly Spelling[] {
    const { words, joined, suffix } = asked;
    if (words.length < 3 && suffix === undefined) return [];
    const compared = toCompared(asked);
    const middles = spellings.beside(asked).filter((one) => compatible(compared, toCompared(one)));
    const parts = words.flatMap((word, at) => {
      const half = at > 0 && (joined & (3 << (at - 1))) !== 0;
      return half || isInitial(word) ? [words.toSpliced(at, 1)] : [];
    });
    const telling = parts.filter((part) => part.filter((word) => !isInitial(word)).length > 1);
    return [...middles, ...holding(telling, () => false)];
  }

  function mistyped(asked: ParsedName, near: Near): readonly Spelling[] {
    let least = Number.POSITIVE_INFINITY;
    let best = new Set<Spelling>();
    for (const words of formsOf(asked)) {
      const alike = words.map(near);
      if (alike.every((list) => list.length === 0)) continue;
      const entries = alike.map((list, at) =>
        list.length === 0 ? [lexicon.get(words[at] ?? '')] : list.map(({ entry }) => entry),
      );
      const wanted = words.map((word, at) => ({
        word,
        abbreviable: known(word),
        near: new Map(alike[at]?.map(({ entry, distance }) => [entry.word, distance])),
      }));
      eachAmong(
        entries.filter((_, at) => !isInitial(words[at] ?? '')),
        (form) => {
          const cost = misfit(form.words, surnameIn(form), wanted);
          if (cost === undefined || cost > least) return;
          if (cost < least) best = new Set();
          least = cost;
          best.add(form.spelling);
        },
      );
    }
    return [...best];
  }

  return {
    ofSameLetters,
    ofSameWords,
    turned,
    holding: (asked) => holding(readingsOf(asked), known),
    abbreviated: (asked) => holding(readingsOf(asked), () => true),
    shortened,
    mistyped,
  };
}

/** Where the surname stands: a suffix comes after it, and in `Sandler M` it is first. */
function surnameIn({ words, spelling }: Form): number {
  const last = words.length - (spelling.suffix === undefined ? 1 : 2);
  return isInitial(words[last] ?? '') && !isInitial(words[0] ?? '') ? 0 : last;
}
