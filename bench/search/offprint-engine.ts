import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Paper } from '../../src/core/model/paper.ts';
import { createSearchIndex, loadSearchIndex, type SearchIndex } from '../../src/core/search/search-index.ts';
import type { Engine, Peer } from './engine.ts';

export const OFFPRINT: Peer = {
  name: 'Offprint',
  setting: 'as in the program: BM25F, title 2, abstract 1; all words, then misspelt ones replaced, then the rarest',
  build: (papers) => {
    const index = createSearchIndex(papers);
    index.known(['ready']); // what was put in is read at the first look
    return engineOf(index, papers);
  },
};

function engineOf(index: SearchIndex, papers: readonly Paper[]): Engine {
  const ids = (ranked: readonly { id: string }[]): readonly string[] => ranked.map(({ id }) => id);
  return {
    find: {
      text: (text, limit) => ids(index.rank(text, limit, 'topics')),
      author: (text, limit) => ids(index.rank(text, limit, 'authors')),
      prefix: (text, limit) => index.titles(text, limit),
    },
    about: (text, limit) => ids(index.rank(text, limit, 'topics')),
    outside: 0,
    get kept() {
      const bytes = index.save();
      const file = join(mkdtempSync(join(tmpdir(), 'offprint-bench-')), 'search.index');
      writeFileSync(file, bytes);
      return {
        bytes: bytes.length,
        load: () => {
          const loaded = loadSearchIndex(readFileSync(file), papers);
          if (loaded === undefined) throw new Error('What was saved could not be loaded.');
          return engineOf(loaded.index, papers);
        },
      };
    },
  };
}
