import { numberAt } from '../numbers.ts';
import { BACK, CALENDAR, type Unit, years } from './calendar.ts';
import { type Reader, yearBefore } from './dated.ts';

/** How far from now the unit of the calendar is. */
export const OFFSETS: Readonly<Record<string, number>> = {
  last: -1,
  previous: -1,
  past: -1,
  this: 0,
  current: 0,
  next: 1,
};
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

/** `last year`, `this month`, `the current quarter`. */
export const readCalendar: Reader = (words, at, { today }) => {
  const offset = OFFSETS[words[at] ?? ''];
  const unit = UNITS[words[at + 1] ?? ''];
  if (offset === undefined || unit === undefined || words[at + 1]?.endsWith('s')) return undefined;
  if (unit === 'year' && words[at + 2] === 'before' && words[at + 3] === 'last')
    return { period: CALENDAR.year(today, -2), end: at + 4 };
  return { period: CALENDAR[unit](today, offset), end: at + 2 };
};

/** `two years ago`, `a month ago`: the unit of the calendar that was then. */
export const readAgo: Reader = (words, at, { today }) => {
  const count = numberAt(words, at);
  const unit = count && UNITS[words[count.end] ?? ''];
  if (count === undefined || unit === undefined || words[count.end + 1] !== 'ago') return undefined;
  return { period: CALENDAR[unit](today, -count.value), end: count.end + 2 };
};

/** `today`, `yesterday`, `the year before last`; `the year before` and `the next year` lean on what was asked before. */
export const readNear: Reader = (words, at, clock) => {
  const { today } = clock;
  const [word = '', second = '', third = ''] = [words[at], words[at + 1], words[at + 2]];
  const inOne = word === 'ytd' || word === 'year-to-date';
  const toDate = inOne ? 1 : word === 'year' && second === 'to' && third === 'date' ? 3 : 0;
  if (toDate > 0) return { period: { from: `${today.slice(0, 4)}-01-01`, to: today }, end: at + toDate };
  if (word === 'today') return { period: { from: today, to: today }, end: at + 1 };
  if (word === 'yesterday') return { period: CALENDAR.day(today, -1), end: at + 1 };
  if (word === 'year' && second === 'before' && third === 'last')
    return { period: CALENDAR.year(today, -2), end: at + 3 };
  const step = LEANING_YEARS[`${word} ${second}`];
  const known = step === undefined ? undefined : yearBefore(clock);
  return step === undefined || known === undefined ? undefined : { period: years(known + step), end: at + 2 };
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

/** `the last 6 months`, `past two years`, `the past year`, `the last half-year`, `the last decade`. */
export const readRolling: Reader = (words, at, { today }) => {
  const the = words[at] === 'the';
  const rolled = the ? at + 1 : at;
  if (!['last', 'past', 'previous', 'recent', 'trailing', 'preceding'].includes(words[rolled] ?? '')) return undefined;
  const half = /^half(?: a)?[- ]year(?= |$)/.exec(words.slice(rolled + 1, rolled + 4).join(' '));
  if (half) return { period: { from: BACK.month(today, 6), to: today }, end: rolled + 1 + half[0].split(' ').length };
  if (words[rolled + 1] === 'fortnight') return { period: { from: BACK.week(today, 2), to: today }, end: rolled + 2 };
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
