import { describe, expect, it } from 'vitest';
import type { Tally } from '../../../src/core/ports.ts';
import { barsChart, yearsChart } from '../../../src/core/view/charts.ts';

const years = (counts: Readonly<Record<number, number>>): readonly Tally[] =>
  Object.entries(counts).map(([key, papers]) => ({ key, papers, firstYear: Number(key), lastYear: Number(key) }));

const side = (label: string, counts: Readonly<Record<number, number>>) => ({ label, years: years(counts) });

describe('a chart by year', () => {
  it('has the years between, too', () => {
    const { labels, series } = yearsChart('Papers', [side('A', { 2019: 2, 2022: 1 })]);
    expect(labels).toEqual(['2019', '2020', '2021', '2022']);
    expect(series).toEqual([{ label: 'A', values: [2, 0, 0, 1] }]);
  });

  it('has all sides on one axis', () => {
    const { labels, series } = yearsChart('Papers', [side('A', { 2020: 2 }), side('B', { 2019: 1 }), side('C', {})]);
    expect(labels).toEqual(['2019', '2020']);
    expect(series.map(({ values }) => values)).toEqual([
      [0, 2],
      [1, 0],
      [0, 0],
    ]);
  });

  it('does not fill up centuries', () => {
    expect(yearsChart('Papers', [side('A', { 1665: 1, 2024: 2 })]).labels).toEqual(['1665', '2024']);
  });

  it.each([
    ['nothing', [side('A', {})], 'Papers: none.'],
    ['one year', [side('A', { 2024: 3 })], 'Papers: 3 in all, most in 2024 (3). 2024: 3.'],
    [
      'several',
      [side('A', { 2020: 1, 2022: 5 })],
      'Papers, 2020 to 2022: 6 in all, most in 2022 (5). 2020: 1, 2022: 5.',
    ],
    ['a tie', [side('A', { 2020: 2, 2021: 2 })], 'Papers, 2020 to 2021: 4 in all, at most 2 a year. 2020: 2, 2021: 2.'],
    [
      'two sides',
      [side('A', { 2020: 1, 2021: 2 }), side('B', {})],
      'Papers, 2020 to 2021. A: 3 in all, most in 2021 (2). 2020: 1, 2021: 2. B: none.',
    ],
  ])('says what it shows: %s', (_, sides, alt) => {
    expect(yearsChart('Papers', sides).alt).toBe(alt);
  });
});

it('bars keep their order and say their figures', () => {
  const chart = barsChart('Papers', [
    { label: 'A', value: 2000 },
    { label: 'B', value: 3 },
  ]);
  expect(chart.labels).toEqual(['A', 'B']);
  expect(chart.series).toEqual([{ label: 'Papers', values: [2000, 3] }]);
  expect(chart.alt).toBe('Papers: A 2,000, B 3.');
});
