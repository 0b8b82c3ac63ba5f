import type { Schedule, Subscription } from '../model/subscription.ts';
import { instantOf, wallAt } from './zone.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/**
 * When the quiet hours that an instant lies in will end, ISO in UTC, or false outside of them. Hours that end where they
 * begin are none. An end that the clocks skip is right after the gap; one that they show twice is the first.
 */
export function quietEnd({ quiet, zone }: Pick<Schedule, 'quiet' | 'zone'>, now: string): string | false {
  if (quiet === undefined || quiet.from === quiet.to) return false;
  const [from, to] = [minutesOf(quiet.from), minutesOf(quiet.to)];
  const wall = wallAt(Date.parse(now), zone);
  const midnight = Math.floor(wall / DAY_MS) * DAY_MS;
  const minute = Math.floor((wall - midnight) / MINUTE_MS);
  const overnight = to < from;
  const within = overnight ? minute >= from || minute < to : minute >= from && minute < to;
  if (!within) return false;
  const day = overnight && minute >= from ? midnight + DAY_MS : midnight;
  const end = instantOf(day + to * MINUTE_MS, zone);
  // Clocks that were set back show the end a second time; by then it has passed.
  return end > Date.parse(now) ? new Date(end).toISOString() : false;
}

/** When a pause ends, ISO in UTC; undefined where only people can end it, false where there is none. */
export function pauseEnd({ paused }: Pick<Subscription, 'paused'>, now: string): string | undefined | false {
  if (paused === undefined) return false;
  if (paused.until === undefined) return undefined;
  return Date.parse(paused.until) > Date.parse(now) ? paused.until : false;
}
