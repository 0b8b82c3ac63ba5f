import type { EVERY, Schedule } from '../model/subscription.ts';

const DAYS: { readonly [K in (typeof EVERY)[number]]: string } = {
  day: 'every day',
  weekdays: 'Monday to Friday',
  week: 'every Monday',
};

/** `every day at 09:00 (Europe/Zurich)`. */
export function scheduleInWords({ every, at, zone, quiet }: Schedule): string {
  const hours = quiet === undefined ? '' : `, nothing from ${quiet.from} to ${quiet.to}`;
  return `${DAYS[every]} at ${at} (${zone.replaceAll('_', ' ')})${hours}`;
}
