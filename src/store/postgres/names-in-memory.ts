import { sql } from 'kysely';
import type { PaperAuthor } from '../../core/model/paper.ts';
import { createAffiliations } from '../../core/names/affiliations.ts';
import { createLexicon } from '../../core/names/lexicon.ts';
import { createNameReader, type NameReader } from '../../core/names/name-reader.ts';
import { createPeople, type People } from '../../core/names/people.ts';
import type { Spelling } from '../../core/names/spelling.ts';
import { createSpellings, type Spellings } from '../../core/names/spellings.ts';
import { type Connection, rowsOf } from './connect.ts';

/** Every spelling of every name with its number of papers, but not which papers: those are asked for in SQL. */
export type Names = {
  reader: NameReader;
  spellings: Spellings;
  everyone: People;
  /** The number of a spelling in the database. */
  numberOf(spelling: Spelling): number | undefined;
  withNumber(number: number): Spelling | undefined;
  /** The number of the first spelling of the person whom the database has behind a spelling, where there are several. */
  personOf(number: number): number | undefined;
  /** What the database has as the same person. */
  gatheredWith(spelling: Spelling): readonly Spelling[];
  /** Says on how many papers a spelling is; who is behind it stays as it was. */
  put(number: number, author: PaperAuthor, papers: number): void;
  /** The edition of the catalogue that was taken in last. */
  edition(): string | undefined;
  /** Takes in what changed since; false where the catalogue is older than what is known, for it was restored. */
  follow(connection: Connection): Promise<boolean>;
};

type SpellingRow = { number: number; name: string; author_id: string; papers: number; person: number | null };

export function createNames(): Names {
  const lexicon = createLexicon();
  const spellings = createSpellings(lexicon);
  const affiliations = createAffiliations();
  const numbers = new Map<Spelling, number>();
  const byNumber = new Map<number, Spelling>();
  const personOf = new Map<number, number>();
  const together = new Map<number, number>();
  const members = new Map<number, Set<number>>();
  let seen = -1;
  let edition: string | undefined;

  /** Papers that several spellings of one person share are counted by the database. */
  function countTogether(all: readonly Spelling[]): number {
    const [first] = all;
    const person = first && personOf.get(numbers.get(first) ?? 0);
    return together.get(person ?? 0) ?? all.reduce((sum, { papers }) => sum + papers, 0);
  }

  const everyone = createPeople(spellings, countTogether);
  const reader = createNameReader({ lexicon, spellings, everyone, affiliations });

  function put(number: number, author: PaperAuthor, papers: number): void {
    const spelling = spellings.count(author, papers);
    numbers.set(spelling, number);
    byNumber.set(number, spelling);
  }

  function join(number: number, person: number | null): void {
    members.get(personOf.get(number) ?? 0)?.delete(number);
    personOf.delete(number);
    if (person === null) return;
    personOf.set(number, person);
    members.set(person, (members.get(person) ?? new Set()).add(number));
  }

  async function follow(connection: Connection): Promise<boolean> {
    const since = seen;
    const state = sql<{ version: number; edition: string }>`select version::float8 as version, edition from totals`;
    const [now] = await rowsOf(connection, state);
    if (now?.edition === edition && now !== undefined) return true;
    if (now === undefined || now.version <= since) return false;
    // People first: by them the papers of several spellings are counted.
    const people = sql<{ number: number; papers: number }>`select number, papers from person where changed > ${since}`;
    for (const { number, papers } of await rowsOf(connection, people)) together.set(number, papers);
    const spelled = sql<SpellingRow>`
      select number, name, author_id, papers, person from spelling where changed > ${since}`;
    for (const { number, name, author_id: id, papers, person } of await rowsOf(connection, spelled)) {
      join(number, person);
      put(number, { name, ...(id !== '' && { id }) }, papers);
    }
    const named = sql<{ name: string; papers: number }>`select name, papers from affiliation where changed > ${since}`;
    for (const { name, papers } of await rowsOf(connection, named)) affiliations.count(name, papers);
    seen = now.version;
    edition = now.edition;
    return true;
  }

  return {
    reader,
    spellings,
    everyone,
    numberOf: (spelling) => numbers.get(spelling),
    withNumber: (number) => byNumber.get(number),
    personOf: (number) => personOf.get(number),
    gatheredWith(spelling) {
      const person = personOf.get(numbers.get(spelling) ?? 0);
      return [...(members.get(person ?? 0) ?? [])].flatMap((number) => byNumber.get(number) ?? []);
    },
    put,
    edition: () => edition,
    follow,
  };
}
