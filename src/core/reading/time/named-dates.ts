import { numberAt } from '../numbers.ts';
import { type Closed, latestMonths, monthOf, months, partOfYear, yearOf, years } from './calendar.ts';
import { type Clock, past, type Reader, wholeYear, YEAR, yearBefore } from './dated.ts';
import { monthNumber } from './days-as-iso.ts';
import { OFFSETS, readCalendar } from './relative-dates.ts';

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

export const readYear: Reader = (words, at) => {
  const word = words[at] ?? '';
  if (YEAR.test(word)) return { period: years(Number(word)), end: at + 1 };
  if (!ISO.test(word)) return undefined;
  const [year = '', month = '', day] = word.split('-');
  return { period: day ? { from: word, to: word } : months(Number(year), Number(month)), end: at + 1 };
};

/** `Q1 2023`, `2022 H2`, `2021-Q3`. */
export const readCode: Reader = (words, at) => {
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

export const readDecade: Reader = (words, at) => {
  const word = words[at] ?? '';
  const first = NAMED_DECADES[word] ?? Number(/^((?:19|20)\d0)s$/.exec(word)?.[1] ?? Number.NaN);
  return Number.isNaN(first) ? undefined : { period: years(first, first + 9), end: at + 1 };
};

/** The year that words after a month or season name, else the latest such time. */
export const readMonths: Reader = (words, at, clock) => {
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

/** `the first half of 2022`, `third quarter 2021`, `first three months of 2022`. */
export const readPart: Reader = (words, at, clock) => {
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
export const readPartBehind: Reader = (words, at) => {
  const number = ORDINALS[words[at + 1] ?? ''];
  const part = words[at + 2];
  if (!YEAR.test(words[at] ?? '') || number === undefined) return undefined;
  if (part === 'half' && number <= 2) return { period: partOfYear(Number(words[at]), 2, number), end: at + 3 };
  return part === 'quarter' ? { period: partOfYear(Number(words[at]), 4, number), end: at + 3 } : undefined;
};
