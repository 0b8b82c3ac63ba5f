import { z } from 'zod';

/** A date as precisely as a source knows it: `2024`, `2024-10` or `2024-10-29`. Sorts as text. */
export const PartialDate = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/);
export type PartialDate = z.infer<typeof PartialDate>;

/** First and last day (ISO, both included) that the date may stand for. */
export function span(date: PartialDate): { from: string; to: string } {
  if (date.length === 'YYYY-MM-DD'.length) return { from: date, to: date };
  if (date.length === 'YYYY'.length) return { from: `${date}-01-01`, to: `${date}-12-31` };
  return { from: `${date}-01`, to: lastOfMonth(Number(date.slice(0, 4)), Number(date.slice(5))) };
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Last day of a month as ISO; `month` counts from 1 and may overflow, as with `Date.UTC`. */
export function lastOfMonth(year: number, month: number): string {
  const ofYear = (((month - 1) % 12) + 12) % 12;
  const inYear = year + Math.floor((month - 1) / 12);
  const isLeap = inYear % 4 === 0 && (inYear % 100 !== 0 || inYear % 400 === 0);
  const days = (DAYS[ofYear] ?? 0) + (isLeap && ofYear === 1 ? 1 : 0);
  return `${String(inYear).padStart(4, '0')}-${String(ofYear + 1).padStart(2, '0')}-${days}`;
}

/** Whether the text is a partial date that the calendar has (no 30 February). */
export function isRealDate(text: string): boolean {
  if (!PartialDate.safeParse(text).success) return false;
  if (text.length < 10) return true;
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** The date in words, no more precise than it is known: `29 October 2024`, `October 2024`, `2024`. */
export function dateInWords(date: PartialDate): string {
  const [year = '', month, day] = date.split('-');
  const words = month === undefined ? [year] : [MONTHS[Number(month) - 1] ?? month, year];
  return (day === undefined ? words : [String(Number(day)), ...words]).join(' ');
}

export function yearOf(date: PartialDate): number {
  return Number(date.slice(0, 4));
}
