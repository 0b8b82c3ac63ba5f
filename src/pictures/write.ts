import type { Lettering, Weight } from './lettering.ts';
import { COLOURS } from './palette.ts';
import { element } from './svg.ts';

export type Style = { size: number; colour?: string; weight?: Weight; anchor?: 'start' | 'middle' | 'end' };

/**
 * Text as outlines, so that it looks the same wherever it is drawn: resvg 2.6 sets Indic vowel signs over their neighbours. `y` is
 * the base line; what is written stands beside it as `aria-label`.
 */
export function write(text: string, x: number, y: number, style: Style, lettering: Lettering): string {
  if (text === '') return '';
  const { size, colour = COLOURS.ink, weight = 'regular', anchor = 'start' } = style;
  const back = anchor === 'start' ? 0 : lettering.width(text, size, weight) / (anchor === 'middle' ? 2 : 1);
  let at = 0;
  const glyphs = lettering.runs(text, weight).flatMap(({ text: part, face }) => {
    const start = at;
    const shaped = face.shape(part);
    at += shaped.advance;
    return shaped.glyphs.map((glyph) => {
      const scale = size / face.unitsPerEm;
      const place = [x - back + (start + glyph.x) * size, y - glyph.y * size].map(round).join(' ');
      const transform = `translate(${place}) scale(${round(scale)} ${round(-scale)})`;
      return element('path', { id: `${face.name}-${glyph.id}`, transform, d: face.outline(glyph.id) });
    });
  });
  return element('g', { 'aria-label': text, fill: colour }, glyphs.join(''));
}

const round = (value: number): number => Math.round(value * 10_000) / 10_000;
