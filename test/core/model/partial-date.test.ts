import { expect, test } from 'vitest';
import { lastOfMonth, span } from '../../../src/core/model/partial-date.ts';

const asTheClockHasIt = (year: number, month: number): string =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);

test('a date that is known to its month or year spans all of its days, leap years and all', () => {
  for (let year = 1896; year <= 2104; year += 1) {
    expect(span(`${year}`)).toEqual({ from: `${year}-01-01`, to: `${year}-12-31` });
    for (let month = 1; month <= 12; month += 1) {
      const written = `${year}-${String(month).padStart(2, '0')}`;
      expect(span(written)).toEqual({ from: `${written}-01`, to: asTheClockHasIt(year, month) });
    }
  }
  expect(span('2024-02-29')).toEqual({ from: '2024-02-29', to: '2024-02-29' });
});

test('months go over into the years before and after', () => {
  for (let month = -30; month <= 42; month += 1) expect(lastOfMonth(2024, month)).toBe(asTheClockHasIt(2024, month));
});
