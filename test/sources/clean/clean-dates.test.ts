import { expect, it } from 'vitest';
import { dateOfParts, dateOfText, earliest } from '../../../src/sources/clean/clean-dates.ts';
import { cleanAbstract, cleanTitle } from '../../../src/sources/clean/clean-title.ts';

it.each([
  [[2024, 10, 29], '2024-10-29'],
  [[2024, 2, 30], '2024-02'],
  [[2024, 13], '2024'],
  [[2024, 0, 0], '2024'],
  [['2024', '1'], '2024-01'],
  [[null], undefined],
  [[], undefined],
  [null, undefined],
  [[20, 1, 1], undefined],
  [[0], undefined],
])('parts %j: %s', (parts, date) => {
  expect(dateOfParts(parts)).toBe(date);
});

it.each([
  ['2024-10-29T12:00:00Z', '2024-10-29'],
  ['2024/1/5', '2024-01-05'],
  ['2024', '2024'],
  ['20241029', undefined],
  ['', undefined],
  [null, undefined],
])('text %j: %s', (text, date) => {
  expect(dateOfText(text)).toBe(date);
});

it.each([
  [['2024-05', '2023-11-02'], '2023-11-02'],
  [['2023', '2023-11-02'], '2023-11-02'],
  [['2030-01', '2024-02-01'], '2024-02-01'],
  [['2031', '2030-01'], '2030-01'],
  [[undefined], undefined],
])('of %j the earliest is %s', (dates, date) => {
  expect(earliest(dates, '2026-11-25')).toBe(date);
});

it.each([
  ['A title*', 'A title'],
  ['[Not available]', undefined],
  ['***', undefined],
  ['', undefined],
  [null, undefined],
  [': проблеми', ': проблеми'],
])('title %j: %s', (text, title) => {
  expect(cleanTitle(text)).toBe(title);
});

it.each([
  ['Abstract: We show it.', 'We show it.'],
  ['<jats:title>ABSTRACT</jats:title><jats:p>We show it.</jats:p>', 'We show it.'],
  ['Abstract interpretation is old.', 'Abstract interpretation is old.'],
  ['No abstract available.', undefined],
  ['214–224', undefined],
  [undefined, undefined],
])('abstract %j: %s', (text, abstract) => {
  expect(cleanAbstract(text)).toBe(abstract);
});
