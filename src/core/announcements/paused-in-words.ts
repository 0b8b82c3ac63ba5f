import { dateInWords } from '../model/partial-date.ts';
import type { Schedule } from '../model/subscription.ts';
import { localDay } from './zone.ts';

/** `paused`, or `paused until 24 December 2026`: the day on which it ends where the subscription’s clock is. */
export function pausedInWords(until: string | undefined, { zone }: Pick<Schedule, 'zone'>): string {
  return until === undefined ? 'paused' : `paused until ${dateInWords(localDay(until, zone))}`;
}
