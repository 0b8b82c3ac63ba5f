import { Query, SearcherFactory } from '@m31coding/fuzzy-search';
import MiniSearch from 'minisearch';
import { words } from '../../src/core/catalogue/fold.ts';
import { createDice } from './dice.ts';

/** Finds names: the first so many, best first. */
export type Finder = (asked: string, limit: number) => readonly string[];
/** `thorough` is another way to ask it, which finds more and takes long. */
export type Asking = { find: Finder; thorough?: Finder };
export type Peer = { name: string; build(names: readonly string[]): Asking };

/** Each is given every name once, and words folded as ours are where it lets us choose. */
export const PEERS: readonly Peer[] = [
  { name: 'MiniSearch', build: createMiniSearch },
  { name: 'fuzzy-search', build: createFuzzySearch },
  { name: 'Dice', build: (names) => ({ find: createDice(names) }) },
];

/** All words as they stand, else with typing errors and as beginnings, else any of them; thorough: any of them at once. */
function createMiniSearch(names: readonly string[]): Asking {
  const index = new MiniSearch<{ id: number; name: string }>({ fields: ['name'], tokenize: words });
  index.addAll(names.map((name, id) => ({ id, name })));
  const lenient = { fuzzy: 0.2, prefix: true };
  const stages = [
    { combineWith: 'AND' },
    { combineWith: 'AND', ...lenient },
    { combineWith: 'OR', ...lenient },
  ] as const;
  const search = (asked: string, limit: number, options: (typeof stages)[number]): readonly string[] =>
    index
      .search(asked, options)
      .slice(0, limit)
      .map(({ id }) => names[Number(id)] ?? '');
  return {
    find: (asked, limit) => {
      for (const options of stages) {
        const found = search(asked, limit, options);
        if (found.length > 0) return found;
      }
      return [];
    },
    thorough: (asked, limit) => search(asked, limit, stages[2]),
  };
}

/** With its own defaults: character pairs and triples, sorted; substrings; beginnings. */
function createFuzzySearch(names: readonly string[]): Asking {
  const searcher = SearcherFactory.createDefaultSearcher<string, string>();
  searcher.indexEntities(
    [...names],
    (name) => name,
    (name) => [name],
  );
  return { find: (asked, limit) => searcher.getMatches(new Query(asked, limit)).matches.map(({ entity }) => entity) };
}
