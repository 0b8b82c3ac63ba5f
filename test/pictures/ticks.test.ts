import { expect, it } from 'vitest';
import { figure, labelEvery, ticksTo } from '../../src/pictures/ticks.ts';

it.each<[number, boolean, readonly number[]]>([
  [0, true, [0, 1]],
  [1, true, [0, 1]],
  [3, true, [0, 1, 2, 3]],
  [5, true, [0, 2, 4, 6]],
  [17, true, [0, 5, 10, 15, 20]],
  [1298, true, [0, 500, 1000, 1500]],
  [1e9, true, [0, 5e8, 1e9]],
  [0.5, false, [0, 0.2, 0.4, 0.6]],
])('the axis for %d', (most, whole, expected) => {
  const ticks = ticksTo(most, whole);
  expect(ticks).toHaveLength(expected.length);
  for (const [at, tick] of expected.entries()) expect(ticks[at]).toBeCloseTo(tick, 9);
});

it.each([
  [40, 34, 1],
  [20, 34, 2],
  [8, 34, 5],
  [0.5, 34, 100],
])('at %d a label and %d wide, every %d', (pitch, width, every) => {
  expect(labelEvery(pitch, width)).toBe(every);
});

it.each([
  [0, '0'],
  [2075, '2,075'],
  [0.5, '0.5'],
  [12_500, '12.5K'],
  [1_234_567_890, '1.2B'],
])('%d is written %s', (value, written) => {
  expect(figure(value)).toBe(written);
});
