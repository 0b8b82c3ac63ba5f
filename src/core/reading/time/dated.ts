import type { Period } from '../../model/period.ts';
import type { Closed } from './calendar.ts';

/** The day of asking, and the periods that were asked for before. */
export type Clock = { today: string; before?: readonly Period[] | undefined };
/**
 * What the words from some place up to and without `end` name. `vague`: a month without its year. `edge`: the words say
 * where a time begins or ends.
 */
export type Dated = { period: Closed; end: number; vague?: true; edge?: 'start' | 'end' };
export type Words = readonly string[];
export type Reader = (words: Words, at: number, clock: Clock) => Dated | undefined;

export const YEAR = /^(?:19|20)\d\d$/;

/** Where the words stop that may stand from `at` on, each at most once. */
export function past(words: Words, at: number, ...skipped: readonly string[]): number {
  let end = at;
  for (const word of skipped) if (words[end] === word) end++;
  return end;
}

export const wholeYear = ({ from, to }: Closed): boolean =>
  from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31`;

/** The one year in which everything lay that was asked for before. */
export function yearBefore({ before = [] }: Clock): number | undefined {
  const found = new Set(before.flatMap(({ from = '', to = '' }) => [from.slice(0, 4), to.slice(0, 4)]));
  const [only = ''] = found;
  return found.size === 1 && only !== '' ? Number(only) : undefined;
}
