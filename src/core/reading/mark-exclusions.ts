import type { Token } from './sentence.ts';

/** Stands for every way of saying that something is to be left out. */
export const EXCLUDING = 'excluding';

const ALONE = new Set(['except', 'excepting', 'excluding', 'exclude', 'minus', 'besides']);
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
/** Words between that say nothing: `except for those with`. */
const BETWEEN = new Set(
  'for those the ones one papers paper any all anything with by from in on about of that are written published related to including mentioning involving'.split(
    ' ',
  ),
);
const BLANK = '_';

/** The tokens with every `except for those by`, `but not about` and the like as one `excluding`. */
export function markExclusions(tokens: readonly Token[]): Token[] {
  const words = tokens.map(({ word }) => word);
  for (let at = 0; at < words.length; at++) {
    const pair = PAIRS.has(`${words[at]} ${words[at + 1]}`);
    if (!pair && !ALONE.has(words[at] ?? '')) continue;
    words[at] = EXCLUDING;
    let next = at + 1;
    if (pair) words[next++] = BLANK;
    while (next < words.length - 1 && BETWEEN.has(words[next] ?? '')) words[next++] = BLANK;
    at = next - 1;
  }
  return tokens.map((token, at) => ({ ...token, word: words[at] ?? token.word }));
}
