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
  if (right.length >= rows[0].length) rows = newRows(2 * right.length);
  let [beforeLast, last, current] = rows;
  for (let column = 0; column <= right.length; column++) last[column] = column;
  for (let row = 1; row <= left.length; row++) {
    // Farther from the diagonal than the limit, the distance is over it.
    const start = Math.max(1, row - limit);
    const end = Math.min(right.length, row + limit);
    const letter = left.charCodeAt(row - 1);
    current[start - 1] = start === 1 ? row : limit + 1;
    let least = start === 1 ? row : limit + 1;
    for (let column = start; column <= end; column++) {
      const other = right.charCodeAt(column - 1);
      const above = column === row + limit ? limit + 1 : (last[column] ?? 0) + 1;
      let cost = Math.min(above, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (letter === other ? 0 : 1));
      const swapped =
        row > 1 && column > 1 && letter === right.charCodeAt(column - 2) && other === left.charCodeAt(row - 2);
      if (swapped) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      current[column] = cost;
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return Math.min(last[right.length] ?? 0, limit + 1);
}

/** How many typing errors a word may hold: none below four letters or where there is a digit, one from four, two from eight. */
export function allowedErrors(word: string): number {
  if (word.length < 4 || /\d/.test(word)) return 0;
  return word.length < 8 ? 1 : 2;
}
