const CONTROL = /(?![\n\t])[\p{Cc}\p{Cs}]/gu;
const OPENS = /[\u202a\u202b\u202d\u202e\u2066-\u2068]/g;
const CLOSES: { readonly [opener: string]: string } = { '\u2066': '\u2069', '\u2067': '\u2069', '\u2068': '\u2069' };

/** The text without control characters, at most one empty line in a row. */
export function clean(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(CONTROL, '')
    .replace(/\n[^\S\n]*\n\s*\n/g, '\n\n')
    .trim();
}

export function oneLine(text: string): string {
  return clean(text).replace(/\s+/g, ' ');
}

/** Closes direction overrides, so that they turn the text itself round and nothing after it. */
export function closeDirections(text: string): string {
  const open: string[] = [];
  for (const [character] of text.matchAll(/[\u202a-\u202e\u2066-\u2069]/g)) {
    if (character.match(OPENS)) open.push(CLOSES[character] ?? '\u202c');
    else if (open.at(-1) === character) open.pop();
  }
  return text + open.reverse().join('');
}

export type Fitted = { text: string; cut: boolean };

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The longest beginning that, once dressed, is within the limit; ends with `…` where something is missing. */
export function shorten(text: string, limit: number, dress: (text: string) => string = closeDirections): Fitted {
  const whole = dress(text);
  if (whole.length <= limit) return { text: whole, cut: false };
  const pieces = Array.from(graphemes.segment(text.slice(0, limit)), ({ segment }) => segment);
  let fits = 0;
  let tooMany = pieces.length;
  while (fits + 1 < tooMany) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (dress(`${pieces.slice(0, middle).join('')}…`).length <= limit) fits = middle;
    else tooMany = middle;
  }
  return { text: dress(`${pieces.slice(0, fits).join('').trimEnd()}…`), cut: true };
}
