import { fold } from '../catalogue/fold.ts';
import { compareText } from '../catalogue/order.ts';
import type { Person } from '../model/author.ts';
import type { PaperAuthor } from '../model/paper.ts';
import type { PersonMatch, Spot } from '../ports.ts';
import type { Affiliations } from './affiliations.ts';
import { createFindAkin } from './akin.ts';
import { errorsAllowed, errorsAllowedBeside } from './errors-allowed.ts';
import { createLooseFinder, type Near } from './find-loosely.ts';
import { createSpellingFinder } from './find-spellings.ts';
import type { Lexicon } from './lexicon.ts';
import { createNameMatcher, type Matched } from './match-name.ts';
import { nearestSpellings } from './nearest-names.ts';
import { parseName } from './parse-name.ts';
import type { People } from './people.ts';
import { isPinned, readPinned } from './pinned-name.ts';
import type { Gathered, Spelling } from './spelling.ts';
import type { Spellings } from './spellings.ts';
import { spotNames } from './spot-names.ts';

/** Whom names mean, among the spellings and institutions that are known. */
export type NameReader = {
  people(name: string, limit: number): readonly PersonMatch[];
  /** Who stands behind an author of some paper. */
  personOf(author: PaperAuthor): Person;
  /** The spellings by which the papers of a person are found. */
  writtenBy(person: Person): readonly Spelling[];
  nearest(name: string, limit: number): readonly string[];
  spot(sentence: readonly string[]): readonly Spot[];
};

/** So many people are named of those whom a spot may mean. */
const PEOPLE = 25;

type Known = { lexicon: Lexicon; spellings: Spellings; everyone: People; affiliations: Affiliations };

export function createNameReader({ lexicon, spellings, everyone, affiliations }: Known): NameReader {
  const finder = createSpellingFinder(spellings, lexicon);
  const match = createNameMatcher(finder, createLooseFinder(spellings, lexicon));
  const findAkin = createFindAkin(spellings, lexicon, everyone);

  /** Most papers first. */
  function described(found: readonly Spelling[], limit: number): readonly Person[] {
    return firstOf(everyone.whoWrites(found), limit).map(everyone.describe);
  }

  function find(text: string): Matched | undefined {
    const { name, id, asWritten } = readPinned(text);
    const identified = spellings.withId(id ?? name);
    if (identified.length > 0) return { closeness: 'exact', spellings: identified };
    const asked = parseName(name);
    const written = asWritten
      ? finder.ofSameLetters(asked).filter((one) => one.name === name && one.id === undefined)
      : [];
    if (written.length > 0) return { closeness: 'exact', spellings: written };
    const near = (errors: (word: string) => number, sameStart: boolean): Near => {
      return (word) => (errors(word) === 0 ? [] : lexicon.near(word, errors(word), sameStart));
    };
    const lenient = (how: Near | undefined): Matched | undefined =>
      match(asked, { shorten: true, abbreviate: how === undefined, near: how });
    return (
      lenient(near(errorsAllowed, true)) ??
      lenient(near(errorsAllowed, false)) ??
      (asked.words.length > 1 ? lenient(near(errorsAllowedBeside, true)) : undefined) ??
      lenient(undefined)
    );
  }

  function people(name: string, limit: number): readonly PersonMatch[] {
    const found = find(name);
    if (found === undefined) return [];
    const { closeness } = found;
    const meant = firstOf(everyone.whoWrites(found.spellings), limit);
    const closest = meant.map((one): PersonMatch => ({ person: everyone.describe(one), closeness }));
    const [only, ...more] = meant;
    if (only === undefined || more.length > 0 || closeness !== 'exact' || isPinned(name) || limit < 2) return closest;
    const other = findAkin(parseName(name), only);
    return other === undefined ? closest : [...closest, { person: everyone.describe(other), closeness: 'part' }];
  }

  function nearest(name: string, limit: number): readonly string[] {
    const names = new Set<string>();
    for (const spelling of nearestSpellings(lexicon, name)) {
      if (names.size >= limit) break;
      names.add(everyone.describe(everyone.of(spelling)).name);
    }
    return [...names];
  }

  function spot(sentence: readonly string[]): readonly Spot[] {
    return spotNames(sentence, { lexicon, match, affiliations }).map((spotted) => {
      if (spotted.kind === 'affiliation') return spotted;
      const { spellings: found, ...place } = spotted;
      return { ...place, people: described(found, PEOPLE) };
    });
  }

  /** Spellings that differ from the name in no more than accents, case and punctuation. */
  function named(name: string): readonly Spelling[] {
    const folded = fold(name);
    return finder.ofSameLetters(parseName(name)).filter((one) => fold(one.name) === folded);
  }

  function writtenBy({ name, spellings: names, ids = [], bare }: Person): readonly Spelling[] {
    const own = [...(bare === undefined ? [name] : []), ...names].flatMap(named);
    const withoutId = (bare ?? []).flatMap(named).filter(({ id }) => id === undefined);
    const identified = ids.flatMap((id) => spellings.withId(id));
    return [...new Set([...own, ...withoutId, ...identified])];
  }

  function personOf(author: PaperAuthor): Person {
    const spelling = spellings.get(author);
    if (spelling !== undefined) return everyone.describe(everyone.of(spelling));
    return { name: author.name, spellings: [author.name], papers: 0 };
  }

  return { people, personOf, writtenBy, nearest, spot };
}

/** The first so many by papers, ties by name. */
function firstOf(people: readonly Gathered[], limit: number): readonly Gathered[] {
  const first: Gathered[] = [];
  for (const person of people) {
    const last = first.at(-1);
    if (first.length >= limit && last !== undefined && byPapers(last, person) <= 0) continue;
    if (first.length >= limit) first.pop();
    const place = first.findIndex((one) => byPapers(person, one) < 0);
    first.splice(place < 0 ? first.length : place, 0, person);
  }
  return first;
}

function byPapers(a: Gathered, b: Gathered): number {
  if (a.papers !== b.papers) return b.papers - a.papers;
  const [one, other] = [a.spellings[0], b.spellings[0]];
  return compareText(one?.name ?? '', other?.name ?? '') || compareText(one?.id ?? '', other?.id ?? '');
}
