import { lastOfMonth } from '../model/partial-date.ts';
import type { Period } from '../model/period.ts';
import { MONTH, monthNumber } from './dates.ts';
import type { Sentence } from './sentence.ts';

const YEAR = '((?:19|20)\\d\\d)';
const DATE = '((?:19|20)\\d\\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d|3[01]))?)?)';
const IN = '(?:(?:in|during|from|of|for|within|over|on|throughout|back-in|dated|around) )?(?:the )?(?:year )?';
const NUMBERS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const NUMBER = `(\\d{1,3}|${NUMBERS.slice(1).join('|')}|couple of|few)`;

export function numberFrom(word: string): number {
  if (/^\d+$/.test(word)) return Number(word);
  if (word === 'couple of') return 2;
  return word === 'few' ? 3 : Math.max(1, NUMBERS.indexOf(word));
}

const two = (value: number): string => String(value).padStart(2, '0');
const months = (year: number, from: number, to: number): Period => ({
  from: `${year}-${two(from)}-01`,
  to: lastOfMonth(year, to),
});
const years = (from: number | string, to: number | string = from): Period => ({
  from: `${from}-01-01`,
  to: `${to}-12-31`,
});

function shift(day: string, { days = 0, months: by = 0 }: { days?: number; months?: number }): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = Number(lastOfMonth(year, month + by).slice(8));
  return new Date(Date.UTC(year, month - 1 + by, Math.min(date, last) + days)).toISOString().slice(0, 10);
}

/** First and last day of a year, month or day as digits or as `march 2022`. */
function ends(text: string): { from: string; to: string } {
  const named = /^([a-z]+) (\d{4})$/.exec(text);
  const [year = '', month, day] = named ? [named[2], two(monthNumber(named[1] ?? ''))] : text.split('-');
  if (day !== undefined) return { from: text, to: text };
  if (month === undefined) return { from: `${year}-01-01`, to: `${year}-12-31` };
  return { from: `${year}-${month}-01`, to: lastOfMonth(Number(year), Number(month)) };
}

type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade';
const BACK: { readonly [K in Unit]: (today: string, count: number) => string } = {
  day: (today, count) => shift(today, { days: 1 - count }),
  week: (today, count) => shift(today, { days: -7 * count }),
  month: (today, count) => shift(today, { months: -count }),
  quarter: (today, count) => shift(today, { months: -3 * count }),
  year: (today, count) => shift(today, { months: -12 * count }),
  decade: (today, count) => shift(today, { months: -120 * count }),
};

function monday(today: string): string {
  const weekday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  return shift(today, { days: -weekday });
}

const CALENDAR: { readonly [K in Unit]: (today: string, offset: number) => Period } = {
  day: (today, offset) => ({ from: shift(today, { days: offset }), to: shift(today, { days: offset }) }),
  week: (today, offset) => {
    const from = shift(monday(today), { days: 7 * offset });
    return { from, to: shift(from, { days: 6 }) };
  },
  month: (today, offset) => {
    const month = shift(`${today.slice(0, 7)}-01`, { months: offset }).slice(0, 7);
    return ends(month);
  },
  quarter: (today, offset) => {
    const first = shift(`${today.slice(0, 7)}-01`, { months: 3 * offset - ((Number(today.slice(5, 7)) - 1) % 3) });
    return months(Number(first.slice(0, 4)), Number(first.slice(5, 7)), Number(first.slice(5, 7)) + 2);
  },
  year: (today, offset) => years(Number(today.slice(0, 4)) + offset),
  decade: (today, offset) => {
    const first = Math.floor(Number(today.slice(0, 4)) / 10) * 10 + 10 * offset;
    return years(first, first + 9);
  },
};

/** A half-open period from a word such as `before` and what it is about. */
function bounded(word: string, { from, to }: Period): Period {
  if (word === 'before' && from !== undefined) return { to: shift(from, { days: -1 }) };
  if (word === 'after' && to !== undefined) return { from: shift(to, { days: 1 }) };
  return word === 'since' || word === 'from'
    ? { ...(from !== undefined && { from }) }
    : { ...(to !== undefined && { to }) };
}

const half = (year: number, number: number): Period => (number === 1 ? months(year, 1, 6) : months(year, 7, 12));

/** First months of the seasons of the northern half of the earth. */
const SEASONS: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, fall: 9 };

const SOME_DATE = `(?:${DATE}|${MONTH} ${YEAR})`;
const date = (groups: readonly (string | undefined)[], at: number): string =>
  groups[at] ?? `${groups[at + 1] ?? ''} ${groups[at + 2] ?? ''}`;
const ordinal = (text = ''): number =>
  ({ first: 1, '1st': 1, second: 2, '2nd': 2, third: 3, '3rd': 3, fourth: 4, '4th': 4, last: 4 })[text] ?? 1;

type Rule = [pattern: string, read: (groups: readonly (string | undefined)[], today: string) => Period | Period[]];

/** Tried in this order, each as often as it matches; both ends of a period are in it. */
const RULES: readonly Rule[] = [
  [
    `(before|after|since|until|till|up to) the ((?:19|20)\\d)0s(?: began)?`,
    (g) => bounded(g[1] ?? '', years(`${g[2]}0`, `${g[2]}9`)),
  ],
  [`${IN}${YEAR} (first|second) half`, (g) => half(Number(g[1]), ordinal(g[2]))],
  [`${IN}(?:early|earlier) half (?:of )?${YEAR}`, (g) => half(Number(g[1]), 1)],
  [
    `${IN}(first|last) month (?:of )?${YEAR}`,
    (g) => months(Number(g[2]), g[1] === 'last' ? 12 : 1, g[1] === 'last' ? 12 : 1),
  ],
  [`${IN}(?:last|past|previous) half-year`, (_, today) => ({ from: BACK.month(today, 6), to: today })],
  [
    `(?:no later than|not after|not later than|no newer than) (?:the )?(?:year |end of )?${SOME_DATE}`,
    (g) => ({ to: ends(date(g, 1)).to }),
  ],
  [
    `(?:no earlier than|not before|not earlier than|no older than|not older than) (?:the )?(?:year )?${SOME_DATE}`,
    (g) => ({ from: ends(date(g, 1)).from }),
  ],
  [
    `year to date|ytd|(?:so far )?this year so far|so far this year`,
    (_, today) => ({ from: `${today.slice(0, 4)}-01-01`, to: today }),
  ],
  [
    `(before|after|since|until|till|up to) (?:the )?(beginning of |start of |end of )?(?:the )?(last|this|previous|current) (month|quarter|year|decade)`,
    (g, today) =>
      bounded(g[1] ?? '', CALENDAR[(g[4] ?? 'year') as Unit](today, g[3] === 'this' || g[3] === 'current' ? 0 : -1)),
  ],
  [
    `(before|after|since|until|till|up to) ${MONTH}(?! (?:19|20)\\d\\d)`,
    (g, today) => bounded(g[1] ?? '', latestMonth(monthNumber(g[2] ?? ''), today)),
  ],
  [`${IN}h([12]) (?:of )?${YEAR}`, (g) => half(Number(g[2]), Number(g[1]))],
  [`${IN}${YEAR} h([12])`, (g) => half(Number(g[1]), Number(g[2]))],
  [`${IN}(?:this|the current) decade`, (_, today) => CALENDAR.decade(today, 0)],
  [`${IN}(?:last|past|previous) half (?:a )?year`, (_, today) => ({ from: BACK.month(today, 6), to: today })],
  [
    `(?:between|from) (?:the )?(?:years |beginning of |start of )?${SOME_DATE} (?:and|to|through|until|till|up to|thru|-) (?:the )?(?:end of )?${SOME_DATE}`,
    (g) => ({ from: ends(date(g, 1)).from, to: ends(date(g, 4)).to }),
  ],
  [
    `${IN}(?:years )?${SOME_DATE} (?:to|through|until|till|up to|thru|-) ${SOME_DATE}`,
    (g) => ({ from: ends(date(g, 1)).from, to: ends(date(g, 4)).to }),
  ],
  [`${IN}${YEAR}-${YEAR}`, (g) => years(g[1] ?? '', g[2])],
  [
    `${IN}(?:between )?${MONTH} (?:and|to|through|until|-) ${MONTH} ${YEAR}`,
    (g) => months(Number(g[3]), monthNumber(g[1] ?? ''), monthNumber(g[2] ?? '')),
  ],
  [`${IN}q([1-4]) (?:of )?${YEAR}`, (g) => months(Number(g[2]), Number(g[1]) * 3 - 2, Number(g[1]) * 3)],
  [`${IN}${YEAR} q([1-4])`, (g) => months(Number(g[1]), Number(g[2]) * 3 - 2, Number(g[2]) * 3)],
  [
    `${IN}(first|1st|second|2nd|third|3rd|fourth|4th|last) quarter (?:of )?(?:the year )?${YEAR}`,
    (g) => months(Number(g[2]), ordinal(g[1]) * 3 - 2, ordinal(g[1]) * 3),
  ],
  [
    `${IN}(first|1st|second|2nd|last) half (?:of )?(?:the year )?${YEAR}`,
    (g) => (ordinal(g[1]) === 1 ? months(Number(g[2]), 1, 6) : months(Number(g[2]), 7, 12)),
  ],
  [
    `${IN}(early|mid|late) ${YEAR}`,
    (g) =>
      ({ early: months(Number(g[2]), 1, 4), mid: months(Number(g[2]), 5, 8), late: months(Number(g[2]), 9, 12) })[
        g[1] ?? ''
      ] ?? years(g[2] ?? ''),
  ],
  [
    `(?:since|starting|starting in|starting from|from|beginning in) (?:the )?(?:start of |beginning of )?${SOME_DATE} (?:on|onward|onwards|forward|till now|until now|to now|to date|till today|until today|to today|to present|up to now)`,
    (g) => ({ from: ends(date(g, 1)).from }),
  ],
  [
    `(?:since|starting|starting in|starting from|beginning in|as of) (?:the )?(?:year |start of |beginning of )?${SOME_DATE}`,
    (g) => ({ from: ends(date(g, 1)).from }),
  ],
  [
    `${SOME_DATE} (?:or later|or newer|or after|onwards?|and later|and after|\\+)`,
    (g) => ({ from: ends(date(g, 1)).from }),
  ],
  [
    `(?:after|later than|newer than|more recent than|past) (?:the )?(?:year |end of )?${SOME_DATE}`,
    (g) => ({ from: shift(ends(date(g, 1)).to, { days: 1 }) }),
  ],
  [
    `(?:before|prior to|earlier than|older than|pre|predate|predating|that predate) (?:the )?(?:year |start of )?${SOME_DATE}`,
    (g) => ({ to: shift(ends(date(g, 1)).from, { days: -1 }) }),
  ],
  [
    `(?:until|till|up to|up until|through|not after|no later than|by the end of|up to and including) (?:the )?(?:year |end of )?${SOME_DATE}`,
    (g) => ({ to: ends(date(g, 1)).to }),
  ],
  [`${SOME_DATE} (?:or earlier|or older|or before|and earlier|and before)`, (g) => ({ to: ends(date(g, 1)).to })],
  [`${IN}((?:19|20)\\d)0s`, (g) => years(`${g[1]}0`, `${g[1]}9`)],
  [`${IN}(?:the )?(?:last|past|previous) decade`, (_, today) => ({ from: BACK.year(today, 10), to: today })],
  [
    `${IN}(?:last|past|previous|recent) ${NUMBER} (day|week|month|year)s?`,
    (g, today) => ({ from: BACK[(g[2] ?? 'day') as Unit](today, numberFrom(g[1] ?? '1')), to: today }),
  ], // the pattern names the four units only
  [
    `${NUMBER} (day|week|month|year)s? ago`,
    (g, today) => CALENDAR[(g[2] ?? 'day') as Unit](today, -numberFrom(g[1] ?? '1')),
  ],
  [
    `since (?:the )?last (week|month|year)`,
    (g, today) => ({ from: CALENDAR[(g[1] ?? 'year') as Unit](today, -1).from ?? today }),
  ],
  [
    `since (?:this|the start of (?:the|this)) (week|month|year)`,
    (g, today) => ({ from: CALENDAR[(g[1] ?? 'year') as Unit](today, 0).from ?? today }),
  ],
  [
    `(?:(?:in|over|during|within|for) the (?:last|past|previous)|(?:the )?past) (day|week|month|year)`,
    (g, today) => ({ from: BACK[(g[1] ?? 'year') as Unit](today, 1), to: today }),
  ],
  [`${IN}(?:the )?year before last`, (_, today) => CALENDAR.year(today, -2)],
  [
    `${IN}(spring|summer|autumn|fall)(?: of)?(?: the year)? ${YEAR}`,
    (g) => months(Number(g[2]), SEASONS[g[1] ?? ''] ?? 1, (SEASONS[g[1] ?? ''] ?? 1) + 2),
  ],
  [
    `${IN}(last|this|previous|current|past) (week|month|quarter|year)`,
    (g, today) => CALENDAR[(g[2] ?? 'year') as Unit](today, g[1] === 'this' || g[1] === 'current' ? 0 : -1),
  ],
  [`since yesterday`, (_, today) => ({ from: shift(today, { days: -1 }) })],
  [`${IN}(today|yesterday)`, (g, today) => CALENDAR.day(today, g[1] === 'today' ? 0 : -1)],
  [`${IN}${MONTH} (?:of )?${YEAR}`, (g) => ends(`${g[1]} ${g[2]}`)],
  [`${IN}${DATE}`, (g) => ends(g[1] ?? '')],
  [`in (?:the month of )?${MONTH}`, (g, today) => latestMonth(monthNumber(g[1] ?? ''), today)],
];

/** The latest such month that has begun. */
function latestMonth(month: number, today: string): Period {
  const year = Number(today.slice(0, 4)) - (month > Number(today.slice(5, 7)) ? 1 : 0);
  return months(year, month, month);
}

/** Takes every expression of time; half-open periods narrow each other and the others, closed ones are alternatives. */
export function readTime(sentence: Sentence, today: string): Period[] | undefined {
  const found: Period[] = [];
  for (const [pattern, read] of RULES) {
    const expression = new RegExp(pattern);
    for (let match = sentence.take(expression); match !== undefined; match = sentence.take(expression)) {
      found.push(...[read(match, today)].flat().map(inOrder));
    }
  }
  return found.length === 0 ? undefined : combine(found);
}

/** Ends in the order of time, whatever the order in which they were said. */
function inOrder(period: Period): Period {
  const { from, to } = period;
  return from !== undefined && to !== undefined && from > to
    ? { from: `${to.slice(0, 4)}-01-01`, to: lastDayLike(from) }
    : period;
}

/** The last day of the year that a first day begins, else the day itself. */
function lastDayLike(day: string): string {
  return day.endsWith('-01-01') ? `${day.slice(0, 4)}-12-31` : day;
}

function combine(found: readonly Period[]): Period[] {
  const open = found.filter(({ from, to }) => from === undefined || to === undefined);
  const closed = found.filter(({ from, to }) => from !== undefined && to !== undefined);
  const bound = open.reduce(narrow, {});
  const bases = closed.length > 0 ? closed : [{}];
  return bases.map((period) => narrow(period, bound)).sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
}

function narrow(a: Period, b: Period): Period {
  const from = [a.from, b.from]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
  const to = [a.to, b.to].filter((day) => day !== undefined).sort()[0];
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}
