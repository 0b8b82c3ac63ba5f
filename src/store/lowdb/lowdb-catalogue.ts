import { createMemoryCatalogue } from '../../core/catalogue/memory-catalogue.ts';
import { soundChanges } from '../../core/catalogue/sound-changes.ts';
import type { Catalogue } from '../../core/ports.ts';
import type { SearchIndex } from '../../core/search/search-index.ts';
import type { Cell } from '../cell.ts';
import type { Holdings } from './documents.ts';

/** The catalogue in memory, which learns of a change once its file holds it; `topics` has its papers in it. */
export function createLowdbCatalogue(cell: Cell<Holdings>, topics: SearchIndex): Catalogue {
  const { papers, authors } = cell.read();
  const memory = createMemoryCatalogue({ papers: [...papers.values()], authors: [...authors.values()] }, topics);
  return {
    ...memory,
    async save(changes) {
      const sound = soundChanges(changes);
      await cell.change((holdings) =>
        sound.papers.length + sound.authors.length === 0
          ? holdings
          : {
              papers: new Map([...holdings.papers, ...sound.papers.map((paper) => [paper.id, paper] as const)]),
              authors: new Map([...holdings.authors, ...sound.authors.map((author) => [author.id, author] as const)]),
            },
      );
      await memory.save(sound);
    },
  };
}
