import { expect, it } from 'vitest';
import { COLOURS, SERIES } from '../../src/pictures/palette.ts';

/** Relative luminance: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

it.each([COLOURS.ink, COLOURS.faint])('letters in %s are read on the card', (colour) => {
  expect(contrast(colour, COLOURS.card)).toBeGreaterThanOrEqual(4.5);
});

it.each(SERIES)('bars in %s are seen on the card', (colour) => {
  expect(contrast(colour, COLOURS.card)).toBeGreaterThanOrEqual(3);
});

it('two series are told apart without their hue', () => {
  expect(contrast(SERIES[0], SERIES[1])).toBeGreaterThanOrEqual(1.5);
});
