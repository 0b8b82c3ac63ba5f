import type { Question } from './check.ts';

/** One expectation for each of several wordings. */
export function asked(expected: Omit<Question, 'q'>, ...wordings: readonly string[]): readonly Question[] {
  return wordings.map((q) => ({ q, ...expected }));
}
