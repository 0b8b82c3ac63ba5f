import MiniSearch, { type Options, type SearchOptions } from 'minisearch';
import { allowedErrors } from '../../src/core/catalogue/edit-distance.ts';
import { words } from '../../src/core/catalogue/fold.ts';
import { STOP_WORDS } from '../../src/core/catalogue/stop-words.ts';
import type { Paper } from '../../src/core/model/paper.ts';
import type { Engine, Peer } from './engine.ts';

const RAREST = 4;
const FIELDS = ['title', 'authors', 'abstract'] as const;
type Document = { id: string; title: string; authors: string; abstract: string };

const OPTIONS: Options<Document> = {
  fields: [...FIELDS],
  tokenize: words,
  processTerm: (term) => (STOP_WORDS.has(term) ? null : term),
};

export const MINISEARCH: Peer = {
  name: 'MiniSearch 7.2.0',
  setting:
    'our words and stop words, title ×3; all words, then fuzzy (1 from 4 letters, 2 from 8) for unknown ones, then any of the 4 rarest',
  build: (papers) => {
    const index = new MiniSearch(OPTIONS);
    index.addAll(papers.map(toDocument));
    return engineOf(index, countWords(papers));
  },
};

function toDocument({ id, title, authors, abstract = '' }: Paper): Document {
  return { id, title, authors: authors.map(({ name }) => name).join(' '), abstract };
}

/** Of how many papers each word is, which the index does not tell; not counted as memory of the engine. */
function countWords(papers: readonly Paper[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const paper of papers) {
    const document = toDocument(paper);
    for (const word of new Set(words(FIELDS.map((field) => document[field]).join(' ')))) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}

function engineOf(index: MiniSearch<Document>, papersOf: ReadonlyMap<string, number>): Engine {
  const fuzzy = (word: string): number => (papersOf.has(word) ? 0 : allowedErrors(word));
  const topics: SearchOptions = { fields: ['title', 'abstract'], boost: { title: 3 } };
  const ask = (text: string, limit: number, options: SearchOptions): readonly string[] =>
    index
      .search(text, options)
      .slice(0, limit)
      .map(({ id }) => String(id));

  function staged(text: string, limit: number, options: SearchOptions): readonly string[] {
    const all = ask(text, limit, { ...options, combineWith: 'AND' });
    if (all.length > 0) return all;
    const forgiven = ask(text, limit, { ...options, combineWith: 'AND', fuzzy });
    if (forgiven.length > 0) return forgiven;
    const rarest = words(text)
      .filter((word) => papersOf.has(word) && !STOP_WORDS.has(word))
      .sort((a, b) => (papersOf.get(a) ?? 0) - (papersOf.get(b) ?? 0));
    return ask(rarest.slice(0, RAREST).join(' '), limit, options);
  }

  return {
    find: {
      text: (text, limit) => staged(text, limit, topics),
      author: (text, limit) => staged(text, limit, { fields: ['authors'] }),
      prefix: (text, limit) => {
        const last = words(text).length - 1;
        return staged(text, limit, { fields: ['title'], prefix: (_, at) => at === last });
      },
    },
    about: (text, limit) => ask(text, limit, topics),
    outside: 0,
    get kept() {
      const json = JSON.stringify(index);
      return { bytes: json.length, load: () => engineOf(MiniSearch.loadJSON(json, OPTIONS), papersOf) };
    },
  };
}
