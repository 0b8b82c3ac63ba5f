import { isShown, type Paper } from '../model/paper.ts';
import type { Sort } from '../ports.ts';
import { comparePapers, inOrder } from './order.ts';

/** So many changes at once cost more than sorting anew: each moves half of a list. */
const FEW = 100;
const NO_SCORES: ReadonlyMap<string, number> = new Map();

/** All papers in every order that somebody asked for, kept as papers come and leave: sorting 100,000 takes a fifth of a second. */
export type Orders = {
  of(sort: Sort): readonly Paper[];
  /** Says that so many papers are about to change. */
  expect(changes: number): void;
  put(paper: Paper): void;
  remove(paper: Paper): void;
};

/** `papers` are those to sort when an order is first asked for. */
export function createOrders(papers: () => Iterable<Paper>): Orders {
  const known = new Map<Sort, Paper[]>();
  return {
    of(sort) {
      const all = known.get(sort) ?? [...inOrder([...papers()].filter(isShown), sort, NO_SCORES)];
      known.set(sort, all);
      return all;
    },
    expect(changes) {
      if (changes > FEW) known.clear();
    },
    put(paper) {
      for (const [sort, all] of known) all.splice(placeIn(all, paper, sort), 0, paper);
    },
    remove(paper) {
      for (const [sort, all] of known) all.splice(placeIn(all, paper, sort), 1);
    },
  };
}

/** Where the paper is, or belongs: ids differ, so there are no ties. */
function placeIn(all: readonly Paper[], paper: Paper, sort: Sort): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = all[middle];
    if (other !== undefined && comparePapers(other, paper, sort) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
