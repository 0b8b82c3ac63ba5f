const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Months by name, as a pattern with one group. */
export const MONTH =
  '(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)';

const IS_MONTH = new RegExp(`^${MONTH}$`, 'i');

/** Counts from 1; 0 for what is no month. */
export function monthNumber(name: string): number {
  return IS_MONTH.test(name) ? MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1 : 0;
}

const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '((?:19|20)\\d\\d)';
const DAY_FIRST = new RegExp(`\\b${DAY}(?: of)? ${MONTH}\\.?,? ${YEAR}\\b`, 'gi');
const MONTH_FIRST = new RegExp(`\\b${MONTH}\\.? ${DAY},? ${YEAR}\\b`, 'gi');

const MONTHS_JOINED = new RegExp(`\\b${MONTH}-${MONTH} (?=(?:19|20)\\d\\d)`, 'gi');
const DAYS_JOINED = new RegExp(
  `\\b(\\d{1,2})(?:st|nd|rd|th)? ?[-–] ?(?=\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}\\b)`,
  'gi',
);
const SLASHED = /\b(\d{1,2})\/(\d{1,2})\/((?:19|20)\d\d)\b/g;

/** Only where one of the numbers can be no month is it clear which is the day. */
function slashed(whole: string, a: number, b: number, year: string): string {
  if (a > 12 && a <= 31 && b <= 12) return `${year}-${two(b)}-${two(a)}`;
  return b > 12 && b <= 31 && a <= 12 ? `${year}-${two(a)}-${two(b)}` : whole;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** Days in words as ISO: `13 January 2022` and `Jan. 13th, 2022` become `2022-01-13`. */
export function daysAsIso(text: string): string {
  return text
    .replace(DAYS_JOINED, '$1 to ')
    .replace(SLASHED, (whole, a: string, b: string, year: string) => slashed(whole, Number(a), Number(b), year))
    .replace(
      /(?<![\d/])(0?[1-9]|1[0-2])\/((?:19|20)\d\d)\b/g,
      (_, month: string, year: string) => `${year}-${two(Number(month))}`,
    )
    .replace(MONTHS_JOINED, '$1 to $2 ')
    .replace(
      DAY_FIRST,
      (_, day: string, month: string, year: string) => `${year}-${two(monthNumber(month))}-${two(Number(day))}`,
    )
    .replace(
      MONTH_FIRST,
      (_, month: string, day: string, year: string) => `${year}-${two(monthNumber(month))}-${two(Number(day))}`,
    );
}
