import type { Tally } from '../ports.ts';
import type { Chart } from './block.ts';

type Counted = { label: string; years: readonly Tally[] };

/** No axis is filled up beyond this; a longer one has only the years that have papers. */
const LONGEST_AXIS = 200;

/** Papers by year, years without any among them. */
export function yearsChart(title: string, sides: readonly Counted[]): Chart {
  const labels = yearsOf(sides);
  const series = sides.map(({ label, years }) => {
    const counts = new Map(years.map(({ key, papers }) => [key, papers]));
    return { label, values: labels.map((year) => counts.get(year) ?? 0) };
  });
  return { kind: 'chart', title, labels, series, alt: altByYear(title, labels, series) };
}

/** Bars in the order given, their figures as alternative text. */
export function barsChart(title: string, bars: readonly { label: string; value: number }[]): Chart {
  const labels = bars.map(({ label }) => label);
  const alt = `${title}: ${bars.map(({ label, value }) => `${label} ${value.toLocaleString('en-US')}`).join(', ')}.`;
  return { kind: 'chart', title, labels, series: [{ label: title, values: bars.map(({ value }) => value) }], alt };
}

function yearsOf(sides: readonly Counted[]): string[] {
  const years = sides.flatMap((side) => side.years.map(({ firstYear }) => firstYear));
  if (years.length === 0) return [];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  if (last - first >= LONGEST_AXIS) return [...new Set(years)].sort((a, b) => a - b).map(String);
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}

type Series = { label: string; values: readonly number[] };

/** `Papers by year, 2012 to 2025: 17 in all, most in 2022 (5). 2012: 1, 2019: 1, …` */
function altByYear(title: string, labels: readonly string[], series: readonly Series[]): string {
  const range = labels.length > 1 ? `, ${labels[0]} to ${labels.at(-1)}` : '';
  const parts = series.map((one) => `${series.length > 1 ? `${one.label}: ` : ''}${summed(labels, one.values)}`);
  return `${title}${range}${series.length > 1 ? '. ' : ': '}${parts.join(' ')}`;
}

function summed(labels: readonly string[], values: readonly number[]): string {
  const total = values.reduce((sum, value) => sum + value, 0);
  const most = Math.max(0, ...values);
  const figures = labels.flatMap((label, at) => (values[at] ? [`${label}: ${values[at]}`] : [])).join(', ');
  if (most === 0) return 'none.';
  const peaks = labels.filter((_, at) => values[at] === most);
  const peak = peaks.length > 1 ? `at most ${most} a year` : `most in ${peaks[0]} (${most})`;
  return `${total.toLocaleString('en-US')} in all, ${peak}. ${figures}.`;
}
