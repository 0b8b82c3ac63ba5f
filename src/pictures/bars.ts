import { INNER, MARGIN, noted, type Part, WIDTH } from './frame.ts';
import type { Lettering } from './lettering.ts';
import { COLOURS, seriesColour } from './palette.ts';
import type { Plot } from './plot.ts';
import { element } from './svg.ts';
import { figure } from './ticks.ts';
import { write } from './write.ts';

/** Discord shows a picture 350 pixels high at most: were the bars higher, its letters would be too small to read. */
const HEIGHT = 390;

const TEXT = 14;
const LABEL = 0.42;
const BETWEEN = 14;
const GAP = 3;

const thickOf = (series: number): number => (series > 1 ? 13 : 20);
const groupOf = (series: number): number => Math.max(1, series) * (thickOf(series) + GAP) - GAP;
const pitchOf = (series: number): number => groupOf(series) + (series > 1 ? 16 : 12);

/** For so many labels there is room. */
export const rowsFor = (series: number): number => Math.max(1, Math.floor(HEIGHT / pitchOf(series)));

/** Bars to the right of their labels, grouped by series, each with its value behind it. */
export function drawBars(plot: Plot, lettering: Lettering, above: number): Part {
  const top = above + 8;
  const { labels, series, most } = plot;
  const thick = thickOf(series.length);
  const group = groupOf(series.length);
  const pitch = pitchOf(series.length);
  const shown = labels.map((label) => lettering.shorten(label, INNER * LABEL, TEXT));
  const column = Math.max(0, ...shown.map((label) => lettering.width(label, TEXT)));
  const written = (value: number | undefined): string => (value === undefined ? '–' : figure(value));
  const values = series.flatMap((one) => one.values.map(written));
  const behind = Math.max(0, ...values.map((value) => lettering.width(value, TEXT, 'strong'))) + 8;
  const left = MARGIN + column + BETWEEN;
  const room = WIDTH - MARGIN - behind - left;

  const rows = shown.map((label, at) => {
    const y = top + at * pitch;
    const bars = series.map(({ values }, index) => {
      const value = values[at];
      const length = value === undefined || value <= 0 || most === 0 ? 0 : Math.max(2, (value / most) * room);
      const barY = y + index * (thick + GAP);
      const style = { size: series.length > 1 ? 12 : TEXT, weight: 'strong' } as const;
      const text = write(
        written(value),
        left + length + (length > 0 ? 8 : 0),
        barY + thick / 2 + 5,
        {
          ...style,
          ...(length === 0 && { colour: COLOURS.faint }),
        },
        lettering,
      );
      return lying(left, barY, length, thick, seriesColour(index)) + text;
    });
    return write(label, MARGIN, y + group / 2 + 5, { size: TEXT }, lettering) + bars.join('');
  });
  const height = labels.length * pitch;
  const below = noted(plot.left === 0 ? '' : `… and ${figure(plot.left)} more`, top + height - 6, lettering);
  return { height: top - above + height + below.height, markup: rows.join('') + below.markup };
}

/** A bar with its right corners rounded. */
function lying(x: number, y: number, length: number, thick: number, colour: string): string {
  if (length === 0) return '';
  const r = Math.min(5, length, thick / 2);
  const d = `M${round(x)} ${y}H${round(x + length - r)}a${r} ${r} 0 0 1 ${r} ${r}V${y + thick - r}a${r} ${r} 0 0 1 ${-r} ${r}H${round(x)}Z`;
  return element('path', { d, fill: colour });
}

const round = (value: number): number => Math.round(value * 100) / 100;
