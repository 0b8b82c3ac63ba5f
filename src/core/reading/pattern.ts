import { neededWords } from './needed-words.ts';

/**
 * Patterns over the words of a sentence. Each word stands for itself and may use the letters of a regular expression
 * (`papers?`); `( | )` are alternatives, `[ ]` may be left out, `{ }` may be repeated or left out; `*` is any one word,
 * `...` up to six, which are not the pattern's own; `_` is what was read before, `<person>` and the like what it was read as; `^` and `$` are
 * the ends of the sentence; `=( )` must follow, `!( )` must not; `name:( )` is a group of the match.
 */
export type Pattern = {
  /** Its alternatives, those left out that miss a word they can't do without; compiled when first asked for. */
  expressions(words: readonly string[]): readonly RegExp[];
};

const PIECE = /[=!]\(|[a-z]+:\(|[()[\]{}|]|[^\s()[\]{}|]+/g;
const OPENING: Readonly<Record<string, string>> = { '(': '(?:', '[': '(?:', '{': '(?:', '=(': '(?=', '!(': '(?!' };
const SPECIAL: Readonly<Record<string, string>> = {
  ')': ')',
  ']': ')?',
  '}': ')*',
  '|': '|',
  _: '(?:_|<[a-z]+>) ',
  '^': '^(?:_ )*',
  $: '(?:_ )*$',
};

function toExpression(piece: string, at: number): string {
  if (piece === '...') return `(?<gap_${at}>(?:[^ ]+ ){0,6}?)`;
  if (piece === '*') return `(?<gap_${at}>[^ ]+ )`;
  const special = OPENING[piece] ?? SPECIAL[piece];
  if (special !== undefined) return special;
  if (piece.endsWith(':(')) return `(?<${piece.slice(0, -2)}_${at}>`;
  return `(?:${piece}) `;
}

export const piecesOf = (text: string): readonly string[] => text.match(PIECE) ?? [];

function createAlternative(text: string) {
  let needed: ReadonlySet<string> | 'nothing' | undefined;
  let expression: RegExp | undefined;
  return {
    mayMatch(words: readonly string[]): boolean {
      needed ??= neededWords(piecesOf(text)) ?? 'nothing';
      const among = needed;
      return among === 'nothing' || words.some((word) => among.has(word));
    },
    expression(): RegExp {
      expression ??= new RegExp(`(?<![^ ])(?:${piecesOf(text).map(toExpression).join('')})`, 'd');
      return expression;
    },
  };
}

const NONE: readonly RegExp[] = [];

/** Alternatives, each with a line of its own. The first word of a match decides between them, then their order. */
export function anyOf(...texts: readonly string[]): Pattern {
  const alternatives = texts.map(createAlternative);
  return {
    expressions(words) {
      let possible: RegExp[] | undefined;
      for (const one of alternatives) {
        if (!one.mayMatch(words)) continue;
        possible ??= [];
        possible.push(one.expression());
      }
      return possible ?? NONE;
    },
  };
}

export const pattern = (text: string): Pattern => anyOf(text);
