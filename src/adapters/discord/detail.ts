/** How much is said of each thing, in characters of Discord's markup. */
export type Detail = {
  title: number;
  authors: number;
  /** Folded: a button beside it leads to the whole. */
  abstract: number;
  /** Of a line in a list. */
  line: number;
  /** Of a fact's value or note. */
  fact: number;
  text: number;
  code: number;
  /** Bars of a chart in text. */
  bars: number;
};

const FULL: Detail = {
  title: 256,
  authors: 900,
  abstract: 420,
  line: 200,
  fact: 800,
  text: 3000,
  code: 2500,
  bars: 60,
};

/** From the most generous to the tersest; a message takes the first at which all of it fits. */
export const DETAILS: readonly [Detail, ...Detail[]] = [
  FULL,
  { ...FULL, authors: 400, line: 120, fact: 400, text: 2000, code: 1500 },
  { ...FULL, authors: 160, abstract: 250, line: 90, fact: 200, text: 1200, code: 900, bars: 40 },
  { ...FULL, title: 140, authors: 90, abstract: 120, line: 60, fact: 120, text: 600, code: 400, bars: 30 },
  { title: 110, authors: 60, abstract: 0, line: 40, fact: 60, text: 300, code: 200, bars: 20 },
];

/** Where somebody has asked for the abstract itself. */
export const UNFOLDED = 3000;
