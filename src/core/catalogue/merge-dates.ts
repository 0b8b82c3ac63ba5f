import type { PaperRecord } from '../model/paper.ts';
import type { PartialDate } from '../model/partial-date.ts';

type Dates = Pick<PaperRecord, 'date' | 'published'>;

/** The earliest date as precisely as anyone knows it, and the next that is certainly another as the date of publication. */
export function mergeDates(a: Dates, b: Dates): Dates {
  const all = [a.date, a.published, b.date, b.published].filter((date) => date !== undefined);
  const precise = all.filter((date) => !all.some((other) => refines(other, date)));
  const [date = a.date, ...later] = [...new Set(precise)].sort();
  const published = later[0];
  return { date, ...(published !== undefined && { published }) };
}

/** Whether a date lies inside another and says more. */
function refines(date: PartialDate, coarse: PartialDate): boolean {
  return date.length > coarse.length && date.startsWith(`${coarse}-`);
}
