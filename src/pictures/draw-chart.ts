import type { Chart } from '../core/view/block.ts';
import { drawBars, rowsFor } from './bars.ts';
import { COLUMNS, drawColumns } from './columns.ts';
import { framed } from './frame.ts';
import type { Lettering } from './lettering.ts';
import { plotOf } from './plot.ts';

const YEAR = /^\d{4}$/;

/** A chart as SVG: columns where all labels are years, else a bar beside each name. Pure. */
export function drawChart(chart: Chart, lettering: Lettering): string {
  const time = chart.labels.length > 0 && chart.labels.every((label) => YEAR.test(label));
  const plot = plotOf(chart, lettering, time ? COLUMNS : rowsFor(chart.series.length), time);
  return framed(plot, lettering, (top) => (time ? drawColumns : drawBars)(plot, lettering, top));
}
