import { allAuthors, type Paper, type PaperAuthor } from '../model/paper.ts';
import { yearOf } from '../model/partial-date.ts';
import type { Tally, TallyBy } from '../ports.ts';
import { mergeCategories } from './merge-lists.ts';
import { compareText } from './order.ts';

/** Counts papers by year, by author or by category; `personOf` gives the name under which an author is counted. */
export function tallyPapers(
  papers: readonly Paper[],
  by: TallyBy,
  personOf: (author: PaperAuthor) => string,
): readonly Tally[] {
  const tallies = new Map<string, Tally>();
  const keysOf = KEYS[by](papers, personOf);
  for (const paper of papers) {
    const year = yearOf(paper.date);
    for (const key of new Set(keysOf(paper))) {
      const { papers: count, firstYear, lastYear } = tallies.get(key) ?? { papers: 0, firstYear: year, lastYear: year };
      const years = { firstYear: Math.min(firstYear, year), lastYear: Math.max(lastYear, year) };
      tallies.set(key, { key, papers: count + 1, ...years });
    }
  }
  return [...tallies.values()].sort(by === 'year' ? byKey : (a, b) => b.papers - a.papers || byKey(a, b));
}

const byKey = (a: Tally, b: Tally): number => compareText(a.key, b.key);

type Keys = (
  papers: readonly Paper[],
  personOf: (author: PaperAuthor) => string,
) => (paper: Paper) => readonly string[];

const KEYS: { readonly [K in TallyBy]: Keys } = {
  year: () => (paper) => [String(yearOf(paper.date))],
  author: (_, personOf) => (paper) => allAuthors(paper).map(personOf),
  category: (papers) => {
    const known = mergeCategories(papers.flatMap(({ categories }) => categories));
    // Among all that are counted, `LG` is the `cs.LG` of others.
    return (paper) => paper.categories.map((category) => mergeCategories([category, ...known])[0] ?? category);
  },
};
