import { expect, it } from 'vitest';
import { readTime } from '../../../src/core/announcements/time-of-day.ts';
import { isZone, readZone } from '../../../src/core/announcements/zone.ts';

it.each([
  ['09:00', '09:00'],
  ['9:00', '09:00'],
  ['9', '09:00'],
  ['9 am', '09:00'],
  ['9.30pm', '21:30'],
  ['9 p.m.', '21:00'],
  ['12 am', '00:00'],
  ['12pm', '12:00'],
  ['17h', '17:00'],
  ['23:59', '23:59'],
  ['Noon', '12:00'],
  ['midnight', '00:00'],
  ['24:00', undefined],
  ['9:60', undefined],
  ['13 pm', undefined],
  ['0 am', undefined],
  ['9:5', undefined],
  ['soon', undefined],
  ['', undefined],
])('the time “%s” is %s', (text, time) => {
  expect(readTime(text)).toBe(time);
});

it.each([
  ['Europe/Zurich', 'Europe/Zurich'],
  ['europe/zurich', 'Europe/Zurich'],
  [' Zurich ', 'Europe/Zurich'],
  ['new york', 'America/New_York'],
  ['Asia/Kolkata', 'Asia/Kolkata'],
  ['mumbai', 'Asia/Kolkata'],
  ['Zürich', 'Europe/Zurich'],
  ['San Francisco', 'America/Los_Angeles'],
  ['UTC', 'UTC'],
  ['Europe/Atlantis', undefined],
  ['+02:00', undefined],
  ['', undefined],
])('the zone “%s” is %s', (text, zone) => {
  expect(readZone(text)).toBe(zone);
});

it.each([
  ['America/New_York', true],
  ['Mars/Olympus', false],
  ['+02:00', false],
])('isZone(%s) is %s', (zone, known) => {
  expect(isZone(zone)).toBe(known);
});
