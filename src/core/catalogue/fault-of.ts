import { PaperRecord } from '../model/paper.ts';
import { isRealDate, span } from '../model/partial-date.ts';

const DAY_MS = 86_400_000;

/** Why a record can't be taken into the catalogue, if so: the store would not read it back, or its date can't be. */
export function faultOf(record: PaperRecord, now: string): string | undefined {
  const parsed = PaperRecord.safeParse(record);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return `${issue?.path.join('.') || 'record'}: ${issue?.message ?? 'not a record'}`;
  }
  const { date, published = date } = record;
  const unreal = [date, published].find((one) => !isRealDate(one));
  if (unreal !== undefined) return `date: there is no ${unreal} in the calendar`;
  // A day ahead is today somewhere.
  const tomorrow = new Date(Date.parse(now) + DAY_MS).toISOString().slice(0, 10);
  return span(date).from > tomorrow ? `date: ${date} lies in the future` : undefined;
}
