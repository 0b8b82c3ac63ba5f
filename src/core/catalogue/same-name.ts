import { words } from './fold.ts';

/** The words of a name, given names first: `Vladymyrov, Max` is turned round. */
export function nameWords(name: string): readonly string[] {
  const [surname = '', given, ...more] = name.split(',');
  return given !== undefined && more.length === 0 ? [...words(given), ...words(surname)] : words(name);
}

/** Whether two names may stand for one person: the same words in any order, or one surname and no initial that contradicts. */
export function mayBeOne(a: readonly string[], b: readonly string[]): boolean {
  if (sameWords(a, b)) return true;
  if (a.at(-1) !== b.at(-1) || a.length < 2 || b.length < 2 || a[0]?.[0] !== b[0]?.[0]) return false;
  return a.length !== b.length || a.every((word, at) => word[0] === b[at]?.[0]);
}

/** Whether two names on one paper are one person's: `Ada Lovelace` may be `A. Lovelace` or `Ada K. Lovelace`, `Jane` is not `John`. */
export function isOne(a: readonly string[], b: readonly string[]): boolean {
  const [first = '', other = ''] = [a[0], b[0]];
  return sameWords(a, b) || ((first === other || first.length === 1 || other.length === 1) && mayBeOne(a, b));
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return (
    a.length > 0 &&
    a.length === b.length &&
    b.includes(a[0] ?? '') &&
    [...a].sort().join(' ') === [...b].sort().join(' ')
  );
}
