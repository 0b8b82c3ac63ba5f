/** Room for sums by paper and marks by term; all zero between two uses. */
export type Scratch = {
  scores: Float64Array;
  held: Float64Array;
  best: Float64Array;
  touched: Uint32Array;
  marked: Uint32Array;
  bits: Uint32Array;
};

export function createScratch(papers: number, terms: number): Scratch {
  return {
    scores: new Float64Array(papers),
    held: new Float64Array(papers),
    best: new Float64Array(papers),
    touched: new Uint32Array(papers),
    marked: new Uint32Array(papers),
    bits: new Uint32Array(terms),
  };
}
