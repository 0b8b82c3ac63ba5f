import type { PartialDate } from '../model/partial-date.ts';

export type DateStyle = 'mla' | 'chicago' | 'vancouver';

const LONG = 'January February March April May June July August September October November December'.split(' ');
const MLA = 'Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');
const SHORT = LONG.map((month) => month.slice(0, 3));

type Parts = { year: string; month: number | undefined; day: string | undefined };

const STYLES: { readonly [K in DateStyle]: (parts: Parts) => readonly (string | undefined)[] } = {
  /** `11 Sept. 2023` */
  mla: ({ year, month, day }) => [day, month === undefined ? undefined : MLA[month], year],
  /** `September 11, 2023` */
  chicago: ({ year, month, day }) => {
    const name = month === undefined ? undefined : LONG[month];
    return day === undefined ? [name, year] : [name, `${day},`, year];
  },
  /** `2023 Sep 11` */
  vancouver: ({ year, month, day }) => [year, month === undefined ? undefined : SHORT[month], day],
};

/** The date as a style writes it, no more precise than it is known. */
export function dateIn(style: DateStyle, date: PartialDate): string {
  const [year = '', month, day] = date.split('-');
  const parts = {
    year,
    month: month === undefined ? undefined : Number(month) - 1,
    day: day === undefined ? undefined : String(Number(day)),
  };
  return STYLES[style](parts)
    .filter((part) => part !== undefined)
    .join(' ');
}
