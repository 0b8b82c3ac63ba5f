import type { Paper } from '../model/paper.ts';
import type { Sort } from '../ports.ts';
import { titleKey } from './title-key.ts';

/** Compares two texts by their code units, as every store can. */
export function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

const byId = (a: Paper, b: Paper): number => compareText(a.id, b.id);
const newest = (a: Paper, b: Paper): number => compareText(b.date, a.date) || byId(a, b);

/** The order of two papers where no words give them scores. */
export function comparePapers(a: Paper, b: Paper, sort: Sort): number {
  return COMPARE[sort](a, b);
}

const COMPARE: { readonly [K in Sort]: (a: Paper, b: Paper) => number } = {
  newest,
  oldest: (a, b) => compareText(a.date, b.date) || byId(a, b),
  relevance: newest,
  title: (a, b) => compareText(titleKey(a.title), titleKey(b.title)) || byId(a, b),
};

/** The papers in order; dates compare as text, so that a bare year comes before its months. Ties go by id, of relevance by date first. */
export function inOrder(papers: readonly Paper[], sort: Sort, scores: ReadonlyMap<string, number>): readonly Paper[] {
  return SORTERS[sort](papers, scores);
}

type Sorter = (papers: readonly Paper[], scores: ReadonlyMap<string, number>) => readonly Paper[];

const SORTERS: { readonly [K in Sort]: Sorter } = {
  newest: (papers) => papers.toSorted(newest),
  oldest: (papers) => papers.toSorted(COMPARE.oldest),
  relevance: (papers, scores) =>
    papers
      .map((paper) => ({ paper, score: scores.get(paper.id) ?? 0 }))
      .sort((a, b) => b.score - a.score || newest(a.paper, b.paper))
      .map(({ paper }) => paper),
  title: (papers) =>
    papers
      .map((paper) => ({ paper, key: titleKey(paper.title) }))
      .sort((a, b) => compareText(a.key, b.key) || byId(a.paper, b.paper))
      .map(({ paper }) => paper),
};
