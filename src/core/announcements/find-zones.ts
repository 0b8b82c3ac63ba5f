import { fold } from '../catalogue/fold.ts';
import { CITIES } from './zone-cities.ts';

/** A zone and the city by which it was found. */
export type FoundZone = { zone: string; city: string };

/** Offered before anything is typed: one for nearly every hour, where many live. */
const COMMON: readonly string[] = [
  'UTC',
  'Europe/London',
  'Europe/Zurich',
  'Europe/Athens',
  'Asia/Dubai',
  'Asia/Kolkata',
  'Asia/Singapore',
  'Asia/Shanghai',
  'Asia/Tokyo',
  'Australia/Sydney',
  'Pacific/Auckland',
  'America/Los_Angeles',
  'America/Denver',
  'America/Chicago',
  'America/New_York',
  'America/Sao_Paulo',
];

const cityOf = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

type Named = FoundZone & { folded: string };
let known: readonly Named[] | undefined;

function allNamed(): readonly Named[] {
  if (known !== undefined) return known;
  // Node still knows some zones by a former name only, such as Asia/Calcutta.
  const zones = new Set(['UTC', ...Object.keys(CITIES), ...Intl.supportedValuesOf('timeZone')]);
  const named = [...zones].flatMap((zone) => [cityOf(zone), ...(CITIES[zone] ?? [])].map((city) => ({ zone, city })));
  known = named.map((one) => ({ ...one, folded: fold(`${one.city} ${one.zone.replaceAll(/[/_]/g, ' ')}`) }));
  return known;
}

/** Zones for a city, region or zone being typed: names that begin with it first, each zone once. */
export function findZones(typed: string, limit: number): readonly FoundZone[] {
  const words = fold(typed.replaceAll(/[/_]/g, ' '));
  if (words === '') return COMMON.map((zone) => ({ zone, city: cityOf(zone) })).slice(0, limit);
  const begun = allNamed().filter(({ folded }) => folded.startsWith(words));
  const held = allNamed().filter(({ folded }) => ` ${folded}`.includes(` ${words}`));
  const found = new Map<string, FoundZone>();
  for (const { zone, city } of [...begun, ...held]) if (!found.has(zone)) found.set(zone, { zone, city });
  return [...found.values()].slice(0, limit);
}

/** The zones in which there is a city of just that name. */
export function zonesOfCity(city: string): readonly string[] {
  const wanted = fold(city);
  return [...new Set(allNamed().flatMap((one) => (fold(one.city) === wanted ? [one.zone] : [])))];
}

/** `UTC+05:30`, at an instant. */
export function offsetOf(zone: string, instant: string): string {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(
    Date.parse(instant),
  );
  const offset = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return offset.replace('GMT', 'UTC');
}
