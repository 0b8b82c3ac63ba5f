import { lastOfMonth } from '../../model/partial-date.ts';

/** A period with both ends, which are days in it. */
export type Closed = { from: string; to: string };
export type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade';

const two = (value: number): string => String(value).padStart(2, '0');

export const yearOf = (day: string): number => Number(day.slice(0, 4));
export const monthOf = (day: string): number => Number(day.slice(5, 7));

/** A day so many months and days away; the 31st falls on the last of a shorter month. */
export function shift(day: string, { days = 0, months: by = 0 }: { days?: number; months?: number }): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = Number(lastOfMonth(year, month + by).slice(8));
  return new Date(Date.UTC(year, month - 1 + by, Math.min(date, last) + days)).toISOString().slice(0, 10);
}

/** Months count from 1. */
export const months = (year: number, from: number, to = from): Closed => ({
  from: `${year}-${two(from)}-01`,
  to: lastOfMonth(year, to),
});

export const years = (from: number, to = from): Closed => ({ from: `${from}-01-01`, to: `${to}-12-31` });

/** The `number`th of the equal `parts` of a year, from 1. */
export function partOfYear(year: number, parts: 2 | 3 | 4, number: number): Closed {
  const length = 12 / parts;
  return months(year, (number - 1) * length + 1, number * length);
}

function monday(day: string): string {
  return shift(day, { days: -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) });
}

/** The unit of the calendar that holds today, or one so many units later. */
export const CALENDAR: { readonly [K in Unit]: (today: string, offset: number) => Closed } = {
  day: (today, offset) => ({ from: shift(today, { days: offset }), to: shift(today, { days: offset }) }),
  week: (today, offset) => {
    const from = shift(monday(today), { days: 7 * offset });
    return { from, to: shift(from, { days: 6 }) };
  },
  month: (today, offset) => {
    const day = shift(`${today.slice(0, 7)}-01`, { months: offset });
    return months(yearOf(day), monthOf(day));
  },
  quarter: (today, offset) => {
    const first = shift(`${today.slice(0, 7)}-01`, { months: 3 * offset - ((monthOf(today) - 1) % 3) });
    return months(yearOf(first), monthOf(first), monthOf(first) + 2);
  },
  year: (today, offset) => years(yearOf(today) + offset),
  decade: (today, offset) => {
    const first = Math.floor(yearOf(today) / 10) * 10 + 10 * offset;
    return years(first, first + 9);
  },
};

/** Where so many units back from today begin, today being the last day of them. */
export const BACK: { readonly [K in Unit]: (today: string, count: number) => string } = {
  day: (today, count) => shift(today, { days: 1 - count }),
  week: (today, count) => shift(today, { days: -7 * count }),
  month: (today, count) => shift(today, { months: -count }),
  quarter: (today, count) => shift(today, { months: -3 * count }),
  year: (today, count) => shift(today, { months: -12 * count }),
  decade: (today, count) => shift(today, { months: -120 * count }),
};

/** The latest such months that have begun; months count from 1, and the last may lie in the next year. */
export function latestMonths(today: string, from: number, to = from): Closed {
  return months(yearOf(today) - (from > monthOf(today) ? 1 : 0), from, to);
}
