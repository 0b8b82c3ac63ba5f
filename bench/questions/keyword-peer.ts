import MiniSearch from 'minisearch';
import type { Paper } from '../../src/core/model/paper.ts';
import type { Question } from '../../test/questions/judge.ts';

const STOP_WORDS = new Set(
  `a about all an and any are as at author been between by can come did do does ever find first for from give has have he her him his how i in is it
  its just list many me of on or out paper papers please publication publications publish published she show tell that the their them these they
  this those to us was were what when where which who with write written wrote you`.split(/\s+/),
);

/** Titles for a question, best first. */
export type KeywordPeer = (q: string) => string[];

/**
 * A keyword matcher, as many chat bots have: MiniSearch over title, authors, abstract, date, year, categories; the words of
 * the question without stop words, all of them or else any, prefixes and one typing error in five letters allowed.
 */
export function createKeywordPeer(papers: readonly Paper[]): KeywordPeer {
  const index = new MiniSearch<Record<string, string>>({
    fields: ['title', 'authors', 'abstract', 'date', 'year', 'categories'],
    storeFields: ['title'],
    processTerm: (term) => (STOP_WORDS.has(term.toLowerCase()) ? null : term.toLowerCase()),
    searchOptions: { prefix: true, fuzzy: 0.2, boost: { title: 3, authors: 3 } },
  });
  index.addAll(
    papers.map(({ id, title, authors, abstract = '', date, categories }) => ({
      id,
      title,
      authors: authors.map(({ name }) => name).join(' '),
      abstract,
      date,
      year: date.slice(0, 4),
      categories: categories.join(' '),
    })),
  );
  return (q) => {
    const all = index.search(q, { combineWith: 'AND' });
    return (all.length > 0 ? all : index.search(q)).map(({ title }) => String(title));
  };
}

/** Whether a question asks for papers, so that hits can answer it at all. */
export function asksForPapers({ set, list, top, include }: Question): boolean {
  return (set ?? list ?? top ?? include) !== undefined;
}
