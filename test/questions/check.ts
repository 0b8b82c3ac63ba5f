import { expect } from 'vitest';
import { type Found, faultsOf, inShort, type Question } from './judge.ts';

export { answerTo } from './ask.ts';
export type { Question } from './judge.ts';

/** Holds an answer against everything that the question says of it. */
export function expectRight(question: Question, found: Found): void {
  expect(faultsOf(question, found), `${question.q} → ${inShort(found)}`).toEqual([]);
}
