import type { Paper } from '../model/paper.ts';
import { completeTitles, titlesWith } from './complete-titles.ts';
import { knownWords } from './known-words.ts';
import { type Ranked, rankPapers, searchTopic } from './rank-papers.ts';
import type { Scope } from './read-question.ts';
import { relatedPapers, type SharedTerms } from './related-papers.ts';
import { parseSegment, printSegment } from './segment-file.ts';
import { createSegments, type Segments } from './segments.ts';
import { createShelf, type Shelf } from './shelf.ts';
import { titlesLike } from './titles-like.ts';

/** Ranked search over titles, abstracts and authors' names, changed in place paper by paper. */
export type SearchIndex = {
  /** Adds a paper; none of its id may be in. */
  put(paper: Paper): void;
  /** Removes a paper as it was put in; throws where it was not. */
  remove(paper: Paper): void;
  /** Score by id of the papers on the topic, by title and abstract; the map is in no order. */
  search(text: string): ReadonlyMap<string, number>;
  /** The papers that fit best, best first, ties by id, though they may hold but a part of the words. */
  rank(text: string, limit: number, scope: Scope): readonly Ranked[];
  /** Of these words, those that occur in some title or abstract, stems counting as equal. */
  known(candidates: readonly string[]): ReadonlySet<string>;
  /** Ids of the titles that hold every word; best first. */
  titlesWith(typed: string, limit: number): readonly string[];
  /** Ids of the titles that hold most of the words, half of them as they were typed; best first. */
  titlesLike(typed: string, limit: number): readonly string[];
  /** Ids for a title being typed, best first; for other words those of papers and authors that hold most of them. */
  titles(typed: string, limit: number): readonly string[];
  /** The papers, best first, that share telling terms with this one. */
  related(paper: Paper, limit: number): readonly SharedTerms[];
  /** The whole index as bytes for `loadSearchIndex`. */
  save(): Uint8Array;
};

export function createSearchIndex(papers: Iterable<Paper> = []): SearchIndex {
  const segments = createSegments();
  for (const paper of papers) segments.put(paper);
  return indexOver(segments);
}

/**
 * The index that was saved, with the papers put in, so many as were `added`, that came since. Undefined where the bytes
 * are damaged or of another version, or hold a paper that is not among these as it was.
 */
export function loadSearchIndex(
  bytes: Uint8Array,
  papers: readonly Paper[],
): { index: SearchIndex; added: number } | undefined {
  const read = parseSegment(bytes, papers);
  if (read === undefined) return undefined;
  const segments = createSegments(read.segment);
  for (const paper of read.others) segments.put(paper);
  return { index: indexOver(segments), added: read.others.length };
}

function indexOver(segments: Segments): SearchIndex {
  let shelf: Shelf | undefined;

  function now(): Shelf {
    shelf ??= createShelf(segments.all());
    return shelf;
  }

  return {
    put(paper) {
      segments.put(paper);
      shelf = undefined;
    },
    remove(paper) {
      segments.remove(paper);
      shelf = undefined;
    },
    search: (text) => searchTopic(now(), text),
    rank: (text, limit, scope) => rankPapers(now(), text, { limit, scope, onTopic: false }),
    known: (candidates) => knownWords(candidates, now().lookup),
    titlesWith: (typed, limit) => titlesWith(now().segments, typed, limit),
    titlesLike: (typed, limit) => titlesLike(now().segments, typed, limit),
    titles(typed, limit) {
      const shelf = now();
      const fitting = completeTitles(shelf.segments, typed, limit);
      if (fitting.length > 0) return fitting;
      return rankPapers(shelf, typed, { limit, scope: 'everything', onTopic: true }).map(({ id }) => id);
    },
    related(paper, limit) {
      const { segments: all, lookup, scratch } = now();
      return relatedPapers(all, paper, limit, lookup, scratch);
    },
    save: () => {
      shelf = undefined;
      return printSegment(segments.whole());
    },
  };
}
