import { tidy } from '../lines.ts';

export type AuthorLine = { names: readonly string[]; complete: boolean; affiliations: readonly string[] };

const ET_AL = /,?\s+et al\.?$/;
const SUFFIX = /^(?:Jr|Sr|II|III|IV)\.?$/;
const LONGEST_NAME = { words: 7, characters: 80 };

/** `Ada Lovelace, Charles Babbage et al. · university`; undefined where the line can't be one of names. */
export function readAuthorLine(line: string): AuthorLine | undefined {
  const [people = '', ...affiliations] = line.split(/\s+·\s+/).map(tidy);
  const complete = !ET_AL.test(people);
  const names: string[] = [];
  for (const part of people.replace(ET_AL, '').split(',').map(tidy)) {
    const last = names.at(-1);
    if (last !== undefined && SUFFIX.test(part)) names[names.length - 1] = `${last} ${part}`;
    else names.push(part);
  }
  return names.every(isName) ? { names, complete, affiliations } : undefined;
}

function isName(text: string): boolean {
  const { words, characters } = LONGEST_NAME;
  return (
    /^[\p{L}'’(]/u.test(text) && !/[!?:;]/.test(text) && text.length <= characters && text.split(' ').length <= words
  );
}

const fold = (name: string): string[] =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[\s.]+/)
    .filter((part) => part !== '');

/** Whether two names on one page are one person: equal but for accents and case, or one with initials in place of first names. */
export function isSamePerson(one: string, other: string): boolean {
  const [a, b] = [fold(one), fold(other)];
  if (a.join(' ') === b.join(' ')) return true;
  const [first = '', second = ''] = [a[0], b[0]];
  const initials = first.length === 1 || second.length === 1;
  return initials && a.at(-1) === b.at(-1) && first[0] === second[0];
}
