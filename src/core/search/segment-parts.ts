import type { Segment } from './segment.ts';
import { segmentOf } from './segment-of.ts';

/** The arrays of a segment that are kept in a file, in the order of the file, and how many bits a number in each has. */
export const PARTS = {
  checks: 32,
  titleLengths: 8,
  abstractLengths: 16,
  nameLengths: 16,
  wordLetters: 16,
  wordStarts: 32,
  wordTerms: 32,
  wordPapers: 32,
  termLetters: 16,
  termStarts: 32,
  termPapers: 32,
  postingStarts: 32,
  postings: 32,
  counts: 8,
  titleStarts: 32,
  titles: 32,
  nameLetters: 16,
  nameStarts: 32,
  namePapers: 32,
  authorStarts: 32,
  authors: 32,
} as const;

type Numbers = { 8: Uint8Array; 16: Uint16Array; 32: Uint32Array };
export type Bits = keyof Numbers;
export type Parts = { [Name in keyof typeof PARTS]: Numbers[(typeof PARTS)[Name]] };

/** Of a segment without dead papers; their ids are not among its parts. */
export function partsOf(segment: Segment): Parts {
  const { words, terms, names, postings, titles, authors } = segment;
  return {
    checks: segment.checks,
    titleLengths: segment.titleLengths,
    abstractLengths: segment.abstractLengths,
    nameLengths: segment.nameLengths,
    wordLetters: words.letters,
    wordStarts: words.starts,
    wordTerms: segment.wordTerms,
    wordPapers: segment.wordPapers,
    termLetters: terms.letters,
    termStarts: terms.starts,
    termPapers: segment.termPapers,
    postingStarts: postings.starts,
    postings: postings.items,
    counts: segment.counts,
    titleStarts: titles.starts,
    titles: titles.items,
    nameLetters: names.letters,
    nameStarts: names.starts,
    namePapers: segment.namePapers,
    authorStarts: authors.starts,
    authors: authors.items,
  };
}

/** The way back; `ids` ascending. */
export function segmentFrom(parts: Parts, ids: readonly string[]): Segment {
  return segmentOf({
    ids,
    checks: parts.checks,
    dead: new Uint8Array(ids.length),
    titleLengths: parts.titleLengths,
    abstractLengths: parts.abstractLengths,
    nameLengths: parts.nameLengths,
    words: { letters: parts.wordLetters, starts: parts.wordStarts },
    wordTerms: parts.wordTerms,
    wordPapers: parts.wordPapers,
    terms: { letters: parts.termLetters, starts: parts.termStarts },
    termPapers: parts.termPapers,
    postings: { starts: parts.postingStarts, items: parts.postings },
    counts: parts.counts,
    titles: { starts: parts.titleStarts, items: parts.titles },
    names: { letters: parts.nameLetters, starts: parts.nameStarts },
    namePapers: parts.namePapers,
    authors: { starts: parts.authorStarts, items: parts.authors },
  });
}
