import { EXCLUDING } from './mark-exclusions.ts';
import type { Sentence } from './sentence.ts';

const NEGATIONS = new Set(['not', 'never', 'outside', EXCLUDING]);
/** Words between a negation and what it denies. */
const BETWEEN = new Set([
  '',
  'in',
  'on',
  'under',
  'from',
  'of',
  'as',
  'the',
  'a',
  'an',
  'been',
  'being',
  'his',
  'her',
  'their',
]);

/** Takes the negation that stands before a place with nothing of weight between, and gives its own place. */
export function takeNegation(sentence: Sentence, place: number): number | undefined {
  const word = (at: number): string | undefined => sentence.tokens[at]?.word;
  let at = place - 1;
  while (at >= 0 && BETWEEN.has(word(at) ?? '')) at--;
  if (!NEGATIONS.has(word(at) ?? '') || sentence.isTaken(at)) return undefined;
  sentence.takeSpan(at, place);
  return at;
}
