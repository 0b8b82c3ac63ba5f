import type { Period } from '../../model/period.ts';
import { BLANK, EXCLUDING } from '../mark-exclusions.ts';
import { type Closed, shift } from './calendar.ts';
import { completedBy, dateAt } from './date-at.ts';
import type { Clock, Dated, Words } from './dated.ts';
import { complement, meet } from './periods.ts';
import { phraseAt, phrases } from './phrases.ts';

/** Periods that the words from `start` up to and without `end` name: any one of them is enough. */
export type TimeSpan = { start: number; end: number; periods: readonly Period[] };

type Bound = 'since' | 'after' | 'before' | 'until';
const BOUND: { readonly [K in Bound]: (period: Closed) => Period } = {
  since: ({ from }) => ({ from }),
  after: ({ to }) => ({ from: shift(to, { days: 1 }) }),
  before: ({ from }) => ({ to: shift(from, { days: -1 }) }),
  until: ({ to }) => ({ to }),
};

/** What stands before a date and makes it one end of a period. */
const BEFORE_DATE: { readonly [K in Bound]: readonly Words[] } = {
  since:
    phrases(`since | ever since | starting | starting in | starting from | starting with | beginning | beginning in |
    beginning with | as of | as from | no earlier than | not earlier than | not before | no older than | not older than |
    in or after | on or after | from and after | at the earliest in | not prior to | begins in | started in`),
  after:
    phrases(`after | later than | newer than | more recent than | younger than | past | post | following | subsequent to |
    beyond | not until`),
  before: phrases(`before | prior to | earlier than | older than | pre | preceding | predating | predate | predates |
    that predate | ahead of | up to but not including | until before`),
  until:
    phrases(`until | till | up to | up until | up to and including | through | thru | no later than | not later than |
    not after | not beyond | no newer than | not newer than | in or before | on or before | as late as | by | to | ending |
    ending in | ending with | as far as`),
};
/** What stands behind a date and does the same. */
const BEHIND_DATE: { readonly [K in 'since' | 'until']: readonly Words[] } = {
  since: phrases(`or later | or newer | or after | or more recent | and later | and newer | and after | and up |
    and onward | and onwards | onward | onwards | forward | forwards | upward | upwards | to present | to the present |
    to date | to now | to today | until now | until today | until present | till now | till today | till date | up to now |
    up to today | through today | through now | up to the present | through the present | until the present | at the earliest`),
  until: phrases(`or earlier | or older | or before | or prior | and earlier | and older | and before | and prior |
    and backwards | backwards | at the latest`),
};
/** What joins the two ends of a period; after `between` also `and`. */
const TO = phrases(`to | through | until | till | up to | up until | thru | - | and ending in | ending in | ending |
  up to and including | on until | on to | and until | and up to`);
const BETWEEN = phrases('between | in between | from between | anywhere between');
const FROM = phrases(
  'from | starting | starting in | starting from | starting with | in the range | in the range of | in the years | over | in | for | within | during | of | range',
);
/** What may stand before a date and says no more than `in`. */
const IN =
  phrases(`in | during | of | from | for | within | over | on | throughout | at | dated | around | back in | dating from |
  dating to | dating back to | in the course of | in and around | as of the | in the range | in the range of | all through | all of | across`);

/** Every expression of time among the words, in order; a blank word belongs to none. */
export function findTimes(words: Words, clock: Clock): TimeSpan[] {
  const found: TimeSpan[] = [];
  let last = { end: 0, excluded: false };
  for (let at = 0; at < words.length; ) {
    const here = timeAt(words, at, clock);
    if (here === undefined) {
      at++;
      continue;
    }
    const cue = excludedBefore(words, at) ?? (goesOn(words, at, last) ? at - 1 : undefined);
    const excluded = cue !== undefined;
    last = { end: here.end, excluded };
    found.push({ ...here, start: cue ?? at, periods: excluded ? complement(here.periods) : here.periods });
    at = here.end;
  }
  return found;
}

/** The `nor 2024` of `neither 2022 nor 2024`. */
const goesOn = (words: Words, at: number, last: { end: number; excluded: boolean }): boolean =>
  last.excluded && last.end === at - 1 && ['nor', 'or', 'and'].includes(words[at - 1] ?? '');

/** Where `excluding` stands, if it is about the words from `at` on. */
function excludedBefore(words: Words, at: number): number | undefined {
  let cue = at - 1;
  while (words[cue] === BLANK) cue--;
  return words[cue] === EXCLUDING ? cue : undefined;
}

function timeAt(words: Words, start: number, clock: Clock): TimeSpan | undefined {
  const range = rangeAt(words, start, clock);
  if (range !== undefined) return { start, ...range };
  for (const bound of ['before', 'after', 'until', 'since'] as const) {
    const at = phraseAt(words, start, BEFORE_DATE[bound]);
    const date = at === undefined ? undefined : dateAt(words, at, clock);
    if (date === undefined || (date.vague && ['by', 'to', 'past'].includes(words[start] ?? ''))) continue;
    const behind = phraseAt(words, date.end, BEHIND_DATE.since) ?? date.end;
    const end = words[behind] === 'on' && words[behind + 1] === undefined ? behind + 1 : behind;
    return { start, end: bound === 'since' ? end : date.end, periods: [BOUND[meant(bound, date)](date.period)] };
  }
  const lead = phraseAt(words, start, IN);
  const date = dateAt(words, lead ?? start, clock);
  if (date === undefined || (date.vague && lead === undefined)) return undefined;
  for (const bound of ['since', 'until'] as const) {
    const end = phraseAt(words, date.end, BEHIND_DATE[bound]);
    if (end !== undefined) return { start, end, periods: [BOUND[bound](date.period)] };
  }
  const goesOn = words[start] === 'from' && words[date.end] === 'on' && words[date.end + 1] === undefined;
  if (goesOn) return { start, end: date.end + 1, periods: [BOUND.since(date.period)] };
  const soFar = phraseAt(words, date.end, SO_FAR);
  return { start, end: soFar ?? date.end, periods: [soFar === undefined ? date.period : upTo(date.period, clock)] };
}

/** Before the end of a time is until then, and after its beginning since then. */
function meant(bound: Bound, { edge }: Dated): Bound {
  if (bound === 'before' && edge === 'end') return 'until';
  return bound === 'after' && edge === 'start' ? 'since' : bound;
}

const SO_FAR = phrases('so far | until now | to date');
const upTo = ({ from, to }: Closed, { today }: Clock): Period => ({ from, to: today < to ? today : to });

/** `between X and Y`, `from X to Y`, `X to Y`, `2019-2021`, `2020-21`. */
function rangeAt(words: Words, start: number, clock: Clock): { end: number; periods: readonly Period[] } | undefined {
  const between = phraseAt(words, start, BETWEEN);
  const led = between ?? phraseAt(words, start, FROM) ?? start;
  const joined = joinedYears(words, led);
  if (joined !== undefined) return joined;
  const left = dateAt(words, led, clock);
  const middle = left?.end ?? led + 1;
  const to = phraseAt(words, middle, TO) ?? (between !== undefined && words[middle] === 'and' ? middle + 1 : undefined);
  const right = to === undefined ? undefined : dateAt(words, to, clock);
  if (right === undefined) return undefined;
  const untilNow = left !== undefined && (right.period.to === clock.today || right.period.from > clock.today);
  if (untilNow) return { end: right.end, periods: [{ from: left.period.from }] };
  const from = left === undefined ? completedBy(words, led, right.period) : startOf(left, right);
  return from === undefined ? undefined : { end: right.end, periods: [inOrder({ from, to: right.period.to })] };
}

/** A month without its year is of the year that the other end names. */
function startOf(left: Dated, right: Dated): string {
  if (!left.vague) return left.period.from;
  const sameYear = `${right.period.from.slice(0, 4)}${left.period.from.slice(4)}`;
  if (sameYear <= right.period.from) return sameYear;
  return `${Number(sameYear.slice(0, 4)) - 1}${sameYear.slice(4)}`;
}

/** `2019-2021`, and `2020-21`, which is no month. */
function joinedYears(words: Words, at: number): { end: number; periods: readonly Period[] } | undefined {
  const skipped = words[at] === 'the' ? at + 1 : at;
  const first = words[skipped] === 'years' ? skipped + 1 : skipped;
  const [, from = '', to = ''] = /^((?:19|20)\d\d)-(\d\d|(?:19|20)\d\d)$/.exec(words[first] ?? '') ?? [];
  const last = to.length === 2 ? `${from.slice(0, 2)}${to}` : to;
  if (to === '' || (to.length === 2 && (Number(to) <= 12 || last <= from))) return undefined;
  return { end: first + 1, periods: [inOrder({ from: `${from}-01-01`, to: `${last}-12-31` })] };
}

/** Ends in the order of time, whatever the order in which they were said. */
function inOrder({ from, to }: Closed): Period {
  if (from <= to) return { from, to };
  const lastDay = from.endsWith('-01-01') ? `${from.slice(0, 4)}-12-31` : from;
  return { from: to.endsWith('-12-31') ? `${to.slice(0, 4)}-01-01` : to, to: lastDay };
}

/**
 * All times together: open periods narrow one another and the others, but for those that `or` joins; closed ones are
 * alternatives.
 */
export function combineTimes(found: readonly TimeSpan[], words: Words): Period[] | undefined {
  if (found.length === 0) return undefined;
  let bound: readonly Period[] = [{}];
  const closed: Period[] = [];
  for (const [number, { start, periods }] of found.entries()) {
    const either = words[start - 1] === 'or' && found[number - 1]?.end === start - 1;
    const open = periods.some(({ from, to }) => from === undefined || to === undefined);
    if (!open) closed.push(...periods);
    else bound = either ? [...bound, ...periods] : meet(bound, periods);
  }
  return meet(closed.length > 0 ? closed : [{}], bound);
}
