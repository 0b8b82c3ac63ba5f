import type { Closeness } from '../ports.ts';
import type { LooseFinder, Near } from './find-loosely.ts';
import type { SpellingFinder } from './find-spellings.ts';
import { isInitial } from './name-parts.ts';
import type { ParsedName } from './parse-name.ts';
import type { Spelling } from './spelling.ts';

export type Matched = { closeness: Closeness; spellings: readonly Spelling[] };
/** What else a name may be: one that leaves out or abbreviates what was asked; with `near`, one with typing errors. */
export type Leniency = { shorten: boolean; abbreviate: boolean; near: Near | undefined };
export type MatchName = (asked: ParsedName, leniency: Leniency) => Matched | undefined;

/** No name has more words, though what is asked may. */
const MOST_WORDS = 12;

/** The spellings that a name fits, only those of the closest kind. */
export function createNameMatcher(finder: SpellingFinder, loosely: LooseFinder): MatchName {
  return (asked, { shorten, abbreviate, near }) => {
    const [first, last] = [asked.words[0], asked.words.at(-1)];
    if (first === undefined || last === undefined) return undefined;
    const initials = asked.words.every(isInitial);
    const broad = !initials && (asked.words.length < 2 || isInitial(first) || isInitial(last));
    const same = finder.ofSameLetters(asked);
    if (asked.words.length > MOST_WORDS) return same.length > 0 ? { closeness: 'exact', spellings: same } : undefined;
    const tiers: readonly [Closeness, boolean, () => readonly Spelling[]][] = [
      ['part', broad, () => finder.holding(asked)],
      ['exact', same.length > 0, () => [...same, ...finder.turned(asked)]],
      ['exact', true, () => finder.ofSameWords(asked)],
      ['part', !initials && !broad, () => finder.holding(asked)],
      ['part', shorten, () => loosely.shortened(asked)],
      ['part', shorten, () => loosely.nicknamed(asked, false)],
      ['typo', near !== undefined, () => (near === undefined ? [] : loosely.mistyped(asked, near))],
      ['part', abbreviate && shorten, () => loosely.nicknamed(asked, true)],
      ['part', abbreviate && !initials, () => finder.abbreviated(asked)],
    ];
    for (const [closeness, applies, find] of tiers) {
      const found = applies ? find() : [];
      if (found.length === 0) continue;
      return { closeness: found.every((one) => same.includes(one)) ? 'exact' : closeness, spellings: found };
    }
    return undefined;
  };
}
