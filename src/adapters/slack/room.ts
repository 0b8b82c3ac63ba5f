/** How much of each thing is shown, in characters, or for the plural ones in number. */
export type Room = {
  title: number;
  authors: number;
  abstract: number;
  text: number;
  code: number;
  value: number;
  note: number;
  label: number;
  items: number;
  facts: number;
  bars: number;
  options: number;
};

const WHOLE: Room = {
  title: 1000,
  authors: 800,
  abstract: 700,
  text: 9000,
  code: 9500,
  value: 2000,
  note: 1500,
  label: 150,
  items: 60,
  facts: 60,
  bars: 80,
  options: 25,
};

/** From the roomiest to the barest; a message takes the first that fits. Texts shrink before things are left out. */
export const ROOMS: readonly Room[] = [
  WHOLE,
  { ...WHOLE, title: 500, authors: 400, abstract: 500, text: 6000, code: 7000, value: 1000, note: 1000 },
  { ...WHOLE, title: 300, authors: 200, abstract: 300, text: 4000, code: 5000, value: 500, note: 600, options: 15 },
  { ...WHOLE, title: 200, authors: 120, abstract: 150, text: 2500, code: 3500, value: 250, note: 400, options: 10 },
  { ...room(150, 80, 100), text: 1500, code: 2500, value: 120, note: 250, items: 40, facts: 40, bars: 60, options: 6 },
  { ...room(120, 60, 60), text: 1000, code: 1500, value: 80, note: 200, items: 20, facts: 30, bars: 40, options: 5 },
  { ...room(100, 40, 0), text: 600, code: 800, value: 60, note: 150, items: 10, facts: 15, bars: 20, options: 4 },
  { ...room(80, 30, 0), text: 300, code: 400, value: 40, note: 100, items: 5, facts: 8, bars: 12, options: 2 },
];

function room(title: number, authors: number, abstract: number): Room {
  return { ...WHOLE, title, authors, abstract, label: 75 };
}
