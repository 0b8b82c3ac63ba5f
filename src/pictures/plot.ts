import type { Chart } from '../core/view/block.ts';
import type { Lettering } from './lettering.ts';

/** A chart as it is drawn: every text legible, every value a number or not known. */
export type Plot = {
  title: string;
  labels: readonly string[];
  series: readonly { label: string; values: readonly (number | undefined)[] }[];
  /** The greatest value, 0 where none is above. */
  most: number;
  /** Whether all values are whole. */
  whole: boolean;
  /** How many labels there were no room for, behind or before those here. */
  left: number;
};

/** No more than `room` labels: the last where time goes on, else the first. */
export function plotOf({ title, labels, series }: Chart, { legible }: Lettering, room: number, time: boolean): Plot {
  const from = time ? Math.max(0, labels.length - room) : 0;
  const shown = labels.slice(from, from + room);
  const cut = series.map(({ label, values }) => ({
    label: legible(label),
    values: shown.map((_, at) => known(values[from + at])),
  }));
  const values = cut.flatMap((one) => one.values).filter((value) => value !== undefined);
  return {
    title: legible(title),
    labels: shown.map(legible),
    series: cut,
    most: Math.max(0, ...values),
    whole: values.every(Number.isInteger),
    left: labels.length - shown.length,
  };
}

function known(value: number | undefined): number | undefined {
  return Number.isFinite(value) ? value : undefined;
}
