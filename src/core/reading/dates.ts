const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Months by name, as a pattern with one group. */
export const MONTH =
  '(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)';

/** Counts from 1. */
export function monthNumber(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '((?:19|20)\\d\\d)';
const DAY_FIRST = new RegExp(`\\b${DAY}(?: of)? ${MONTH}\\.?,? ${YEAR}\\b`, 'gi');
const MONTH_FIRST = new RegExp(`\\b${MONTH}\\.? ${DAY},? ${YEAR}\\b`, 'gi');

const two = (value: number): string => String(value).padStart(2, '0');

/** Days in words as ISO: `13 January 2022` and `Jan. 13th, 2022` become `2022-01-13`. */
export function daysAsIso(text: string): string {
  return text
    .replace(
      DAY_FIRST,
      (_, day: string, month: string, year: string) => `${year}-${two(monthNumber(month))}-${two(Number(day))}`,
    )
    .replace(
      MONTH_FIRST,
      (_, month: string, day: string, year: string) => `${year}-${two(monthNumber(month))}-${two(Number(day))}`,
    );
}
