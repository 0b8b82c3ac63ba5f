import { expect, test } from 'vitest';
import { lastOfMonth, span } from '../../../src/core/model/partial-date.ts';

test('a date that is known to its month or year spans all of its days, leap years and all', () => {
  for (let year = 1896; year <= 2104; year += 1) {
    expect(span(`${year}`)).toEqual({ from: `${year}-01-01`, to: `${year}-12-31` });
    for (let month = 1; month <= 12; month += 1) {
      const written = `${year}-${String(month).padStart(2, '0')}`;
      expect(span(written)).toEqual({ from: `${written}-01`, to: lastOfMonth(year, month) });
    }
  }
  expect(span('2024-02-29')).toEqual({ from: '2024-02-29', to: '2024-02-29' });
});
