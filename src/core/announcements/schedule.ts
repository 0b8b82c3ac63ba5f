import type { EVERY, Schedule } from '../model/subscription.ts';
import { instantOf, wallAt } from './zone.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** Days of the week on which a schedule falls due, Sunday being 0. */
const DAYS: { readonly [K in (typeof EVERY)[number]]: readonly number[] } = {
  day: [0, 1, 2, 3, 4, 5, 6],
  weekdays: [1, 2, 3, 4, 5],
  week: [1],
};

/** The slot on the local day so many days after that of `now`, if the schedule has one on such a day of the week. */
function slotOn(schedule: Schedule, now: number, daysLater: number): number | undefined {
  const [hour = 0, minute = 0] = schedule.at.split(':').map(Number);
  const today = Math.floor(wallAt(now, schedule.zone) / DAY_MS) * DAY_MS;
  const day = today + daysLater * DAY_MS;
  if (!DAYS[schedule.every].includes(new Date(day).getUTCDay())) return undefined;
  return instantOf(day + (hour * 60 + minute) * MINUTE_MS, schedule.zone);
}

/** From the day before, which a gap at midnight may carry into today, to a week ahead; and the same backwards. */
const AHEAD = [-1, 0, 1, 2, 3, 4, 5, 6, 7, 8];
const BACK = AHEAD.map((days) => -days);

function firstSlot(schedule: Schedule, now: string, days: readonly number[], fits: (slot: number) => boolean): string {
  for (const daysLater of days) {
    const slot = slotOn(schedule, Date.parse(now), daysLater);
    if (slot !== undefined && fits(slot)) return new Date(slot).toISOString();
  }
  throw new Error(`A schedule falls due every week, but not this one around ${now}: ${JSON.stringify(schedule)}`);
}

/**
 * The latest instant, not after `now`, at which the schedule falls due (`week`: on Mondays). A local time that a day
 * skips falls due at the first instant after the gap; one that a day has twice, only the first time.
 */
export function lastSlot(schedule: Schedule, now: string): string {
  return firstSlot(schedule, now, BACK, (slot) => slot <= Date.parse(now));
}

/** The first instant after `now` at which the schedule falls due. */
export function nextSlot(schedule: Schedule, now: string): string {
  return firstSlot(schedule, now, AHEAD, (slot) => slot > Date.parse(now));
}
