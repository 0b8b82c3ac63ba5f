import type { Spot } from '../ports.ts';
import { stem } from '../search/stem.ts';
import { EVERYDAY } from './everyday.ts';
import { nearestWord } from './nearest-word.ts';
import { numberOf } from './numbers.ts';
import { monthNumber } from './time/days-as-iso.ts';
import type { Token } from './tokenise.ts';
import { CUES, FILLER } from './vocabulary.ts';

/** Shorter words are too near to one another. */
const SHORTEST = 4;

/** Cue words without their last letter, which look like stems and so like known words: `befor`. */
const CUT_SHORT: ReadonlyMap<string, string> = new Map(
  CUES.filter((cue) => cue.length > 5 && cue.endsWith('e') && stem(cue) === cue.slice(0, -1)).map((cue) => [
    stem(cue),
    cue,
  ]),
);
/** Four letters are one error away from too many words: only a letter too few or two that changed places count. */
const likely = (word: string): readonly string[] =>
  CUES.filter((cue) => cue.length > word.length || [...cue].sort().join('') === [...word].sort().join(''));

/** Mistyped cue words set right (`abuot`, `publcations`), where the word is neither known otherwise nor part of a name. */
export function mendTypos(
  tokens: readonly Token[],
  isTopicWord: (word: string) => boolean,
  spots: readonly Spot[],
): Token[] {
  const isRight = (word: string): boolean =>
    word.length < SHORTEST ||
    /\d/.test(word) ||
    FILLER.has(word) ||
    EVERYDAY.has(word) ||
    CUES.includes(word) ||
    numberOf(word) !== undefined ||
    isTopicWord(word);
  return tokens.map((token, at) => {
    const isName = at > 0 && tokens[at - 1]?.pause !== 'stop' && /^\p{Lu}/u.test(token.raw);
    const isSpotted = spots.some(({ start, end }) => at >= start && at < end);
    const cut = CUT_SHORT.get(token.word);
    if (isSpotted || (cut === undefined && isRight(token.word))) return token;
    const meant = cut ?? nearestWord(token.word, token.word.length > SHORTEST ? CUES : likely(token.word));
    return meant === undefined || (isName && monthNumber(meant) === 0) ? token : { ...token, word: meant };
  });
}
