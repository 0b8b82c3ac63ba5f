/** Living papers of a segment and what each scores, side by side. */
export type Hits = { papers: Uint32Array; scores: Float64Array };

export const NO_HITS: Hits = { papers: new Uint32Array(0), scores: new Float64Array(0) };

/** The hits at the places that hold. */
export function only({ papers, scores }: Hits, holds: (at: number) => boolean): Hits {
  const kept = { papers: new Uint32Array(papers.length), scores: new Float64Array(papers.length) };
  let size = 0;
  for (let at = 0; at < papers.length; at++) {
    if (!holds(at)) continue;
    kept.papers[size] = papers[at] ?? 0;
    kept.scores[size++] = scores[at] ?? 0;
  }
  return { papers: kept.papers.subarray(0, size), scores: kept.scores.subarray(0, size) };
}

/** So many hits with the highest scores, highest first; ties by paper. */
export function bestOf(hits: Hits, many: number): Hits {
  const { papers, scores } = hits;
  const before = (a: number, b: number): boolean => {
    const [one, other] = [scores[a] ?? 0, scores[b] ?? 0];
    return one > other || (one === other && (papers[a] ?? 0) < (papers[b] ?? 0));
  };
  const places = papers.length <= many ? Uint32Array.from(papers.keys()) : highest(papers.length, many, before);
  places.sort((a, b) => (before(a, b) ? -1 : 1));
  return {
    papers: places.map((at) => papers[at] ?? 0),
    scores: Float64Array.from(places, (at) => scores[at] ?? 0),
  };
}

/** The `many` first of the places below `size`, unordered: a heap has the last of them on top. */
function highest(size: number, many: number, before: (a: number, b: number) => boolean): Uint32Array {
  const heap = Uint32Array.from({ length: many }, (_, at) => at).sort((a, b) => (before(a, b) ? 1 : -1));
  for (let place = many; place < size; place++) {
    if (!before(place, heap[0] ?? 0)) continue;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= many) break;
      if (child + 1 < many && before(heap[child] ?? 0, heap[child + 1] ?? 0)) child++;
      if (!before(place, heap[child] ?? 0)) break;
      heap[at] = heap[child] ?? 0;
      at = child;
    }
    heap[at] = place;
  }
  return heap;
}
