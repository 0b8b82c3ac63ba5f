/** Different words, ascending by code units; word `n` stands in `letters` from `starts[n]` to `starts[n + 1]`. */
export type Lexicon = { letters: Uint16Array; starts: Uint32Array };

export const sizeOf = ({ starts }: Lexicon): number => starts.length - 1;

/** `words` must be ascending. */
export function lexiconOf(words: readonly string[]): Lexicon {
  const starts = new Uint32Array(words.length + 1);
  for (const [at, word] of words.entries()) starts[at + 1] = (starts[at] ?? 0) + word.length;
  const letters = new Uint16Array(starts[words.length] ?? 0);
  for (const [at, word] of words.entries()) {
    const start = starts[at] ?? 0;
    for (let letter = 0; letter < word.length; letter++) letters[start + letter] = word.charCodeAt(letter);
  }
  return { letters, starts };
}

export function wordAt({ letters, starts }: Lexicon, at: number): string {
  return String.fromCharCode(...letters.subarray(starts[at], starts[at + 1]));
}

/** Below zero where the word at `at` comes before `word`; a word that begins with `word` compares equal if `asPrefix`. */
function compare({ letters, starts }: Lexicon, at: number, word: string, asPrefix: boolean): number {
  const start = starts[at] ?? 0;
  const length = (starts[at + 1] ?? 0) - start;
  const shared = Math.min(length, word.length);
  for (let letter = 0; letter < shared; letter++) {
    const difference = (letters[start + letter] ?? 0) - word.charCodeAt(letter);
    if (difference !== 0) return difference;
  }
  return asPrefix && length >= word.length ? 0 : length - word.length;
}

/** The first place whose word does not come before `word`, or, if `after`, whose word neither is nor begins with it. */
function placeOf(lexicon: Lexicon, word: string, after: boolean): number {
  let low = 0;
  let high = sizeOf(lexicon);
  while (low < high) {
    const middle = (low + high) >>> 1;
    const order = compare(lexicon, middle, word, after);
    if (order < 0 || (after && order === 0)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The place of a word, or -1. */
export function placeIn(lexicon: Lexicon, word: string): number {
  const place = placeOf(lexicon, word, false);
  return place < sizeOf(lexicon) && compare(lexicon, place, word, false) === 0 ? place : -1;
}

/** The words that begin with `prefix`: from `start` to before `end`. */
export function placesOf(lexicon: Lexicon, prefix: string): { start: number; end: number } {
  return { start: placeOf(lexicon, prefix, false), end: placeOf(lexicon, prefix, true) };
}
