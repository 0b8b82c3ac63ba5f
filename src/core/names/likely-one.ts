import { EITHER, type Person } from '../model/author.ts';
import { type Compared, explains, toCompared } from './compatible.ts';
import { sameWords } from './fits.ts';
import { heldApart } from './held-apart.ts';
import { isInitial, isSyllable } from './name-parts.ts';
import { parseName } from './parse-name.ts';

type Known = {
  person: Person;
  words: readonly string[];
  names: readonly Compared[];
  ids: readonly string[];
  abbreviated: boolean;
};

/**
 * People of one asked name, each with those who may well be the same: whose first name is only an initial that just one of
 * the full names explains, or who have the same name surname first. In the given order, the full names before the
 * initials; `people` must be all whom the name fits.
 */
export function likelyOne(people: readonly Person[]): readonly (readonly Person[])[] {
  const known = people.map(toKnown);
  const explained = new Map<Known, Known>();
  for (const [at, one] of known.entries()) {
    const other = turnedOf(one, known);
    if (other !== undefined && known.indexOf(other) < at && turnedOf(other, known) === one) explained.set(one, other);
  }
  const standing = known.filter((one) => !one.abbreviated && !explained.has(one));
  for (const short of known.filter(({ abbreviated }) => abbreviated)) {
    const [full, ...others] = standing.filter((one) => mayBe(one, short));
    if (full !== undefined && others.length === 0) explained.set(short, full);
  }
  return known
    .filter((one) => !explained.has(one))
    .map((full) => [full, ...known.filter((one) => explained.get(one) === full)].map(({ person }) => person));
}

function toKnown(person: Person): Known {
  const parsed = [...new Set([person.name, ...person.spellings])].map(parseName);
  const abbreviated = parsed.every(({ words }) => words.length > 1 && isInitial(words[0] ?? ''));
  return { person, words: parsed[0]?.words ?? [], names: parsed.map(toCompared), ids: person.ids ?? [], abbreviated };
}

/** The only one of the same name surname first: `Kawai Hisashi` of `Hisashi Kawai`. Of two syllables both orders are common. */
function turnedOf(one: Known, all: readonly Known[]): Known | undefined {
  if (one.abbreviated || (one.words.length < 3 && one.words.every(isSyllable))) return undefined;
  const turned = all.filter(
    (other) =>
      other.words.join(' ') !== one.words.join(' ') && sameWords(other.words, one.words) && !heldApart(one, other),
  );
  return turned.length === 1 ? turned[0] : undefined;
}

function mayBe(full: Known, short: Known): boolean {
  return !heldApart(full, short) && short.names.every((one) => full.names.some((other) => explains(other, one)));
}

/** Whoever it is of several, as one person; papers that they wrote together count more than once. */
export function anyOf(people: readonly Person[]): Person {
  const [only, ...more] = people;
  if (only !== undefined && more.length === 0) return only;
  const all = <T>(of: (person: Person) => readonly T[] | undefined): readonly T[] => [
    ...new Set(people.flatMap((person) => of(person) ?? [])),
  ];
  const [ids, bare] = [all((person) => person.ids), all((person) => person.bare)];
  return {
    name: all(({ name }) => [name]).join(EITHER),
    spellings: all(({ spellings }) => spellings),
    papers: people.reduce((sum, { papers }) => sum + papers, 0),
    ...(ids.length > 0 && { ids }),
    ...(people.some((person) => person.bare !== undefined) && { bare }),
  };
}
