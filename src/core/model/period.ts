import { z } from 'zod';
import { isRealDate, type PartialDate, span } from './partial-date.ts';

const Day = z.string().refine((text) => text.length === 10 && isRealDate(text), 'a day such as 2024-10-29');

/** A stretch of days, both ends included; a missing end is open. */
export const Period = z.object({ from: Day.optional(), to: Day.optional() });
export type Period = z.infer<typeof Period>;

export type Placement = 'inside' | 'outside' | 'undecided';

/** Where a date lies: `undecided` when it is known too coarsely to tell, as a bare year is for a month. */
export function place(date: PartialDate, { from, to }: Period): Placement {
  const days = span(date);
  if ((from !== undefined && days.to < from) || (to !== undefined && days.from > to)) return 'outside';
  const whole = (from === undefined || days.from >= from) && (to === undefined || days.to <= to);
  return whole ? 'inside' : 'undecided';
}

/** Where a date lies among several periods of which one is enough. No periods contain everything. */
export function placeInAny(date: PartialDate, periods: readonly Period[]): Placement {
  if (periods.length === 0) return 'inside';
  let found: Placement = 'outside';
  for (const period of periods) {
    const placement = place(date, period);
    if (placement === 'inside') return placement;
    if (placement === 'undecided') found = placement;
  }
  return found;
}
