import { zonesOfCity } from './find-zones.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known !== undefined) return known;
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  clocks.set(zone, clock);
  return clock;
}

/** What the clocks of a zone show at an instant, both in milliseconds; the wall time as if it were UTC. */
export function wallAt(instant: number, zone: string): number {
  const shown = new Map(
    clockOf(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes): number => shown.get(type) ?? 0;
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
}

/** First instant at or after which the clocks show `wall`: the earlier of two, or the end of a gap that skips it. */
export function instantOf(wall: number, zone: string): number {
  const offsets = [wall - DAY_MS, wall + DAY_MS].map((around) => wallAt(around, zone) - around);
  let before = wall - Math.max(...offsets);
  let reached = wall - Math.min(...offsets);
  if (wallAt(before, zone) === wall) return before;
  while (reached - before > 1000) {
    const middle = before + Math.floor((reached - before) / 2000) * 1000;
    if (wallAt(middle, zone) >= wall) reached = middle;
    else before = middle;
  }
  return reached;
}

/** The day in a zone at an instant, both ISO. */
export function localDay(instant: string, zone: string): string {
  return new Date(wallAt(Date.parse(instant), zone)).toISOString().slice(0, 10);
}

/** Whether this runtime knows the IANA zone. */
export function isZone(zone: string): boolean {
  if (!/^[a-z]/i.test(zone)) return false;
  try {
    clockOf(zone); // remembered, since it is slow to make
    return true;
  } catch {
    return false;
  }
}

const sameZone = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase().replaceAll(' ', '_');

/** The zone that people mean by `europe/zurich` or, where only one zone has a city of that name, `Zurich` or `Boston`. */
export function readZone(text: string): string | undefined {
  const typed = text.trim();
  const zones = Intl.supportedValuesOf('timeZone');
  const known = zones.find((zone) => sameZone(zone, typed));
  if (known !== undefined) return known;
  const cities = zonesOfCity(typed);
  if (cities.length === 1) return cities[0];
  return isZone(typed) ? typed : undefined;
}
