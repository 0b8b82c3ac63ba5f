import { fold } from '../catalogue/fold.ts';
import { daysAsIso } from './time/days-as-iso.ts';

export type Token = {
  /** As typed, without the punctuation around it. */
  raw: string;
  /** Folded and without spaces, inner hyphens and dots kept: `first-authored`, `cs.cl`, `2019-2021`. */
  word: string;
  /** Punctuation that parts it from the next word: the end of a sentence, a colon, or a comma and the like. */
  pause?: 'stop' | 'colon' | 'comma';
};

const CHAT_NOISE = /<[@#!][^>]*>|:[a-z0-9_+-]+:(?=\s|$)|[`“”"«»*_~]|\p{Extended_Pictographic}|\u200D|\uFE0F/giu;
/** `sooo`; but not `III` or `www`. */
const DRAWN_OUT = /([a-hj-vx-z])\1{2,}/gi;
/** What is written short, and what it is short for. */
const SHORT_FORMS: readonly [RegExp, string][] = [
  [/\bw\/o\b/gi, 'without'],
  [/\bw\/(?=\s|[\p{L}])/giu, 'with '],
  [/(?<=\p{L}{3} )w (?!my|the|our|a )(?=\p{L}{2})/giu, 'with '],
  [/\bi['’]?m after\b/gi, 'i want'],
  [/\bi['’](?:m|ve|d|ll)\b/gi, 'i'],
  [/,\s*not\s/gi, ' but not '],
  [/\bpre[- ]?(?=(?:19|20)\d\d\b)/gi, 'before '],
  [/\bpost[- ]?(?=(?:19|20)\d\d\b)/gi, 'after '],
  [/\bnon[- ](?=(?:19|20)\d\d\b)/gi, 'except '],
  [/\b[Nn]on[- ](?=(?:[a-z-]+\.)?[A-Z]{2}\b)/g, 'except '],
  [/\b((?:19|20)\d\d)\+/g, '$1 or later'],
  [/(?:>=|≥)\s*(?=\d{4})/g, ' since '],
  [/(?:<=|≤)\s*(?=\d{4})/g, ' until '],
  [/>\s*(?=\d{4})/g, ' after '],
  [/<\s*(?=\d{4})/g, ' before '],
  [/(?<=^|\s)['’](\d\d)(?!\d|s\b)/g, '20$1'],
  [/\bas well as\b/gi, 'and'],
  [/\b(differences?|compare|comparison|contrast)((?: \w+){0,3}?) between\b/gi, '$1$2'],
  [/\b(compare\b.*?\d{4}) (?:to|with|against) (?=\d{4})/gi, '$1 and '],
  [/\b(what|who|when|where|how|that)['’]?s\b/gi, '$1 is'],
  [/\b(there|here|it|he|she|let)['’]s\b/gi, '$1 is'],
  [/\b(you|they|we)['’]re\b/gi, '$1 are'],
  [/['’]s\b/gi, ''],
  [/(?<=s)['’](?=\s)/gi, ''],
  [/\b(ca|can|do|does|did|is|are|was|were|has|have|had|ai|wo|should|could)n['’]?t\b/gi, '$1 not'],
  [/(?<=^|\s)(\p{L}{2,}):(?=\p{L})/giu, '$1: '],
  [/(?<=^|\s)# ?of\b/gi, 'number of'],
  [/\bhw (?=many|much|often)|\bhow(?=many\b)/gi, 'how '],
  [/\bgimme\b/gi, 'give me'],
  [/\blemme\b/gi, 'let me'],
  [/\bi\.e\.?|\be\.g\.?/gi, ' '],
  [/\/(?=(?:year|month|yr|annum)\b)/gi, ' per '],
];

function foldToken(raw: string): string {
  return raw
    .toLowerCase()
    .split(/([-.])/)
    .map((part) => (part === '-' || part === '.' ? part : fold(part)))
    .join('')
    .replaceAll(' ', '-');
}

/** The words of a sentence, without chat noise; dates, comparisons and short forms as words that recognisers know. */
export function tokenise(text: string): Token[] {
  let plain = daysAsIso(text)
    .replace(CHAT_NOISE, ' ')
    .replace(DRAWN_OUT, '$1')
    .replace(/[‐‑‒–—]/g, '-');
  for (const [short, full] of SHORT_FORMS) plain = plain.replace(short, full);
  plain = plain
    .replace(/(\d{4}) ?- ?(?=\d{4}\b)/g, '$1-')
    .replace(/(?<=\d)\s+-\s+(?=[\dA-Z])/g, ' to ')
    .replaceAll('&', ' and ');
  return plain.split(BETWEEN).flatMap((piece, at, pieces) => {
    if (at % 2 === 1) return [];
    const raw = piece.replace(/^[^\p{L}\p{N}#]+|[^\p{L}\p{N}+#]+$/gu, '');
    const word = foldToken(raw);
    const pause = pauseIn(pieces[at + 1] ?? '', raw);
    return word === '' ? [] : [{ raw, word, ...(pause && { pause }) }];
  });
}

/** What parts words, in a group so that it is kept. */
const BETWEEN = /((?:[\s,;()[\]!?]|(?:\.|:)(?=\s|$))+)/u;

/** A dot behind an initial is no pause. */
function pauseIn(between: string, word: string): Token['pause'] {
  if (!/\S/.test(between) || (/^\p{L}$/u.test(word) && between.trim() === '.')) return undefined;
  if (/[.!?]/.test(between)) return 'stop';
  return between.includes(':') ? 'colon' : 'comma';
}
