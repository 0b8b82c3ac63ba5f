import { createChance } from './anthology/chance.ts';
import type { Corpus } from './corpus.ts';

/** Everything that is said in a corpus, once each. */
export function sayingsOf({ questions, conversations }: Corpus): string[] {
  return [...new Set([...Object.values(questions), ...conversations].flat().map(({ q }) => q))];
}

/** Every beginning of each, letter by letter. */
export function beginningsOf(sayings: readonly string[]): string[] {
  return [...new Set(sayings.flatMap((q) => Array.from({ length: q.length }, (_, end) => q.slice(0, end))))];
}

/** Every beginning of each, word by word. */
export function firstWordsOf(sayings: readonly string[]): string[] {
  return [...new Set(sayings.flatMap((q) => q.split(' ').map((_, end, words) => words.slice(0, end + 1).join(' '))))];
}

/** Each with its words in another order, always the same one. */
export function shufflesOf(sayings: readonly string[]): string[] {
  const chance = createChance(7);
  return sayings.map((q) => chance.shuffled(q.split(/\s+/)).join(' '));
}
