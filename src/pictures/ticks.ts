/** About `wanted` round numbers from nought to at least `most`; whole ones where the values are. */
export function ticksTo(most: number, whole: boolean, wanted = 4): readonly number[] {
  const rough = Math.max(most, whole ? 1 : Number.MIN_VALUE) / wanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  const round = [1, 2, 5, 10].map((digit) => digit * power).find((step) => step >= rough) ?? 10 * power;
  const step = whole ? Math.max(1, round) : round;
  const count = Math.max(1, Math.ceil(most / step));
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}

const EVERY = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000];

/** Every how many places there is room for a label. */
export function labelEvery(pitch: number, width: number): number {
  return EVERY.find((every) => every * pitch >= width) ?? Number.POSITIVE_INFINITY;
}

const short = new Intl.NumberFormat('en-US', { notation: 'compact', maximumFractionDigits: 1 });
const exact = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });

/** `2,075`, `12.5K`. */
export function figure(value: number): string {
  return (Math.abs(value) < 10_000 ? exact : short).format(value);
}
