import type { EVERY, Schedule } from '../model/subscription.ts';

const DAYS: { readonly [K in (typeof EVERY)[number]]: string } = {
  day: 'every day',
  weekdays: 'Monday to Friday',
  week: 'every Monday',
};

/** `every day at 09:00 (Europe/Zurich)`. */
export function scheduleInWords({ every, at, zone }: Schedule): string {
  return `${DAYS[every]} at ${at} (${zone.replaceAll('_', ' ')})`;
}
