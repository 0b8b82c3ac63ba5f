import type { Author } from '../model/author.ts';
import { allAuthors, isShown, type Paper } from '../model/paper.ts';
import { createNameIndex } from '../names/name-index.ts';
import { nameAmongNamesakes } from '../names/pinned-name.ts';
import type { Catalogue, PaperFilter, Sort } from '../ports.ts';
import { createSearchIndex, type SearchIndex } from '../search/search-index.ts';
import { authorMeant } from './author-meant.ts';
import { compileFilter } from './filter.ts';
import { frozen, frozenCopy } from './frozen-copy.ts';
import { createKeyIndex } from './key-index.ts';
import { createNameList } from './name-list.ts';
import { inOrder } from './order.ts';
import { createOrders } from './orders.ts';
import { rankRelated } from './related.ts';
import { type Changes, soundChanges } from './sound-changes.ts';
import { tallyPapers } from './tally.ts';

const NO_SCORES: ReadonlyMap<string, number> = new Map();
/** So many papers by shared terms compete with those by shared authors, for each that is asked for. */
const RELATED_POOL = 4;

/** A catalogue that can be given, at once, what `soundChanges` made. */
export type MemoryCatalogue = Catalogue & {
  take(sound: Changes, progress?: (papers: number) => void): void;
};

/** Papers from one report of progress to the next. */
const STEP = 1000;

type Index = { put(paper: Paper): void; remove(paper: Paper): void };

/**
 * The reference of what a catalogue does, over indexes in memory. Its answers are frozen. `topics` has the initial papers
 * in it already; from then on it is the catalogue's to change.
 */
export function createMemoryCatalogue(
  initial: { papers: readonly Paper[]; authors: readonly Author[] } = { papers: [], authors: [] },
  topics: SearchIndex = createSearchIndex(initial.papers.filter(isShown)),
): MemoryCatalogue {
  const papers = new Map<string, Paper>();
  const authors = new Map<string, Author>();
  const keys = createKeyIndex();
  const names = createNameIndex();
  const nameList = createNameList();
  const orders = createOrders(() => papers.values());
  const indexes = [keys, names, nameList, topics, orders];
  let hidden = 0;

  function put(paper: Paper, into: readonly Index[] = indexes): void {
    const before = papers.get(paper.id);
    if (before !== undefined) for (const index of shownIn(before, into)) index.remove(before);
    if (before !== undefined && !isShown(before)) hidden--;
    if (!isShown(paper)) hidden++;
    papers.set(paper.id, paper);
    for (const index of shownIn(paper, into)) index.put(paper);
  }

  /** A hidden paper is found again by its keys only. */
  const shownIn = (paper: Paper, into: readonly Index[]): readonly Index[] =>
    isShown(paper) ? into : into.filter((index) => index === keys);

  /** Papers that may match, in no order, and the scores where words ask for a topic; undefined: any may. */
  function candidates({ words, authors: wanted = [], position }: PaperFilter) {
    const scores = words === undefined ? undefined : topics.search(words);
    const narrowed: { size: number; has(id: string): boolean; keys(): Iterable<string> }[] = [
      ...(scores ? [scores] : []),
      ...[...wanted, ...(position ? [position.person] : [])].map((person) => names.papersOf(person)),
    ].sort((a, b) => a.size - b.size);
    const [fewest, ...others] = narrowed;
    const ids = fewest && [...fewest.keys()].filter((id) => others.every((other) => other.has(id)));
    return { ids, scores: scores ?? NO_SCORES };
  }

  function ordered(filter: PaperFilter, sort: Sort): readonly Paper[] {
    const { ids, scores } = candidates(filter);
    if (ids !== undefined)
      return inOrder(
        ids.flatMap((id) => papers.get(id) ?? []),
        sort,
        scores,
      );
    return orders.of(sort);
  }

  function matches(filter: PaperFilter, sort: Sort): { inside: readonly Paper[]; undecided: number } {
    const inside: Paper[] = [];
    let undecided = 0;
    const place = compileFilter(filter);
    const excluded = new Set((filter.without ?? []).flatMap((person) => [...names.papersOf(person)]));
    const offTopic = filter.not === undefined ? NO_SCORES : topics.search(filter.not);
    for (const paper of ordered(filter, sort)) {
      const placement = excluded.has(paper.id) || offTopic.has(paper.id) ? 'outside' : place(paper);
      if (placement === 'inside') inside.push(paper);
      else if (placement === 'undecided') undecided++;
    }
    return { inside, undecided };
  }

  function take(sound: Changes, progress?: (papers: number) => void): void {
    orders.expect(sound.papers.length);
    for (const [at, paper] of sound.papers.entries()) {
      if (at % STEP === 0) progress?.(at);
      put(paper);
    }
    for (const author of sound.authors) authors.set(author.id, author);
  }

  for (const paper of initial.papers) put(frozenCopy(paper), [keys, names, nameList]);
  for (const author of initial.authors) authors.set(author.id, frozenCopy(author));

  return {
    async find(filter, { sort, offset, limit }) {
      const { inside, undecided } = matches(filter, sort);
      return { papers: inside.slice(offset, offset + limit), total: inside.length, undecided };
    },
    async paper(id) {
      const paper = papers.get(id);
      return paper && isShown(paper) ? paper : undefined;
    },
    async tally(filter, by) {
      const { inside } = matches(filter, 'newest');
      const known = new Map<string, string>();
      return tallyPapers(inside, by, (author) => {
        const key = `${author.name}\n${author.id ?? ''}`;
        const name = known.get(key) ?? nameAmongNamesakes(names.personOf(author));
        known.set(key, name);
        return name;
      });
    },
    async people(name, limit) {
      return frozen(names.people(name, limit));
    },
    async names(typed, limit) {
      const spellings = nameList.complete(typed, 2 * limit);
      return [...new Set(spellings.map((name) => names.personOf({ name }).name))].slice(0, limit);
    },
    async nearestNames(name, limit) {
      return names.nearest(name, limit);
    },
    async spot(words) {
      return frozen(names.spot(words));
    },
    async knownWords(words) {
      return topics.known(words);
    },
    async titlesWith(typed, limit) {
      return topics.titlesWith(typed, limit).flatMap((id) => papers.get(id) ?? []);
    },
    async titlesLike(typed, limit) {
      return topics.titlesLike(typed, limit).flatMap((id) => papers.get(id) ?? []);
    },
    async titles(typed, limit) {
      return topics.titles(typed, limit).flatMap((id) => papers.get(id) ?? []);
    },
    async related(id, limit) {
      const paper = papers.get(id);
      if (paper === undefined || !isShown(paper)) return [];
      const byTerms = topics.related(paper, limit * RELATED_POOL);
      const byAuthors = new Set(allAuthors(paper).flatMap((one) => [...names.papersOf(names.personOf(one))]));
      return rankRelated(paper, byTerms, byAuthors, (other) => papers.get(other)).slice(0, limit);
    },
    async tracked() {
      return [...authors.values()].filter(({ tracked }) => tracked);
    },
    async author(person) {
      return authorMeant([...authors.values()], person);
    },
    async size() {
      return { papers: papers.size - hidden, authors: authors.size };
    },
    async sharing(wanted) {
      const ids = new Set(wanted.flatMap((one) => [...keys.sharing(one)]));
      return [...ids].flatMap((id) => papers.get(id) ?? []);
    },
    save: async (changes, progress) => take(soundChanges(changes), progress),
    take,
  };
}
