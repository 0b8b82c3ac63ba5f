import { wallAt } from '../announcements/zone.ts';

const HOUR_MS = 3_600_000;
/** New listings come out Sunday to Thursday at 20:00 US Eastern: https://info.arxiv.org/help/availability.html */
const ZONE = 'America/New_York';
const HOUR = 20;
const LAST_DAY = 4;

/** The latest instant, up to `now`, at which arXiv came out with new papers, but for holidays; both ISO in UTC. */
export function lastListing(now: string): string {
  return find(now, -1);
}

/** The first such instant after `now`. */
export function nextListing(now: string): string {
  return find(now, 1);
}

/** Whole hours from `now` on, in one direction: both offsets of the zone are whole hours. */
function find(now: string, step: -1 | 1): string {
  const hour = Math.floor(Date.parse(now) / HOUR_MS) * HOUR_MS;
  let at = step === -1 ? hour : hour + HOUR_MS;
  while (!isListing(at)) at += step * HOUR_MS;
  return new Date(at).toISOString();
}

function isListing(instant: number): boolean {
  const wall = new Date(wallAt(instant, ZONE));
  return wall.getUTCHours() === HOUR && wall.getUTCDay() <= LAST_DAY;
}
