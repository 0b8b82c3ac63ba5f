import { fold } from '../catalogue/fold.ts';
import { foldings } from './foldings.ts';
import { SUFFIXES, TITLES } from './name-parts.ts';

export type ParsedName = {
  /** Folded, given names first, without the suffix. */
  words: readonly string[];
  /** The same with two letters for an umlaut; the very same list where there is none. */
  paired: readonly string[];
  /** A bit for each word that a hyphen joins to the next. */
  joined: number;
  suffix: string | undefined;
};

/** Most names are this simple, and need none of the rest. */
const SIMPLE = /^[A-Z]?[a-z]+(?: [A-Z]?[a-z]+)?$/;
const DASHES = /[‐‑‒–—]/g;
const PARTED_APOSTROPHE = /(^|\s)(\p{L})[’'‘`´]\s+/gu;
const NO_WORD = /[^\p{L}\p{N}\p{M}'’‘`´ʼ-]+/u;
/** Names in Han or Hangul: each letter is a word, for their order varies. */
const LETTER_BY_LETTER = /^[\p{Script=Han}\p{Script=Hangul}]{1,5}$/u;
/** `CS.`: several initials without points between. */
const INITIALS = /^[B-DF-HJ-NP-TV-XZ]{2,3}$/;

/** Reads a name as people write it: `Sandler, Mark`, `Hal Daumé III`, `M.-Á. Carreira-Perpiñán`, `CS. Malarkodi`, `陈 果`. */
export function parseName(text: string): ParsedName {
  if (SIMPLE.test(text)) {
    const words = text.toLowerCase().split(' ');
    if (words.length < 2 || !TITLES.has(words[0] ?? '')) return { words, paired: words, joined: 0, suffix: undefined };
  }
  const { tokens, suffix } = withoutSuffix(givenFirst(text).split(NO_WORD).filter(Boolean));
  const words: string[] = [];
  const paired: string[] = [];
  let joined = 0;
  let differ = false;
  for (const [at, token] of tokens.entries()) {
    const initials = INITIALS.test(token) && at < tokens.length - 1 && tokens.some(hasSmall);
    const letters = initials || LETTER_BY_LETTER.test(token);
    const before = words.length;
    for (const piece of letters ? [...token] : token.split('-')) {
      const [plain, other] = foldings(piece);
      if (plain === '') continue;
      words.push(plain);
      paired.push(other);
      differ ||= plain !== other;
    }
    if (!letters) for (let word = before; word < words.length - 1; word++) joined |= 1 << word;
  }
  return { words, paired: differ ? paired : words, joined, suffix };
}

const hasSmall = (token: string): boolean => token !== token.toUpperCase();
const suffixOf = (token = ''): string | undefined => SUFFIXES.get(token.replace('.', '').toLowerCase());

/** The pieces in the order in which a name is spoken; the comma of `Mark Sandler, Jr.` turns nothing. */
function givenFirst(text: string): string {
  const plain = text.includes('\\') ? text.split(',').map(fold).join(', ') : text;
  const whole = plain.replace(DASHES, '-').replace(PARTED_APOSTROPHE, '$1$2');
  if (!whole.includes(',')) return whole;
  const pieces = whole
    .split(',')
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  const at = pieces.findIndex((piece) => suffixOf(piece) !== undefined);
  const suffix = at > 0 ? pieces.splice(at, 1) : [];
  const [surname = '', given, ...more] = pieces;
  return [...(given !== undefined && more.length === 0 ? [given, surname] : pieces), ...suffix].join(' ');
}

function withoutSuffix(tokens: string[]): { tokens: string[]; suffix: string | undefined } {
  while (tokens.length > 1 && TITLES.has((tokens[0] ?? '').toLowerCase())) tokens.shift();
  const suffix = tokens.length < 3 ? undefined : suffixOf(tokens.at(-1));
  if (suffix !== undefined) return { tokens: tokens.slice(0, -1), suffix };
  const turned = tokens.length < 3 ? undefined : suffixOf(tokens[0]);
  return turned === 'jr' ? { tokens: tokens.slice(1), suffix: turned } : { tokens, suffix: undefined };
}
