import { fold } from '../catalogue/fold.ts';
import type { Paper } from '../model/paper.ts';

/** The institutions on the papers, by folded name. */
export type Affiliations = {
  put(paper: Paper): void;
  remove(paper: Paper): void;
  /** Says on how many papers a writing is. */
  count(name: string, papers: number): void;
  /** As the papers write it most often, ties by text. */
  get(folded: string): string | undefined;
  isEmpty(): boolean;
};

export function createAffiliations(): Affiliations {
  const writings = new Map<string, Map<string, number>>();

  function step({ affiliations }: Paper, by: 1 | -1): void {
    for (const name of affiliations) count(name, (writings.get(fold(name))?.get(name) ?? 0) + by);
  }

  function count(name: string, papers: number): void {
    const known = writings.get(fold(name)) ?? new Map<string, number>();
    if (papers > 0) known.set(name, papers);
    else known.delete(name);
    if (known.size > 0) writings.set(fold(name), known);
    else writings.delete(fold(name));
  }

  function get(folded: string): string | undefined {
    const known = [...(writings.get(folded) ?? [])];
    return known.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0];
  }

  return {
    put: (paper) => step(paper, 1),
    remove: (paper) => step(paper, -1),
    count,
    get,
    isEmpty: () => writings.size === 0,
  };
}
