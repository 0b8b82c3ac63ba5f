import { isRealDate, type PartialDate, span } from '../../core/model/partial-date.ts';

/** Before printing there were no papers; a year such as 1 or 203 is a mistyped one. */
const FIRST_YEAR = 1450;

/** `[2024, 10, 29]` as precisely as it is sound; undefined where there is no year. */
export function dateOfParts(
  parts: readonly (number | string | null | undefined)[] | null | undefined,
): PartialDate | undefined {
  const [year, month, day] = (parts ?? []).map((part) => Number(part ?? Number.NaN));
  if (year === undefined || !Number.isInteger(year) || year < FIRST_YEAR || year > 9999) return undefined;
  const two = (part: number | undefined): string => String(part).padStart(2, '0');
  const dates = [`${year}-${two(month)}-${two(day)}`, `${year}-${two(month)}`, `${year}`];
  return dates.find(isRealDate);
}

/** A date from the front of a text: `2024-10-29T12:00:00Z`, `2024-10`, `2024`, `2024/10/29`. */
export function dateOfText(text: string | null | undefined): PartialDate | undefined {
  const [, year, month, day] = /^\s*(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?(?!\d)/.exec(text ?? '') ?? [];
  return year === undefined ? undefined : dateOfParts([year, month, day]);
}

/**
 * The earliest of several dates that are not later than `today`, ISO; the more precise one where one contains the other.
 * Where all lie ahead the earliest of them, which is then rejected for what it is.
 */
export function earliest(dates: readonly (PartialDate | undefined)[], today: string): PartialDate | undefined {
  const known = dates.filter((date) => date !== undefined);
  const past = known.filter((date) => span(date).from <= today);
  const [first, ...rest] = (past.length > 0 ? past : known).sort();
  if (first === undefined) return undefined;
  return rest.filter((date) => date.startsWith(`${first}-`))[0] ?? first;
}
