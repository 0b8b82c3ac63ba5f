import { withoutPairs } from './foldings.ts';
import { BOUND_PARTICLES, PARTICLES } from './name-parts.ts';
import type { ParsedName } from './parse-name.ts';

/** A name as papers spell it, by the id that their source gives with it, if any. */
export type Spelling = ParsedName & {
  name: string;
  id: string | undefined;
  /** All letters of the name: equal for `Shu-Kai Hsieh` and `ShuKai Hsieh`. */
  key: string;
  /** The key with two letters for an umlaut. */
  pairedKey: string;
  block: Block;
  /** How many papers have it. */
  papers: number;
  /** Their ids, each once; empty where only their number is known. */
  on: string[];
  /** Who writes the name so, as far as the block tells; undefined where there is no other spelling. */
  person: Gathered | undefined;
};

/** The spellings of one surname and first letter that some paper has: only these are joined by name. */
export type Block = { spellings: Spelling[]; stale: boolean };

/** The spellings of one person, the fullest first, and how many papers they have together. */
export type Gathered = { spellings: readonly Spelling[]; papers: number };

/** What an equally meant name is looked up by. */
export function keysOf({ words, paired, suffix }: ParsedName): { key: string; pairedKey: string } {
  const end = suffix === undefined ? '' : ` ${suffix}`;
  const key = words.join('') + end;
  return { key, pairedKey: paired === words ? key : paired.join('') + end };
}

/** The name of the block of a name. */
export function blockNameOf({ words }: ParsedName): string {
  const first = words.length > 1 ? (words[0] ?? '').slice(0, 1) : '';
  return `${withoutPairs(surnameOf(words).join(''))} ${first}`;
}

/** The last word, with the particle that it is never without. */
export function surnameOf(words: readonly string[]): readonly string[] {
  const bound = words.length > 2 && BOUND_PARTICLES.has(words.at(-2) ?? '');
  return words.slice(bound ? -2 : -1);
}

/** Every way in which the words of the name may be parted: as it stands, with two letters for an umlaut, and written together. */
export function formsOf({ words, paired, joined, suffix }: ParsedName): readonly (readonly string[])[] {
  const forms = [words];
  if (paired !== words) forms.push(paired);
  const together = writtenTogether(words, joined);
  if (together !== undefined) forms.push(together);
  return suffix === undefined ? forms : forms.map((form) => [...form, suffix]);
}

/** The words with hyphens closed and particles drawn to the word after them. */
function writtenTogether(words: readonly string[], joined: number): string[] | undefined {
  const closed: string[] = [];
  let open = false;
  for (const [at, word] of words.entries()) {
    if (open) closed.push((closed.pop() ?? '') + word);
    else closed.push(word);
    open = (joined & (1 << at)) !== 0 || (at > 0 && PARTICLES.has(word));
  }
  return closed.length < words.length ? closed : undefined;
}
