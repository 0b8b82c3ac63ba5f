import type { Pattern } from './pattern.ts';
import type { Token } from './tokenise.ts';

/** What words were read as; shown once in their place to the patterns that run later. */
export type Tag = '_' | '<time>' | '<person>' | '<place>' | '<category>';

/** What a pattern took: its named groups as text. */
export type Taken = { start: number; end: number; groups: Readonly<Record<string, string | undefined>> };

/**
 * A sentence of which recognisers take what they understand, until only the topic is left. Taken words read as their
 * tag, so that no pattern reaches across them unknowingly.
 */
export type Sentence = {
  tokens: readonly Token[];
  /** The words in order, taken ones as their tag. */
  words(): readonly string[];
  /** The words, each with a space behind it. */
  text(): string;
  has(pattern: Pattern): boolean;
  find(pattern: Pattern): Taken | undefined;
  /** Finds the first match and takes its words, but for those that were read before or stand in its gaps. */
  take(pattern: Pattern): Taken | undefined;
  /** Takes all words from `start` up to and without `end`. */
  takeSpan(start: number, end: number, tag?: Tag): void;
  isTaken(at: number): boolean;
  /** Places of the words that nobody took. */
  rest(): readonly number[];
};

export function createSentence(tokens: readonly Token[]): Sentence {
  /** A tag stands at the first of its words, and nothing at the others. */
  const shown: string[] = tokens.map(({ word }) => word);
  const taken = tokens.map(({ word }) => word === '');
  let joined: string | undefined;
  let present: readonly string[] = [];

  function text(): string {
    if (joined === undefined) {
      present = shown.filter((word) => word !== '');
      joined = present.map((word) => `${word} `).join('');
    }
    return joined;
  }

  function expressions(pattern: Pattern): readonly RegExp[] {
    text();
    return pattern.expressions(present);
  }

  function takeSpan(start: number, end: number, tag: Tag = '_'): void {
    shown.fill(tag === '_' ? tag : '', start, end);
    if (start < end) shown[start] = tag;
    taken.fill(true, start, end);
    joined = undefined;
  }

  /** The place of the word that begins at an offset of the text. */
  function placeAt(offset: number): number {
    let left = text().slice(0, offset).split(' ').length - 1;
    const at = shown.findIndex((word) => word !== '' && left-- === 0);
    return at < 0 ? shown.length : at;
  }

  function search(pattern: Pattern): { found: Taken; gaps: readonly (readonly [number, number])[] } | undefined {
    const match = firstMatch(expressions(pattern), text());
    if (match === undefined || match[0] === '') return undefined;
    const [start, end] = [match.index, match.index + match[0].length].map(placeAt);
    const gaps = Object.entries(match.indices?.groups ?? {}).flatMap(([name, range]) =>
      range === undefined || !name.startsWith('gap') ? [] : [[placeAt(range[0]), placeAt(range[1])] as const],
    );
    return { found: { start: start ?? 0, end: end ?? 0, groups: trimmed(match.groups) }, gaps };
  }

  return {
    tokens,
    words: () => shown,
    text,
    find: (pattern) => search(pattern)?.found,
    has: (pattern) => expressions(pattern).some((expression) => expression.test(text())),
    take(pattern) {
      const match = search(pattern);
      if (match === undefined) return undefined;
      const { found, gaps } = match;
      for (let at = found.start; at < found.end; at++) {
        if (!taken[at] && !gaps.some(([from, to]) => at >= from && at < to)) takeSpan(at, at + 1);
      }
      return found;
    },
    takeSpan,
    isTaken: (at) => taken[at] ?? true,
    rest: () => tokens.flatMap((_, at) => (taken[at] ? [] : [at])),
  };
}

function firstMatch(expressions: readonly RegExp[], text: string): RegExpExecArray | undefined {
  let first: RegExpExecArray | undefined;
  for (const expression of expressions) {
    const match = expression.exec(text);
    if (match !== null && (first === undefined || match.index < first.index)) first = match;
  }
  return first;
}

/** Each group by its name, which a pattern may hold in several places. */
function trimmed(groups: Readonly<Record<string, string | undefined>> = {}): Taken['groups'] {
  const found = Object.entries(groups).filter(([, text]) => text !== undefined);
  return Object.fromEntries(found.map(([name, text]) => [name.replace(/_\d+$/, ''), text?.trim()]));
}
