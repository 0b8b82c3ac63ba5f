import { fold } from '../catalogue/fold.ts';
import { daysAsIso } from './dates.ts';

export type Token = {
  /** As typed, without the punctuation around it. */
  raw: string;
  /** Folded, with inner hyphens and dots kept: `first-authored`, `cs.cl`, `2019-2021`. */
  word: string;
};

/**
 * A sentence of which recognisers take what they understand, until only the topic is left.
 * Taken tokens read as `_`, so that no pattern reaches across them.
 */
export type Sentence = {
  tokens: readonly Token[];
  /** The untaken words with single spaces, taken ones as `_`; patterns run over it. */
  text(): string;
  /** Takes the first match and gives its groups; whole words only. */
  take(pattern: RegExp): RegExpExecArray | undefined;
  /** Takes all words from `start` up to and without `end`. */
  takeSpan(start: number, end: number): void;
  isTaken(at: number): boolean;
  /** Index of the token that the match's group starts in. */
  indexAt(offset: number): number;
  /** The untaken tokens in order. */
  rest(): readonly { token: Token; at: number }[];
};

const CHAT_NOISE = /<[@#!][^>]*>|:[a-z0-9_+-]+:(?=\s|$)|[`“”"«»*_~]|\p{Extended_Pictographic}|\u200D|\uFE0F/giu;
const SHORT_FORMS: readonly [RegExp, string][] = [
  [/\bw\/o\b/gi, 'without'],
  [/\bw\/(?=\s|[\p{L}])/giu, 'with '],
  [/\bi['’](?:m|ve|d|ll)\b/gi, 'i'],
  [/,\s*not\s/gi, ' but not '],
  [/\bpre[- ]?(?=(?:19|20)\d\d\b)/gi, 'before '],
  [/\bpost[- ]?(?=(?:19|20)\d\d\b)/gi, 'after '],
  [/\b((?:19|20)\d\d)\+/g, '$1 or later'],
  [/(?:>=|≥)\s*(?=\d{4})/g, ' since '],
  [/(?:<=|≤)\s*(?=\d{4})/g, ' until '],
  [/>\s*(?=\d{4})/g, ' after '],
  [/<\s*(?=\d{4})/g, ' before '],
  [/\bas well as\b/gi, 'and'],
  [/\b(compare\b.*?\d{4}) (?:to|with|against) (?=\d{4})/gi, '$1 and '],
  [/\b(what|who|when|where|how|that|there|here|it|he|she|let)['’]s\b/gi, '$1 is'],
  [/['’]s\b/gi, ''],
  [/\b(can|do|does|did|is|are|was|were|has|have)n['’]t\b/gi, '$1 not'],
];

function foldToken(raw: string): string {
  return raw
    .toLowerCase()
    .split(/([-.])/)
    .map((part) => (part === '-' || part === '.' ? part : fold(part)))
    .join('');
}

export function tokenise(text: string): Token[] {
  let plain = daysAsIso(text)
    .replace(CHAT_NOISE, ' ')
    .replace(/[‐‑‒–—]/g, '-');
  for (const [pattern, full] of SHORT_FORMS) plain = plain.replace(pattern, full);
  plain = plain
    .replace(/(\d{4}) ?- ?(?=\d{4}\b)/g, '$1-')
    .replace(/(?<=\d)\s+-\s+(?=[\dA-Z])/g, ' to ')
    .replaceAll('&', ' and ');
  return plain
    .split(/[\s,;()[\]!?]+|(?:\.|:)(?=\s|$)/u)
    .map((piece) => piece.replace(/^[^\p{L}\p{N}#]+|[^\p{L}\p{N}+#]+$/gu, ''))
    .filter((raw) => raw !== '')
    .map((raw) => ({ raw, word: foldToken(raw) }))
    .filter(({ word }) => word !== '');
}

export function createSentence(tokens: readonly Token[]): Sentence {
  const taken = tokens.map(() => false);

  const shown = (at: number): string => (taken[at] ? '_' : (tokens[at]?.word ?? '').replaceAll(' ', '-'));
  const text = (): string => tokens.map((_, at) => shown(at)).join(' ');

  function indexAt(offset: number): number {
    return text().slice(0, offset).split(' ').length - 1;
  }

  function takeSpan(start: number, end: number): void {
    taken.fill(true, start, end);
  }

  function take(pattern: RegExp): RegExpExecArray | undefined {
    const now = text();
    const found = new RegExp(`(?<![^ ])(?:${pattern.source})(?![^ ])`, pattern.flags).exec(now);
    if (found === null || found[0].trim() === '') return undefined;
    const start = indexAt(found.index + (found[0].length - found[0].trimStart().length));
    takeSpan(start, start + found[0].trim().split(' ').length);
    return found;
  }

  const rest = (): { token: Token; at: number }[] => tokens.flatMap((token, at) => (taken[at] ? [] : [{ token, at }]));

  return { tokens, text, take, takeSpan, isTaken: (at) => taken[at] ?? true, indexAt, rest };
}
