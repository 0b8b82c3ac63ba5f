import type { Schedule } from '../model/subscription.ts';
import { lastSlot, nextSlot } from './schedule.ts';
import { isZone } from './zone.ts';

/** Instants in milliseconds since 1970. */
type Slots = { last: number; next: number };

/** The slots around an instant, remembered until they are over; undefined in a zone that nobody knows. */
export function createSlots(): (schedule: Schedule, now: number) => Slots | undefined {
  const known = new Map<string, Slots | undefined>();
  return (schedule, now) => {
    const key = `${schedule.every} ${schedule.at} ${schedule.zone}`;
    const before = known.get(key);
    if (before !== undefined && before.last <= now && now < before.next) return before;
    const iso = new Date(now).toISOString();
    const slots = isZone(schedule.zone)
      ? { last: Date.parse(lastSlot(schedule, iso)), next: Date.parse(nextSlot(schedule, iso)) }
      : undefined;
    known.set(key, slots);
    return slots;
  };
}
