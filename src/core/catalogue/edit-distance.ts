/** Rows of the table of distances, used again and again; longer words get longer ones. */
let rows: readonly [Uint16Array, Uint16Array, Uint16Array] = newRows(64);

function newRows(length: number): [Uint16Array, Uint16Array, Uint16Array] {
  return [new Uint16Array(length), new Uint16Array(length), new Uint16Array(length)];
}

/**
 * Optimal string alignment distance, in which a swapped pair of neighbours counts once.
 * Gives `limit + 1` as soon as the distance is known to be over `limit`.
 */
export function editDistance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  if (left !== asked.word) asked = { word: left, codes: codesOf(left) };
  if (right.length > compared.length) compared = new Uint16Array(2 * right.length);
  for (let at = 0; at < right.length; at++) compared[at] = right.charCodeAt(at);
  return distanceOfCodes(asked.codes, compared, limit, 0, right.length);
}

/** One word is held against many, so that its codes are kept, and those of the others share one place. */
let asked: { word: string; codes: Uint16Array } = { word: '', codes: new Uint16Array(0) };
let compared = new Uint16Array(64);

/** The code units of a word. */
export function codesOf(word: string): Uint16Array {
  const codes = new Uint16Array(word.length);
  for (let at = 0; at < word.length; at++) codes[at] = word.charCodeAt(at);
  return codes;
}

/** `editDistance` of words given as code units, of which the right one may be a part of a longer list. */
export function distanceOfCodes(
  left: Uint16Array,
  right: Uint16Array,
  limit: number,
  start = 0,
  length = right.length,
): number {
  if (Math.abs(left.length - length) > limit) return limit + 1;
  if (length >= rows[0].length) rows = newRows(2 * length);
  let [beforeLast, last, current] = rows;
  for (let column = 0; column <= length; column++) last[column] = column;
  for (let row = 1; row <= left.length; row++) {
    // Farther from the diagonal than the limit, the distance is over it.
    const from = Math.max(1, row - limit);
    const to = Math.min(length, row + limit);
    const letter = left[row - 1];
    let least = from === 1 ? row : limit + 1;
    current[from - 1] = least;
    for (let column = from; column <= to; column++) {
      const other = right[start + column - 1];
      const above = column === row + limit ? limit + 1 : (last[column] ?? 0) + 1;
      let cost = Math.min(above, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (letter === other ? 0 : 1));
      const swapped = row > 1 && column > 1 && letter === right[start + column - 2] && other === left[row - 2];
      if (swapped) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      current[column] = cost;
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return Math.min(last[length] ?? 0, limit + 1);
}

/** How many typing errors a word may hold: none below four letters or where there is a digit, one from four, two from eight. */
export function allowedErrors(word: string): number {
  if (word.length < 4 || /\d/.test(word)) return 0;
  return word.length < 8 ? 1 : 2;
}
