import type { Lettering } from './lettering.ts';
import { COLOURS, seriesColour } from './palette.ts';
import type { Plot } from './plot.ts';
import { element } from './svg.ts';
import { write } from './write.ts';

/** In units of the picture, two pixels each. */
export const WIDTH = 640;
export const MARGIN = 30;
export const INNER = WIDTH - 2 * MARGIN;

const TITLE = { size: 19, line: 26 };
const LEGEND = { size: 14, line: 26, swatch: 12, gap: 24 };
const NOTE = 13;

/** What a part takes of the height, and its markup. */
export type Part = { height: number; markup: string };

/** The card with its title and legend, and a body below them. `body` is told how far down it begins. */
export function framed(plot: Plot, lettering: Lettering, body: (top: number) => Part): string {
  const heading = titled(plot.title, lettering, MARGIN);
  const legend = legendOf(plot, lettering, MARGIN + heading.height);
  const top = MARGIN + heading.height + legend.height;
  const main = body(top);
  const height = top + main.height + MARGIN - 6;
  const card = { x: 0.5, y: 0.5, width: WIDTH - 1, height: height - 1, rx: 14 };
  const background = element('rect', { ...card, fill: COLOURS.card, stroke: COLOURS.border });
  const root = { xmlns: 'http://www.w3.org/2000/svg', width: WIDTH, height };
  return element('svg', root, background + heading.markup + legend.markup + main.markup);
}

/** One line or two. */
function titled(title: string, lettering: Lettering, top: number): Part {
  if (title === '') return { height: 0, markup: '' };
  const lines = wrapped(title, lettering);
  const markup = lines.map((line, index) =>
    write(line, MARGIN, top + TITLE.size + index * TITLE.line - 3, { size: TITLE.size, weight: 'strong' }, lettering),
  );
  return { height: lines.length * TITLE.line + 8, markup: markup.join('') };
}

function wrapped(title: string, { width, shorten }: Lettering): string[] {
  const words = title.split(' ');
  const first = (count: number): string => words.slice(0, count).join(' ');
  let count = 0;
  while (count < words.length && width(first(count + 1), TITLE.size, 'strong') <= INNER) count += 1;
  const rest = words.slice(count).join(' ');
  const lines = [first(count), rest].filter((line) => line !== '');
  return lines.map((line) => shorten(line, INNER, TITLE.size, 'strong'));
}

/** Which colour is whose; none where there is one series. */
function legendOf({ series }: Plot, lettering: Lettering, top: number): Part {
  const { width, shorten } = lettering;
  if (series.length < 2) return { height: 0, markup: '' };
  const room = series.length > 2 ? INNER / 2 - LEGEND.gap : INNER - LEGEND.gap;
  let [x, y] = [MARGIN, top];
  const entries = series.map(({ label }, index) => {
    const text = shorten(label, room - LEGEND.swatch - 8, LEGEND.size);
    const taken = LEGEND.swatch + 8 + width(text, LEGEND.size);
    if (x > MARGIN && x + taken > WIDTH - MARGIN) [x, y] = [MARGIN, y + LEGEND.line];
    const swatch = { x, y: y + 4, width: LEGEND.swatch, height: LEGEND.swatch, rx: 3, fill: seriesColour(index) };
    const entry =
      element('rect', swatch) + write(text, x + LEGEND.swatch + 8, y + 15, { size: LEGEND.size }, lettering);
    x += taken + LEGEND.gap;
    return entry;
  });
  return { height: y + LEGEND.line + 4 - top, markup: entries.join('') };
}

/** A line in small print below a plot. */
export function noted(text: string, top: number, lettering: Lettering): Part {
  if (text === '') return { height: 0, markup: '' };
  return { height: 26, markup: write(text, MARGIN, top + 18, { size: NOTE, colour: COLOURS.faint }, lettering) };
}
