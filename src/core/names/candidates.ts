import type { Entry, Form, Lexicon } from './lexicon.ts';
import { isInitial } from './name-parts.ts';
import type { Spelling } from './spelling.ts';

export const isAlive = ({ papers }: Spelling): boolean => papers > 0;

/** Whether some name has this very word. */
export function isKnown(lexicon: Lexicon, word: string): boolean {
  return lexicon.get(word)?.forms.some(({ spelling }) => isAlive(spelling)) ?? false;
}

/** How many spellings have this very word. */
export function countOf(lexicon: Lexicon, word: string): number {
  const forms = lexicon.get(word)?.forms ?? [];
  // The forms of one spelling stand side by side.
  return forms.filter(({ spelling }, at) => isAlive(spelling) && spelling !== forms[at - 1]?.spelling).length;
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

/** The spellings of all forms with these words, or an initial for one, that fit; the asked initials narrow nothing. */
export function collectWith(
  lexicon: Lexicon,
  words: readonly string[],
  fits: (form: Form) => boolean,
): readonly Spelling[] {
  const found = new Set<Spelling>();
  const lists = words.filter((word) => !isInitial(word)).map((word) => [lexicon.get(word)]);
  eachAmong(lists, (form) => {
    if (fits(form)) found.add(form.spelling);
  });
  return [...found];
}

/** Of each list, each spelling once. */
export function union(lists: readonly (readonly Spelling[])[]): readonly Spelling[] {
  const [only, ...more] = lists;
  return more.length === 0 ? (only ?? []) : [...new Set(lists.flat())];
}

/** Where the surname stands: a suffix comes after it, and in `Sandler M` it is first. */
export function surnameIn({ words, spelling }: Form): number {
  const last = words.length - (spelling.suffix === undefined ? 1 : 2);
  return isInitial(words[last] ?? '') && !isInitial(words[0] ?? '') ? 0 : last;
}
