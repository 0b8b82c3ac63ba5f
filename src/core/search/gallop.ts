/** The first place from `from` on whose paper is not before `paper`; quick where it is near. */
export function gallop(papers: Uint32Array, from: number, paper: number): number {
  if (from >= papers.length || (papers[from] ?? 0) >= paper) return from;
  let step = 1;
  while (from + step < papers.length && (papers[from + step] ?? 0) < paper) step *= 2;
  let low = from + (step >>> 1) + 1;
  let high = Math.min(from + step, papers.length);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((papers[middle] ?? 0) < paper) low = middle + 1;
    else high = middle;
  }
  return low;
}
