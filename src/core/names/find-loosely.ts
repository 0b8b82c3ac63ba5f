import { collectWith, eachAmong, isKnown, surnameIn, union } from './candidates.ts';
import { compatible, toCompared } from './compatible.ts';
import type { Find } from './find-spellings.ts';
import { misfit } from './fits.ts';
import type { Form, Lexicon, NearEntry } from './lexicon.ts';
import { isInitial, isShortForm } from './name-parts.ts';
import type { ParsedName } from './parse-name.ts';
import { formsOf, type Spelling } from './spelling.ts';
import type { Spellings } from './spellings.ts';

/** The words that a typed one may be; none where it must be right. */
export type Near = (word: string) => readonly NearEntry[];

/** Spellings that leave out, shorten or mend what was asked. */
export type LooseFinder = {
  /** Those who leave out a middle name, an initial or half of a name with a hyphen that was asked for. */
  shortened: Find;
  /**
   * Whose given name is a short form of the asked one, or the reverse: `Chris Manning`, `Christopher D. Manning`. A longer
   * one that nobody has counts only with `unknown`: `Alexnader` is rather mistyped than Alex.
   */
  nicknamed: (asked: ParsedName, unknown: boolean) => readonly Spelling[];
  /** Those with the fewest typing errors. */
  mistyped: (asked: ParsedName, near: Near) => readonly Spelling[];
};

export function createLooseFinder(spellings: Spellings, lexicon: Lexicon): LooseFinder {
  const holds = (form: Form, words: readonly string[], from: number): boolean => {
    const wanted = words.map((word) => ({ word, abbreviable: false }));
    return misfit(form.words.slice(from), surnameIn(form) - from, wanted) !== undefined;
  };

  function shortened(asked: ParsedName): readonly Spelling[] {
    const { words, suffix } = asked;
    if (words.length < 3 && suffix === undefined) return [];
    const compared = toCompared(asked);
    const middles = spellings.beside(asked).filter((one) => compatible(compared, toCompared(one)));
    const held = partsOf(asked).map((part) => collectWith(lexicon, part, (form) => holds(form, part, 0)));
    return union([middles, ...held]);
  }

  function nicknamed(asked: ParsedName, unknown: boolean): readonly Spelling[] {
    const found = formsOf(asked).map(([first = '', ...others]) => {
      if (others.every(isInitial)) return [];
      const mayBeLonger = unknown || isKnown(lexicon, first);
      const inFull = others.filter((word) => !isInitial(word));
      return collectWith(lexicon, others, (form) => {
        const given = form.words[0] ?? '';
        if (!isShortForm(first, given) || (first.length > given.length && !mayBeLonger)) return false;
        return holds(form, form.words.some(isInitial) ? others : inFull, 1);
      });
    });
    return union(found);
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
        abbreviable: isKnown(lexicon, word),
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

  return { shortened, nicknamed, mistyped };
}

/** The asked words without an initial, or without half of a name with a hyphen; two of them in full. */
export function partsOf({ words, joined }: ParsedName): readonly (readonly string[])[] {
  const parts = words.flatMap((word, at) => {
    const half = at > 0 && (joined & (3 << (at - 1))) !== 0;
    return half || isInitial(word) ? [words.toSpliced(at, 1)] : [];
  });
  return parts.filter((part) => part.filter((word) => !isInitial(word)).length > 1);
}
