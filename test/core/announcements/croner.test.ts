import { Cron } from 'croner';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextSlot } from '../../../src/core/announcements/schedule.ts';
import { EVERY, type Schedule } from '../../../src/core/model/subscription.ts';

const DAYS: { readonly [K in Schedule['every']]: string } = { day: '*', weekdays: '1-5', week: '1' };
const ZONES = Intl.supportedValuesOf('timeZone');
const DAY_MS = 24 * 60 * 60 * 1000;

const pad = (part: number): string => String(part).padStart(2, '0');
/** Clocks are changed at night, so most are of the first hours. */
const time = fc
  .tuple(fc.oneof(fc.nat(4), fc.nat(23)), fc.constantFrom(0, 15, 29, 30, 45, 59))
  .map(([hour, minute]) => `${pad(hour)}:${pad(minute)}`);
const schedule = fc.record({ every: fc.constantFrom(...EVERY), at: time, zone: fc.constantFrom(...ZONES) });

/** The days on which some zone changes its clocks in 2026, and a few on which none does. */
const day = fc.oneof(
  fc.constantFrom(
    '02-14',
    '03-08',
    '03-22',
    '03-29',
    '04-05',
    '04-24',
    '09-06',
    '09-27',
    '10-04',
    '10-25',
    '10-31',
    '11-01',
  ),
  fc.constantFrom('01-01', '06-15', '12-31'),
);

test('slots in every zone are those of croner, through gaps and repeats', () => {
  fc.assert(
    fc.property(schedule, day, fc.nat(3 * 24), ({ every, at, zone }, date, hours) => {
      const from = new Date(Date.parse(`2026-${date}T00:00:00Z`) - DAY_MS + hours * 60 * 60 * 1000);
      const [hour, minute] = at.split(':').map(Number);
      const peer = new Cron(`${minute} ${hour} * * ${DAYS[every]}`, { timezone: zone });
      const slots: (string | undefined)[] = [];
      const expected: (string | undefined)[] = [];
      for (let [ours, theirs] = [from.toISOString(), from as Date | null]; slots.length < 3; ) {
        ours = nextSlot({ every, at, zone }, ours);
        theirs = peer.nextRun(theirs);
        slots.push(ours);
        expected.push(theirs?.toISOString());
      }
      expect(slots).toEqual(expected);
    }),
    { numRuns: 600 },
  );
});
