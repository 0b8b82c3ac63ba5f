import { createGrowing, createGrowingLists, type Growing, type GrowingLists } from './growing.ts';
import { MOST_IN_ABSTRACT, MOST_IN_TITLE, TITLE_SHIFT } from './segment.ts';

/** The different terms of each paper, papers one after another, and how often each is there. */
export type TermCounts = {
  terms: GrowingLists;
  counts: Growing;
  /** Begins the next paper. */
  begin(): void;
  add(term: number, inTitle: boolean): void;
};

const IN_TITLE = 1 << TITLE_SHIFT;

export function createTermCounts(): TermCounts {
  const terms = createGrowingLists();
  const counts = createGrowing();
  /** Where each term was counted last. */
  const entries = createGrowing();
  let start = 0;

  return {
    terms,
    counts,
    begin() {
      terms.begin();
      start = terms.items.size();
    },
    add(term, inTitle) {
      let entry = entries.at(term);
      if (entry < start || entry >= terms.items.size() || terms.items.at(entry) !== term) {
        entry = terms.items.size();
        terms.items.push(term);
        counts.push(0);
        entries.set(term, entry);
      }
      const before = counts.at(entry);
      const most = inTitle ? before >>> TITLE_SHIFT === MOST_IN_TITLE : before % IN_TITLE === MOST_IN_ABSTRACT;
      if (!most) counts.set(entry, before + (inTitle ? IN_TITLE : 1));
    },
  };
}
