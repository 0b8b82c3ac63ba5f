import type { Token } from './tokenise.ts';

/** Stands for every way of saying that something is to be left out. */
export const EXCLUDING = 'excluding';

const ALONE = new Set([
  'except',
  'excepting',
  'excluding',
  'exclude',
  'minus',
  'besides',
  'neither',
  'sans',
  'lacking',
]);
const PAIRS = new Set([
  'other than',
  'apart from',
  'leaving out',
  'but not',
  'and not',
  'not with',
  'not by',
  'not about',
  'not on',
  'not in',
  'not from',
  'not including',
  'not mentioning',
  'not written',
  'not published',
  'not related',
  'not involving',
]);
/** `do not have Sandler`, but not `do not have code`. */
const HAS_NOT = new Set(['not have', 'not include', 'not involve', 'not contain', 'not feature', 'not mention']);
const HAD = new Set([
  'code',
  'public',
  'open',
  'any',
  'implementation',
  'implementations',
  'co-authors',
  'coauthors',
  'a',
  'an',
  'the',
]);
/** Words between that say nothing: `except for those with`. */
const BETWEEN = new Set(
  'for those the ones one papers paper any all anything with by from in on about of that are written published related to including mentioning involving'.split(
    ' ',
  ),
);
/** Reads as nothing. */
export const BLANK = '';

/** The tokens with every `except for those by`, `but not about` and the like as one `excluding`. */
export function markExclusions(tokens: readonly Token[]): Token[] {
  const words = tokens.map(({ word }) => word);
  for (let at = 0; at < words.length; at++) {
    const pair = PAIRS.has(`${words[at]} ${words[at + 1]}`);
    const has = HAS_NOT.has(`${words[at]} ${words[at + 1]}`) && !HAD.has(words[at + 2] ?? '');
    if (!pair && !has && !ALONE.has(words[at] ?? '')) continue;
    words[at] = EXCLUDING;
    let next = at + 1;
    if (pair || has) words[next++] = BLANK;
    while (next < words.length - 1 && BETWEEN.has(words[next] ?? '')) words[next++] = BLANK;
    at = next - 1;
  }
  return tokens.map((token, at) => ({ ...token, word: words[at] ?? token.word }));
}
