import type { Period } from '../../model/period.ts';
import { numberAt } from '../numbers.ts';
import {
  BACK,
  CALENDAR,
  type Closed,
  latestMonths,
  monthOf,
  months,
  partOfYear,
  type Unit,
  yearOf,
  years,
} from './calendar.ts';
import { monthNumber } from './days-as-iso.ts';

/** The day of asking, and the periods that were asked for before. */
export type Clock = { today: string; before?: readonly Period[] | undefined };
/** What the words from some place up to and without `end` name. `vague`: a month without its year. */
export type Dated = { period: Closed; end: number; vague?: true };
export type Words = readonly string[];
type Reader = (words: Words, at: number, clock: Clock) => Dated | undefined;

const YEAR = /^(?:19|20)\d\d$/;
const ISO = /^(?:19|20)\d\d-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?$/;
const NAMED_DECADES: Readonly<Record<string, number>> = { nineties: 1990, noughties: 2000, twenties: 2020 };
/** First months of the seasons of the northern half of the earth; which year a winter is of, people do not agree. */
const SEASONS: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, fall: 9 };
const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  '1st': 1,
  second: 2,
  '2nd': 2,
  third: 3,
  '3rd': 3,
  fourth: 4,
  '4th': 4,
};
/** How far from now the unit of the calendar is. */
const OFFSETS: Readonly<Record<string, number>> = { last: -1, previous: -1, past: -1, this: 0, current: 0, next: 1 };
const UNITS: Readonly<Record<string, Unit>> = {
  day: 'day',
  days: 'day',
  week: 'week',
  weeks: 'week',
  month: 'month',
  months: 'month',
  quarter: 'quarter',
  quarters: 'quarter',
  year: 'year',
  years: 'year',
  decade: 'decade',
  decades: 'decade',
};
const THIRDS: Readonly<Record<string, 1 | 2 | 3>> = {
  early: 1,
  beginning: 1,
  start: 1,
  mid: 2,
  middle: 2,
  'mid-year': 2,
  late: 3,
  end: 3,
};

/** Where the words stop that may stand from `at` on, each at most once. */
function past(words: Words, at: number, ...skipped: readonly string[]): number {
  let end = at;
  for (const word of skipped) if (words[end] === word) end++;
  return end;
}

const wholeYear = ({ from, to }: Closed): boolean => from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31`;

const readYear: Reader = (words, at) => {
  const word = words[at] ?? '';
  if (YEAR.test(word)) return { period: years(Number(word)), end: at + 1 };
  if (!ISO.test(word)) return undefined;
  const [year = '', month = '', day] = word.split('-');
  return { period: day ? { from: word, to: word } : months(Number(year), Number(month)), end: at + 1 };
};

/** `Q1 2023`, `2022 H2`, `2021-Q3`. */
const readCode: Reader = (words, at) => {
  const [one = '', other = ''] = words.slice(at, at + 2);
  const joined = /^(?:(?<before>\d{4})-?)?(?<part>[qh])(?<number>[1-4])(?:-?(?<after>\d{4}))?$/.exec(one)?.groups;
  const split = joined ?? /^(?<part>[qh])(?<number>[1-4])$/.exec(other)?.groups;
  const inside = joined?.before ?? joined?.after;
  const after = joined ? past(words, at + 1, 'of', 'the', 'year') : at;
  const year = inside ?? words[after] ?? '';
  const number = Number(split?.number);
  if (split === undefined || !YEAR.test(year) || (split.part === 'h' && number > 2)) return undefined;
  const end = inside === undefined ? (joined ? after + 1 : at + 2) : at + 1;
  return { period: partOfYear(Number(year), split.part === 'q' ? 4 : 2, number), end };
};

const readDecade: Reader = (words, at) => {
  const word = words[at] ?? '';
  const first = NAMED_DECADES[word] ?? Number(/^((?:19|20)\d0)s$/.exec(word)?.[1] ?? Number.NaN);
  return Number.isNaN(first) ? undefined : { period: years(first, first + 9), end: at + 1 };
};

/** The year that words after a month or season name, else the latest such time. */
const readMonths: Reader = (words, at, clock) => {
  const lead = OFFSETS[words[at] ?? ''];
  const named = lead === undefined ? at : at + 1;
  const word = words[named] ?? '';
  const month = monthNumber(word);
  const season = SEASONS[word];
  const [from, to] = season === undefined ? [month, month] : [season, season + 2];
  if (from === 0) return undefined;
  const year = readYearPhrase(words, past(words, named + 1, 'of', 'in', 'the', 'year'), clock);
  if (lead === undefined && year !== undefined)
    return { period: months(yearOf(year.period.from), from, to), end: year.end };
  const latest = latestMonths(clock.today, from, to);
  if (lead !== undefined) return { period: withOffset(latest, lead, clock), end: named + 1 };
  const known = yearBefore(clock);
  return { period: known === undefined ? latest : months(known, from, to), end: named + 1, vague: true };
};

/** `last March` is the latest one that is over, `this March` the one of this year. */
function withOffset(latest: Closed, offset: number, { today }: Clock): Closed {
  const [from, to] = [monthOf(latest.from), monthOf(latest.to)];
  if (offset >= 0) return months(yearOf(today) + offset, from, to);
  return latest.to < today ? latest : months(yearOf(latest.from) - 1, from, to);
}

const readYearPhrase: Reader = (words, at, clock) => {
  const year = readYear(words, at, clock) ?? readCalendar(words, at, clock);
  return year && wholeYear(year.period) ? year : undefined;
};

/** The one year in which everything lay that was asked for before. */
function yearBefore({ before = [] }: Clock): number | undefined {
  const found = new Set(before.flatMap(({ from = '', to = '' }) => [from.slice(0, 4), to.slice(0, 4)]));
  const [only = ''] = found;
  return found.size === 1 && only !== '' ? Number(only) : undefined;
}

/** `last year`, `this month`, `the current quarter`. */
const readCalendar: Reader = (words, at, { today }) => {
  const offset = OFFSETS[words[at] ?? ''];
  const unit = UNITS[words[at + 1] ?? ''];
  if (offset === undefined || unit === undefined || words[at + 1]?.endsWith('s')) return undefined;
  if (unit === 'year' && words[at + 2] === 'before' && words[at + 3] === 'last')
    return { period: CALENDAR.year(today, -2), end: at + 4 };
  return { period: CALENDAR[unit](today, offset), end: at + 2 };
};

/** `two years ago`, `a month ago`: the unit of the calendar that was then. */
const readAgo: Reader = (words, at, { today }) => {
  const count = numberAt(words, at);
  const unit = count && UNITS[words[count.end] ?? ''];
  if (count === undefined || unit === undefined || words[count.end + 1] !== 'ago') return undefined;
  return { period: CALENDAR[unit](today, -count.value), end: count.end + 2 };
};

/** `today`, `yesterday`, `the year before last`; `the year before` and `the next year` lean on what was asked before. */
const readNear: Reader = (words, at, clock) => {
  const { today } = clock;
  const said = words.slice(at, at + 3).join(' ');
  const word = words[at];
  const toDate = ['ytd', 'year-to-date'].includes(word ?? '') ? 1 : said === 'year to date' ? 3 : 0;
  if (toDate > 0) return { period: { from: `${today.slice(0, 4)}-01-01`, to: today }, end: at + toDate };
  if (word === 'today') return { period: { from: today, to: today }, end: at + 1 };
  if (word === 'yesterday') return { period: CALENDAR.day(today, -1), end: at + 1 };
  if (said === 'year before last') return { period: CALENDAR.year(today, -2), end: at + 3 };
  const known = yearBefore(clock);
  const [one = '', other = ''] = words.slice(at, at + 2);
  if (known === undefined) return undefined;
  const step = LEANING_YEARS[`${one} ${other}`];
  return step === undefined ? undefined : { period: years(known + step), end: at + 2 };
};

const LEANING_YEARS: Readonly<Record<string, number>> = {
  'year before': -1,
  'previous year': -1,
  'preceding year': -1,
  'year earlier': -1,
  'year after': 1,
  'following year': 1,
  'next year': 1,
  'year later': 1,
  'same year': 0,
  'that year': 0,
};

/** `the first half of 2022`, `third quarter 2021`, `first three months of 2022`. */
const readPart: Reader = (words, at, clock) => {
  const last = words[at] === 'last' || words[at] === 'final';
  const number = last ? 1 : ORDINALS[words[at] ?? ''];
  if (number === undefined) return undefined;
  const count = numberAt(words, at + 1);
  const named = count?.end ?? at + 1;
  const part = words[named] ?? '';
  const year = readYearPhrase(words, past(words, named + 1, 'of', 'in', 'the', 'year'), clock);
  if (year === undefined) return undefined;
  const [first, many] = [yearOf(year.period.from), count?.value ?? 1];
  if (part === 'half' && number <= 2) return { period: partOfYear(first, 2, last ? 2 : number), end: year.end };
  if (part === 'quarter') return { period: partOfYear(first, 4, last ? 4 : number), end: year.end };
  if (!/^months?$/.test(part) || number > 1 || many > 12) return undefined;
  return { period: last ? months(first, 13 - many, 12) : months(first, 1, many), end: year.end };
};

/** `2022 first half`. */
const readPartBehind: Reader = (words, at) => {
  const number = ORDINALS[words[at + 1] ?? ''];
  const part = words[at + 2];
  if (!YEAR.test(words[at] ?? '') || number === undefined) return undefined;
  if (part === 'half' && number <= 2) return { period: partOfYear(Number(words[at]), 2, number), end: at + 3 };
  return part === 'quarter' ? { period: partOfYear(Number(words[at]), 4, number), end: at + 3 } : undefined;
};

/** `early 2022`, `the end of last year`, `mid-2021`, `the late 2010s`, `the early half of 2022`. */
const readThird: Reader = (words, at, clock) => {
  const joined = /^(early|mid|late)-(.+)$/.exec(words[at] ?? '');
  const third = THIRDS[joined?.[1] ?? words[at] ?? ''];
  if (third === undefined) return undefined;
  const inner = joined ? [...words.slice(0, at), joined[2] ?? '', ...words.slice(at + 1)] : words;
  const half = !joined && words[at + 1] === 'half' && third !== 2;
  const lead = ['early', 'late'].includes(words[at] ?? '') ? ['in', 'of', 'the', 'year'] : ['of', 'the', 'year'];
  const start = past(words, joined ? at : at + (half ? 2 : 1), ...lead);
  const whole = dateAt(inner, start, clock);
  if (whole === undefined) return undefined;
  const { period, end } = whole;
  if (wholeYear(period))
    return { period: partOfYear(yearOf(period.from), half ? 2 : 3, half ? (third === 1 ? 1 : 2) : third), end };
  const [first, last] = [yearOf(period.from), yearOf(period.to)];
  if (last - first !== 9) return { period, end };
  return {
    period: [years(first, first + 3), years(first + 4, first + 6), years(first + 6, last)][third - 1] ?? period,
    end,
  };
};

/** `the last 6 months`, `past two years`, `the past year`, `the last half-year`, `the last decade`. */
const readRolling: Reader = (words, at, { today }) => {
  const the = words[at] === 'the';
  const rolled = the ? at + 1 : at;
  if (!['last', 'past', 'previous', 'recent', 'trailing', 'preceding'].includes(words[rolled] ?? '')) return undefined;
  const half = /^half(?: a)?[- ]year(?= |$)/.exec(words.slice(rolled + 1, rolled + 4).join(' '));
  if (half) return { period: { from: BACK.month(today, 6), to: today }, end: rolled + 1 + half[0].split(' ').length };
  const count = numberAt(words, rolled + 1);
  const unit = UNITS[words[count?.end ?? rolled + 1] ?? ''];
  if (unit === undefined) return undefined;
  const bare = count === undefined;
  if (bare && unit !== 'decade' && !(the && INSIDE.has(words[at - 1] ?? '')) && words[rolled] !== 'past')
    return undefined;
  if (bare && words[rolled + 1]?.endsWith('s')) return undefined;
  return { period: { from: BACK[unit](today, count?.value ?? 1), to: today }, end: (count?.end ?? rolled + 1) + 1 };
};

/** Before `the last year` they make it twelve months. */
const INSIDE: ReadonlySet<string> = new Set(['in', 'over', 'during', 'within', 'for', 'throughout']);

/** The order decides where two could read the same words. */
const READERS: readonly Reader[] = [
  readThird,
  readPart,
  readPartBehind,
  readRolling,
  readCode,
  readMonths,
  readCalendar,
  readAgo,
  readNear,
  readDecade,
  readYear,
];

/** The time that the words from `at` on name. */
export function dateAt(words: Words, at: number, clock: Clock): Dated | undefined {
  for (const start of new Set([at, past(words, at, 'the', 'year', 'years', 'month', 'of', 'the')])) {
    for (const read of READERS) {
      const found = read(words, start, clock);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** A number alone that the time to the right of it completes: the `10` of `from 10 to 20 January 2022`, `2020` of `2020-21`. */
export function completedBy(words: Words, at: number, right: Closed): string | undefined {
  const day = /^([1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/.exec(words[at] ?? '')?.[1];
  if (day === undefined || right.from !== right.to) return undefined;
  const completed = `${right.from.slice(0, 8)}${day.padStart(2, '0')}`;
  return completed <= right.from ? completed : undefined;
}
