import { createMemoryCatalogue } from '../../core/catalogue/memory-catalogue.ts';
import { soundChanges } from '../../core/catalogue/sound-changes.ts';
import type { Catalogue } from '../../core/ports.ts';
import type { SearchIndex } from '../../core/search/search-index.ts';
import type { Cell } from '../cell.ts';
import type { Holdings } from './documents.ts';

/** The catalogue in memory, which learns of a change once the disk holds it; `topics` has its papers in it. */
export function createLowdbCatalogue(cell: Cell<Holdings>, topics: SearchIndex): Catalogue {
  const { papers, authors } = cell.read();
  const { take, ...memory } = createMemoryCatalogue(
    { papers: [...papers.values()], authors: [...authors.values()] },
    topics,
  );
  return {
    ...memory,
    async save(changes, progress) {
      const sound = soundChanges(changes);
      await cell.change(() => [
        ...sound.papers.map((entry) => ({ kind: 'papers' as const, key: entry.id, entry })),
        ...sound.authors.map((entry) => ({ kind: 'authors' as const, key: entry.id, entry })),
      ]);
      take(sound, progress);
    },
  };
}
