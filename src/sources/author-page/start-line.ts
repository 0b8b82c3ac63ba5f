import { readDay } from './day.ts';

/** Field, date and, where there is code, `Code`, without blanks between: `LGDec 15, 2022Code`. */
const START =
  /^(?<category>[A-Z]{2,4}|[a-z-]+(?:\.[A-Za-z-]{2,}?)?)(?<month>[A-Z][a-z]{2,8})\.? (?<day>\d{1,2}), (?<year>\d{4})(?<code>Code)?$/;

export type Start = { category: string; date: string; code: boolean };

/** The first line of a paper; undefined where it is none, or its date is not in the calendar. */
export function readStart(line: string): Start | undefined {
  const { category = '', month = '', day = '', year = '', code } = START.exec(line)?.groups ?? {};
  const date = readDay(month, day, year);
  return date === undefined ? undefined : { category, date, code: code !== undefined };
}

/** Whether a line has the shape of a paper's first, be its date right or wrong. */
export function isStart(line: string): boolean {
  return START.test(line);
}

/** Short, and with a number or little but a field: a damaged first line rather than a paragraph. */
const STARTISH =
  /^(?=.{2,32}$)(?:[A-Z]{2,4}$|(?:[A-Z]{2,4}|[a-z-]+\.[A-Z]{2})?[^.!?]*\d[^.!?]*$|[A-Z]{2,4}[A-Z][a-z]{2,8}\b[^.!?]*$)/;

/** Whether a line that follows a blank one can only have been meant as a paper's first. */
export function looksLikeStart(line: string, next: string): boolean {
  return isStart(line) || (STARTISH.test(line) && next !== '');
}
