import { fold } from '../catalogue/fold.ts';
import type { Closeness } from '../ports.ts';
import { CUES, FILLER } from '../reading/vocabulary.ts';
import type { Affiliations } from './affiliations.ts';
import { isKnown } from './candidates.ts';
import { errorsAllowed } from './errors-allowed.ts';
import type { Near } from './find-loosely.ts';
import type { Lexicon, NearEntry } from './lexicon.ts';
import type { Matched, MatchName } from './match-name.ts';
import { isInitial } from './name-parts.ts';
import { type ParsedName, parseName } from './parse-name.ts';
import type { Spelling } from './spelling.ts';

export type Spotted =
  | { kind: 'person'; start: number; end: number; closeness: Closeness; spellings: readonly Spelling[] }
  | { kind: 'affiliation'; start: number; end: number; name: string };

const LONGEST_NAME = 6;
/** More words than these are no mistyped name. */
const LONGEST_MISTYPED = 3;

/** These stand before names and are none. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set([...FILLER, ...CUES]);

type Known = {
  lexicon: Lexicon;
  match: MatchName;
  affiliations: Pick<Affiliations, 'get' | 'isEmpty'>;
};

/** Names among the words of a sentence, from the left, the longest first. */
export function spotNames(sentence: readonly string[], { lexicon, match, affiliations }: Known): readonly Spotted[] {
  const parsed = sentence.map(parseName);
  const near = remembering((word) => lexicon.near(word, errorsAllowed(word), true));
  const has = (word = ''): boolean => isInitial(word) || isKnown(lexicon, word);
  const known = parsed.map(({ words, paired }) => words.every((word, at) => has(word) || has(paired[at])));
  const closed = parsed.map(({ words }, at) => has((words.at(-1) ?? '') + (parsed[at + 1]?.words[0] ?? ' ')));
  const isName = (at: number): boolean => known[at] || closed[at] || closed[at - 1] || false;
  const isFunction = (at: number): boolean => (parsed[at]?.words ?? []).some((word) => FUNCTION_WORDS.has(word));
  const mayBeName = (at: number): boolean =>
    known[at] || (parsed[at]?.words ?? []).every((word) => isInitial(word) || near(word).length > 0);

  /** `a Miller`, unless nothing has capitals. */
  const isArticle = (at: number): boolean =>
    sentence[at]?.length === 1 && isFunction(at) && !isCapital(sentence[at] ?? '');

  function personAt(start: number, end: number): Matched | undefined {
    if (isArticle(start) && isCapital(sentence[end - 1] ?? '')) return undefined;
    const all = (holds: (at: number) => boolean): boolean => {
      for (let at = start; at < end; at++) if (!holds(at)) return false;
      return true;
    };
    // Without capitals `Chen and Sun` would be Chen Sun with a middle name.
    const shorten = known[end - 1] === true && all((at) => isCapital(sentence[at] ?? '') && !isFunction(at));
    const mistyped = end - start <= LONGEST_MISTYPED && all(mayBeName);
    if (!shorten && !mistyped && !all(isName)) return undefined;
    return match(inOne(parsed.slice(start, end)), { shorten, abbreviate: shorten, near: mistyped ? near : undefined });
  }

  function institutionAt(start: number, end: number): string | undefined {
    return affiliations.isEmpty() ? undefined : affiliations.get(sentence.slice(start, end).map(fold).join(' '));
  }

  function spotAt(start: number): Spotted | undefined {
    for (let end = Math.min(parsed.length, start + LONGEST_NAME); end > start; end--) {
      if (parsed[start]?.words.length === 0 || parsed[end - 1]?.words.length === 0) continue;
      const name = institutionAt(start, end);
      if (name !== undefined) return { kind: 'affiliation', start, end, name };
      const person = personAt(start, end);
      if (person !== undefined) return { kind: 'person', start, end, ...person };
    }
    return undefined;
  }

  const spots: Spotted[] = [];
  for (let start = 0; start < parsed.length; ) {
    const found = spotAt(start);
    if (found !== undefined) spots.push(found);
    start = found?.end ?? start + 1;
  }
  return spots;
}

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

/** A word that is one of these is no mistyped name. */
const isRight = (word: string): boolean => errorsAllowed(word) === 0 || FUNCTION_WORDS.has(word);

function remembering(find: Near): Near {
  const found = new Map<string, readonly NearEntry[]>();
  return (word) => {
    const before = found.get(word) ?? (isRight(word) ? [] : find(word));
    found.set(word, before);
    return before;
  };
}

function inOne(pieces: readonly ParsedName[]): ParsedName {
  const words = pieces.flatMap((piece) => piece.words);
  const differ = pieces.some((piece) => piece.words !== piece.paired);
  let joined = 0;
  let length = 0;
  for (const piece of pieces) {
    joined |= piece.joined << length;
    length += piece.words.length;
  }
  return { words, paired: differ ? pieces.flatMap((piece) => piece.paired) : words, joined, suffix: undefined };
}
