import type { Lexicon } from './lexicon.ts';
import type { Lists } from './lists.ts';
import type { Shapes } from './near-words.ts';

/** What stands between two names in a list of name words; no word has this number. */
export const BREAK = 0xffffffff;
/** A count says how often a term stands in a title, up to 3, and in its abstract, up to 63: title above, abstract below. */
export const TITLE_SHIFT = 6;
export const MOST_IN_TITLE = 3;
export const MOST_IN_ABSTRACT = 63;

/**
 * Papers indexed together. They are numbered by id, ascending; words are told by their place in a lexicon. Only what
 * says which papers live, and of how many a word is, ever changes.
 */
export type Segment = {
  ids: readonly string[];
  /** The checksum of each paper as it was put in. */
  checks: Uint32Array;
  /** 1 where the paper was removed. */
  dead: Uint8Array;
  /** In words, stop words not counted. */
  titleLengths: Uint8Array;
  abstractLengths: Uint16Array;
  nameLengths: Uint16Array;
  /** The words of titles and abstracts, and what hyphens join (`few-shot`). */
  words: Lexicon;
  /** What each word is a form of. */
  wordTerms: Uint32Array;
  /** Of how many living papers each word is. */
  wordPapers: Uint32Array;
  /** The stems of words. */
  terms: Lexicon;
  termPapers: Uint32Array;
  /** The papers of each term, ascending, and beside each how often it is there. */
  postings: Lists;
  counts: Uint8Array;
  /** The words of each title in order. */
  titles: Lists;
  /** The papers in whose titles each word is, ascending. */
  titlePapers: Lists;
  /** The words of authors' names. */
  names: Lexicon;
  namePapers: Uint32Array;
  namePostings: Lists;
  /** The words of the authors' names of each paper in order, with breaks between the names. */
  authors: Lists;
  /** Which of the words are stop words. */
  stopWords: ReadonlySet<number>;

  wordShapes: Shapes;
  nameShapes: Shapes;
};
