import { isRealDate } from '../../core/model/partial-date.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** `Sep`, `Sept.` or `September` with a day and a year as an ISO day; undefined where the calendar has no such day. */
export function readDay(month: string, day: string, year: string): string | undefined {
  const number = MONTHS.findIndex((name) => month.toLowerCase().startsWith(name)) + 1;
  const iso = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return number > 0 && isRealDate(iso) ? iso : undefined;
}
