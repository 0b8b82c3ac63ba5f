import type { Spot } from '../ports.ts';
import { nearestWord } from './nearest-word.ts';
import type { Token } from './tokenise.ts';
import { CUES, FILLER } from './vocabulary.ts';

/** Mistyped cue words set right (`abuot`, `publcations`), where the word is neither known otherwise nor part of a name. */
export function mendTypos(
  tokens: readonly Token[],
  isTopicWord: (word: string) => boolean,
  spots: readonly Spot[],
): Token[] {
  return tokens.map((token, at) => {
    const { word } = token;
    const named = spots.some(({ start, end }) => at >= start && at < end);
    if (word.length < 4 || named || FILLER.has(word) || isTopicWord(word) || CUES.includes(word) || /\d/.test(word))
      return token;
    const meant = nearestWord(word, CUES);
    return meant === undefined ? token : { ...token, word: meant };
  });
}
