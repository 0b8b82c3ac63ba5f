import type { Entry, Form, Lexicon } from './lexicon.ts';
import { isInitial } from './name-parts.ts';
import type { Spelling } from './spelling.ts';

export const isAlive = ({ papers }: Spelling): boolean => papers.length > 0;

/** Whether some name has this very word. */
export function isKnown(lexicon: Lexicon, word: string): boolean {
  return lexicon.get(word)?.forms.some(({ spelling }) => isAlive(spelling)) ?? false;
}

/**
 * Calls for each form that has a word of each list, or an initial in its place: all forms of the list with the fewest, and
 * of the others only those with initials.
 */
export function eachAmong(lists: readonly (readonly (Entry | undefined)[])[], visit: (form: Form) => void): void {
  const sizes = lists.map((list) => list.reduce((sum, entry) => sum + (entry?.forms.length ?? 0), 0));
  const rarest = sizes.indexOf(Math.min(...sizes));
  for (const [at, list] of lists.entries())
    for (const entry of list)
      for (const form of (at === rarest ? entry?.forms : entry?.abbreviated) ?? [])
        if (isAlive(form.spelling)) visit(form);
}

/** The same for words as they stand; the asked initials narrow nothing. */
export function eachWith(lexicon: Lexicon, words: readonly string[], visit: (form: Form) => void): void {
  eachAmong(
    words.filter((word) => !isInitial(word)).map((word) => [lexicon.get(word)]),
    visit,
  );
}
