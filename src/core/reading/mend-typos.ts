import type { Spot } from '../ports.ts';
import { EVERYDAY } from './everyday.ts';
import { nearestWord } from './nearest-word.ts';
import { numberOf } from './numbers.ts';
import { monthNumber } from './time/days-as-iso.ts';
import type { Token } from './tokenise.ts';
import { CUES, FILLER } from './vocabulary.ts';

/** Shorter words are too near to one another. */
const SHORTEST = 4;

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
    if (isSpotted || isRight(token.word)) return token;
    const meant = nearestWord(token.word, CUES);
    return meant === undefined || (isName && monthNumber(meant) === 0) ? token : { ...token, word: meant };
  });
}
