/** Measured against `card`: inks at 4.5 to 1 or more, bars at 3 to 1: https://www.w3.org/TR/WCAG22/#contrast-minimum */
export const COLOURS = {
  card: '#ffffff',
  /** Parts the card from a white page. */
  border: '#d9dce3',
  grid: '#e9ebf0',
  axis: '#aeb4c0',
  ink: '#1f2533',
  faint: '#5b6475',
} as const;

/** Told apart by lightness as well as by hue, in this order. */
export const SERIES = ['#3b5bdb', '#d9730d', '#0f8a83', '#b3408f', '#6f7787', '#7a5c1e'] as const;

export function seriesColour(index: number): string {
  return SERIES[index % SERIES.length] ?? SERIES[0];
}
