const [NARROWEST, USUAL, WIDEST] = [20, 80, 100];

/** Columns to write in: never so wide that lines are hard to read; terminals that do not know theirs say 0. */
export function widthOf({ columns = 0 }: { columns?: number }): number {
  return columns < NARROWEST ? USUAL : Math.min(columns, WIDEST);
}
