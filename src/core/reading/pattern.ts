/**
 * Patterns over the words of a sentence. Each word stands for itself and may use the letters of a regular expression
 * (`papers?`); `( | )` are alternatives, `[ ]` may be left out, `{ }` may be repeated or left out; `*` is any one word,
 * `...` up to six, which are not the pattern's own; `_` is what was read before, `<person>` and the like what it was read as; `^` and `$` are
 * the ends of the sentence; `=( )` must follow, `!( )` must not; `name:( )` is a group of the match.
 */
export type Pattern = { readonly expression: RegExp };

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

/** Compiled once, where it is written. */
export function pattern(text: string): Pattern {
  const body = (text.match(PIECE) ?? []).map(toExpression).join('');
  return { expression: new RegExp(`(?<![^ ])(?:${body})`, 'd') };
}

/** Alternatives, each with a line of its own. */
export function anyOf(...texts: readonly string[]): Pattern {
  return pattern(texts.map((text) => `(${text})`).join('|'));
}
