import { INNER, MARGIN, noted, type Part, WIDTH } from './frame.ts';
import type { Lettering } from './lettering.ts';
import { COLOURS, seriesColour } from './palette.ts';
import type { Plot } from './plot.ts';
import { element } from './svg.ts';
import { figure, labelEvery, ticksTo } from './ticks.ts';
import { write } from './write.ts';

const HEIGHT = 210;
const TEXT = 13;
const WIDEST = 44;
const ABOVE = 22;
const BELOW = 30;

type Column = { x: number; value: number | undefined; series: number; at: number };

/** Columns over a time axis, grouped by series; nought leaves a gap, what is not known a dash. */
export function drawColumns(plot: Plot, lettering: Lettering, top: number): Part {
  const ticks = ticksTo(plot.most, plot.whole);
  const highest = ticks.at(-1) ?? 1;
  const scale = Math.max(...ticks.map((tick) => lettering.width(figure(tick), TEXT))) + 12;
  const [left, right, foot] = [MARGIN + scale, WIDTH - MARGIN, top + ABOVE + HEIGHT];
  const yOf = (value: number): number => foot - (Math.max(0, value) / highest) * HEIGHT;
  const pitch = (right - left) / Math.max(1, plot.labels.length);
  const { columns, width } = columnsOf(plot, left, pitch);

  const grid = ticks.map((tick) => {
    const line = { x: left, y: yOf(tick) - 0.5, width: right - left, height: 1 };
    const style = { size: TEXT, colour: COLOURS.faint, anchor: 'end' } as const;
    return (
      element('rect', { ...line, fill: tick === 0 ? COLOURS.axis : COLOURS.grid }) +
      write(figure(tick), left - 12, yOf(tick) + 4.5, style, lettering)
    );
  });
  const bars = columns.map(({ x, value, series }) => standing(x, yOf(value ?? 0), width, foot, seriesColour(series)));
  const values = valuesOf(columns, width, pitch, plot, lettering).map(({ x, value }) =>
    write(
      value === undefined ? '–' : figure(value),
      x + width / 2,
      yOf(value ?? 0) - 6,
      {
        size: TEXT,
        weight: 'strong',
        anchor: 'middle',
        ...(value === undefined && { colour: COLOURS.faint }),
      },
      lettering,
    ),
  );
  const note = plot.left === 0 ? '' : `Before ${plot.labels[0]}, ${figure(plot.left)} more are not shown.`;
  const below = noted(note, foot + BELOW, lettering);
  const markup = [...grid, ...bars, ...values, axisLabels(plot, lettering, left, pitch, foot), below.markup].join('');
  return { height: ABOVE + HEIGHT + BELOW - 4 + below.height, markup };
}

function columnsOf({ labels, series }: Plot, left: number, pitch: number): { columns: Column[]; width: number } {
  const share = (pitch * 0.74) / Math.max(1, series.length);
  const gap = share > 9 ? 3 : 0;
  const width = Math.min(WIDEST, share) - gap;
  const group = series.length * (width + gap) - gap;
  const columns = labels.flatMap((_, at) =>
    series.map(({ values }, index) => ({
      x: left + (at + 0.5) * pitch - group / 2 + index * (width + gap),
      value: values[at],
      series: index,
      at,
    })),
  );
  return { columns, width };
}

/** All of them where they fit, else the peak of a single series. */
function valuesOf(
  columns: readonly Column[],
  width: number,
  pitch: number,
  { series, most }: Plot,
  lettering: Lettering,
): readonly Column[] {
  const room = series.length > 1 ? width + 3 : pitch;
  const said = columns.filter(({ value }) => value !== 0);
  const widest = Math.max(0, ...said.map(({ value }) => lettering.width(figure(value ?? 0), TEXT, 'strong')));
  if (widest + 2 <= room) return said;
  const peak = columns.find(({ value }) => value === most && most > 0);
  return series.length > 1 || peak === undefined ? [] : [peak];
}

function axisLabels({ labels }: Plot, lettering: Lettering, left: number, pitch: number, foot: number): string {
  const widest = Math.max(0, ...labels.map((label) => lettering.width(label, TEXT)));
  const every = labelEvery(pitch, widest + 4);
  return labels
    .map((label, at) => ({ label, x: left + (at + 0.5) * pitch }))
    .filter(({ label }) => every === 1 || Number(label) % every === 0)
    .map(({ label, x }) =>
      write(label, x, foot + 22, { size: TEXT, colour: COLOURS.faint, anchor: 'middle' }, lettering),
    )
    .join('');
}

/** A column with its upper corners rounded; nothing where it has no height. */
function standing(x: number, y: number, width: number, foot: number, colour: string): string {
  if (y >= foot) return '';
  const r = Math.min(5, width / 2, foot - y);
  const corner = (sweep: string): string => `a${r} ${r} 0 0 1 ${sweep}`;
  const d = `M${round(x)} ${foot}V${round(y + r)}${corner(`${r} ${-r}`)}H${round(x + width - r)}${corner(`${r} ${r}`)}V${foot}Z`;
  return element('path', { d, fill: colour });
}

const round = (value: number): number => Math.round(value * 100) / 100;

export const COLUMNS = Math.floor(INNER / 2.5);
