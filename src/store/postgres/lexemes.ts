import { crc32 } from 'node:zlib';

/**
 * What a paper is found by, all in one index: a letter that says what it is, then the word or the number. Longer words than
 * PostgreSQL takes are cut, and bytes that it refuses are left out.
 */
export const LEXEME = {
  term: (stem: string) => `t${clipped(stem)}`,
  /** A term of the title. */
  titleTerm: (stem: string) => `s${clipped(stem)}`,
  titleWord: (word: string) => `w${clipped(word)}`,
  nameWord: (word: string) => `n${clipped(word)}`,
  author: (spelling: number) => `a${spelling}`,
  first: (spelling: number) => `f${spelling}`,
  last: (spelling: number) => `l${spelling}`,
  solo: (spelling: number) => `o${spelling}`,
  /** Folded. With its archive, or with none. */
  category: (category: string) => `c${clipped(category)}`,
  /** Of a category with an archive what comes behind it. */
  categoryEnd: (end: string) => `d${clipped(end)}`,
  affiliation: (number: number) => `i${number}`,
  code: (code: boolean) => (code ? 'k1' : 'k0'),
} as const;

const LONGEST = 250;

export const clipped = (word: string): string => storable(word.length > LONGEST ? word.slice(0, LONGEST) : word);

/** Text without what PostgreSQL can’t hold: the character zero, and halves of characters. */
export const storable = (text: string): string =>
  UNSTORABLE.test(text) ? text.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '\uFFFD') : text;

const UNSTORABLE = /[\0\p{Surrogate}]/u;

/** 32 bits of a term, by which titles are compared without reading them. */
export const termNumber = (term: string): number => crc32(term) | 0;
