import { describe, expect, it } from 'vitest';
import type { Chart } from '../../../src/core/view/block.ts';
import { barOf, chartRows, legendOf } from '../../../src/core/view/chart-rows.ts';

type Values = readonly (number | undefined)[];

function drawn(labels: readonly string[], series: readonly Values[], change: Partial<Chart> = {}): string[] {
  const chart: Chart = {
    kind: 'chart',
    title: 'T',
    labels,
    series: series.map((values, index) => ({ label: `S${index}`, values })),
    alt: '',
    ...change,
  };
  return [...legendOf(chart), ...chartRows(chart).map((row) => `${row.label} ${barOf(row, 4)} ${row.value}`)];
}

describe('a chart in lines', () => {
  it.each<[string, readonly string[], readonly Values[], readonly string[]]>([
    ['nothing', [], [], []],
    ['one series', ['a', 'b', 'c'], [[4, 2, 1]], ['a ████ 4', 'b ██ 2', 'c █ 1']],
    ['at least one character', ['a', 'b'], [[1000, 1]], ['a ████ 1,000', 'b █ 1']],
    [
      'nought, less, and not known',
      ['a', 'b', 'c', 'd'],
      [[2, 0, -1, undefined]],
      ['a ████ 2', 'b  0', 'c  -1', 'd  –'],
    ],
    ['what is no number', ['a', 'b'], [[Number.NaN, Number.POSITIVE_INFINITY]], ['a  –', 'b  –']],
    ['fewer values than labels', ['a', 'b'], [[1]], ['a ████ 1', 'b  –']],
    ['noughts alone', ['2024'], [[0]], ['2024  0']],
    [
      'two series',
      ['2023', '2024'],
      [
        [4, 2],
        [2, 0],
      ],
      ['█ S0', '▒ S1', '2023 ████ 4', ' ▒▒ 2', '2024 ██ 2', '  0'],
    ],
    [
      'a run of empty years',
      ['2012', '2013', '2014', '2015', '2016', '2017', '2018'],
      [[1, 0, 0, 0, 1, 0, 0]],
      ['2012 ████ 1', '2013–2015  0', '2016 ████ 1', '2017  0', '2018  0'],
    ],
    [
      'a run in two series',
      ['2012', '2013', '2014', '2015'],
      [
        [1, 0, 0, 0],
        [0, 0, 0, 0],
      ],
      ['█ S0', '▒ S1', '2012 ████ 1', '  0', '2013–2015  0'],
    ],
    ['a run that ends the chart', ['2012', '2013', '2014', '2015'], [[1, 0, 0, 0]], ['2012 ████ 1', '2013–2015  0']],
    ['no run of what are no years', ['a', 'b', 'c'], [[0, 0, 0]], ['a  0', 'b  0', 'c  0']],
  ])('%s', (_, labels, series, expected) => {
    expect(drawn(labels, series)).toEqual(expected);
  });

  it('has none where the figures stand beside it', () => {
    expect(
      drawn(
        ['a', 'b'],
        [
          [1, 2],
          [2, 1],
        ],
        { illustrates: true },
      ),
    ).toEqual([]);
  });
});
