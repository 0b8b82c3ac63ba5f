/** How much is said of each thing, in characters of Discord's markup. */
export type Detail = {
  title: number;
  authors: number;
  abstract: number;
  /** Of a line in a list. */
  line: number;
  /** Of a fact's value or note, where facts do not stand in columns. */
  fact: number;
  text: number;
  code: number;
  /** Bars of a chart. */
  bars: number;
  /** Whether a paper in full has an embed of its own, and short facts stand in columns. */
  roomy: boolean;
};

const FULL: Detail = {
  title: 256,
  authors: 900,
  abstract: 1200,
  line: 250,
  fact: 800,
  text: 3800,
  code: 3000,
  bars: 60,
  roomy: true,
};

/** From the most generous to the tersest; a message takes the first at which all of it fits. */
export const DETAILS: readonly [Detail, ...Detail[]] = [
  FULL,
  { ...FULL, authors: 400, abstract: 600, line: 150, fact: 400, text: 2500, code: 2000 },
  { ...FULL, authors: 250, abstract: 250, line: 120, fact: 200, text: 1500, code: 1000, bars: 40 },
  { ...FULL, title: 160, authors: 120, abstract: 120, line: 80, fact: 120, text: 700, code: 500, bars: 30 },
  { title: 120, authors: 80, abstract: 0, line: 60, fact: 80, text: 400, code: 300, bars: 20, roomy: false },
];
