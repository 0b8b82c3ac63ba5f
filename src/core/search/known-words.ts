import { words } from '../catalogue/fold.ts';
import { STOP_WORDS } from '../catalogue/stop-words.ts';
import type { Lookup } from './lookup.ts';
import { stem } from './stem.ts';
import { wordsAsKnown } from './words-as-known.ts';

/** Of these words, those that occur in some title or abstract, stems counting as equal. */
export function knownWords(candidates: readonly string[], lookup: Pick<Lookup, 'hasTerm'>): ReadonlySet<string> {
  const isKnown = (word: string): boolean => !STOP_WORDS.has(word) && lookup.hasTerm(stem(word));
  return new Set(
    candidates.filter((word) => {
      const parts = wordsAsKnown(words(word), isKnown);
      return parts.length > 0 && parts.every((part) => isKnown(part) || (parts.length > 1 && STOP_WORDS.has(part)));
    }),
  );
}
