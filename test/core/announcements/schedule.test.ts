import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { lastSlot, nextSlot } from '../../../src/core/announcements/schedule.ts';
import { wallAt } from '../../../src/core/announcements/zone.ts';
import { EVERY, type Schedule } from '../../../src/core/model/subscription.ts';

const ZONES = [
  'Europe/Zurich',
  'America/New_York',
  'America/Sao_Paulo',
  'America/Santiago',
  'Africa/Cairo',
  'Australia/Lord_Howe',
  'Antarctica/Troll',
  'Asia/Kolkata',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'UTC',
];

const daily = (at: string, zone: string): Schedule => ({ every: 'day', at, zone });

describe('the slot of a local day', () => {
  it.each([
    // zone, local time, the day's end in UTC, the slot
    ['UTC', '09:00', '2026-06-01T23:59:59Z', '2026-06-01T09:00:00.000Z'],
    ['Asia/Kolkata', '09:00', '2026-06-01T18:29:59Z', '2026-06-01T03:30:00.000Z'],
    ['Europe/Zurich', '09:00', '2026-03-28T22:59:59Z', '2026-03-28T08:00:00.000Z'],
    ['Europe/Zurich', '09:00', '2026-03-29T21:59:59Z', '2026-03-29T07:00:00.000Z'],
    // 02:00 to 03:00 is skipped on 29 March, and comes twice on 25 October
    ['Europe/Zurich', '01:59', '2026-03-29T21:59:59Z', '2026-03-29T00:59:00.000Z'],
    ['Europe/Zurich', '02:00', '2026-03-29T21:59:59Z', '2026-03-29T01:00:00.000Z'],
    ['Europe/Zurich', '02:30', '2026-03-29T21:59:59Z', '2026-03-29T01:00:00.000Z'],
    ['Europe/Zurich', '03:00', '2026-03-29T21:59:59Z', '2026-03-29T01:00:00.000Z'],
    ['Europe/Zurich', '02:30', '2026-10-25T22:59:59Z', '2026-10-25T00:30:00.000Z'],
    ['Europe/Zurich', '03:00', '2026-10-25T22:59:59Z', '2026-10-25T02:00:00.000Z'],
    ['America/New_York', '02:30', '2026-03-09T03:59:59Z', '2026-03-08T07:00:00.000Z'],
    ['America/New_York', '01:30', '2026-11-02T04:59:59Z', '2026-11-01T05:30:00.000Z'],
    ['America/New_York', '09:00', '2026-11-02T04:59:59Z', '2026-11-01T14:00:00.000Z'],
    // half an hour: 02:00 to 02:30 is skipped on 4 October, 01:30 to 02:00 comes twice on 5 April
    ['Australia/Lord_Howe', '02:15', '2026-10-04T12:59:59Z', '2026-10-03T15:30:00.000Z'],
    ['Australia/Lord_Howe', '02:30', '2026-10-04T12:59:59Z', '2026-10-03T15:30:00.000Z'],
    ['Australia/Lord_Howe', '01:45', '2026-04-05T13:29:59Z', '2026-04-04T14:45:00.000Z'],
    ['Australia/Lord_Howe', '02:00', '2026-04-05T13:29:59Z', '2026-04-04T15:30:00.000Z'],
    // the day itself begins an hour late
    ['Africa/Cairo', '00:00', '2026-04-24T20:59:59Z', '2026-04-23T22:00:00.000Z'],
  ])('%s at %s before %s is %s', (zone, at, now, slot) => {
    expect(lastSlot(daily(at, zone), now)).toBe(slot);
  });
});

describe('days of the week', () => {
  it.each([
    // 23 November 2026 is a Monday
    ['day', '2026-11-22T12:00:00Z', '2026-11-22T09:00:00.000Z', '2026-11-23T09:00:00.000Z'],
    ['weekdays', '2026-11-20T12:00:00Z', '2026-11-20T09:00:00.000Z', '2026-11-23T09:00:00.000Z'],
    ['weekdays', '2026-11-22T12:00:00Z', '2026-11-20T09:00:00.000Z', '2026-11-23T09:00:00.000Z'],
    ['week', '2026-11-22T12:00:00Z', '2026-11-16T09:00:00.000Z', '2026-11-23T09:00:00.000Z'],
    ['week', '2026-11-23T08:59:59Z', '2026-11-16T09:00:00.000Z', '2026-11-23T09:00:00.000Z'],
    ['week', '2026-11-23T09:00:00Z', '2026-11-23T09:00:00.000Z', '2026-11-30T09:00:00.000Z'],
  ] as const)('every %s at %s: last %s, next %s', (every, now, last, next) => {
    const schedule = { every, at: '09:00', zone: 'UTC' };
    expect([lastSlot(schedule, now), nextSlot(schedule, now)]).toEqual([last, next]);
  });

  it('are the zone’s own: Monday morning in Kiritimati is Sunday in UTC', () => {
    const schedule: Schedule = { every: 'week', at: '09:00', zone: 'Pacific/Kiritimati' };
    expect(nextSlot(schedule, '2026-11-20T00:00:00Z')).toBe('2026-11-22T19:00:00.000Z');
  });
});

const time = fc
  .record({ hour: fc.nat(23), minute: fc.nat(59) })
  .map(({ hour, minute }) => [hour, minute].map((part) => String(part).padStart(2, '0')).join(':'));

test.each(ZONES)('every local day of 2026 in %s has exactly one daily slot, and slots strictly increase', (zone) => {
  fc.assert(
    fc.property(time, (at) => {
      const days: string[] = [];
      let slot = nextSlot(daily(at, zone), '2025-12-30T00:00:00Z');
      while (slot < '2027-01-03') {
        days.push(new Date(wallAt(Date.parse(slot), zone)).toISOString().slice(0, 10));
        const next = nextSlot(daily(at, zone), slot);
        expect(next > slot).toBe(true);
        slot = next;
      }
      const of2026 = days.filter((day) => day.startsWith('2026'));
      expect([of2026.length, new Set(of2026).size]).toEqual([365, 365]);
    }),
    { numRuns: 4 },
  );
});

test('the last slot is never after now, the next always is, and none lies between', () => {
  const schedule = fc.record({ every: fc.constantFrom(...EVERY), at: time, zone: fc.constantFrom(...ZONES) });
  const instant = fc.date({
    min: new Date('2026-01-01'),
    max: new Date('2027-01-01'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(schedule, instant, (due, date) => {
      const now = date.toISOString();
      const [last, next] = [lastSlot(due, now), nextSlot(due, now)];
      expect(last <= now && now < next).toBe(true);
      expect(nextSlot(due, last)).toBe(next);
    }),
    { numRuns: 300 },
  );
});
