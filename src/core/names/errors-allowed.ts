import { allowedErrors } from '../catalogue/edit-distance.ts';

/** Shorter words hold no typing errors: too many names would fit. */
const LONG = 5;

/** How many typing errors a word of a name may hold. */
export function errorsAllowed(word: string): number {
  return word.length < LONG ? 0 : allowedErrors(word);
}

/** One more, and one in a short word, where another word of the name fits. */
export function errorsAllowedBeside(word: string): number {
  return word.length > LONG ? Math.max(2, allowedErrors(word)) : allowedErrors(word);
}
