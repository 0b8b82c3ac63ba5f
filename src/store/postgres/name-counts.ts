import { sql } from 'kysely';
import { fold } from '../../core/catalogue/fold.ts';
import { allAuthors, type Paper, type PaperAuthor } from '../../core/model/paper.ts';
import type { Spelling } from '../../core/names/spelling.ts';
import { type Connection, rowsOf } from './connect.ts';
import { storable } from './lexemes.ts';
import type { Names } from './names-in-memory.ts';
import type { Numbers } from './paper-row.ts';

/** How names and institutions change with the papers that come and go. */
export type NameCounts = {
  add(paper: Paper): void;
  remove(paper: Paper): void;
  /** Writes them, and gives the numbers of all that came or went. */
  write(connection: Connection, version: number): Promise<Numbers>;
};

/** A name as the database has it, by the source’s id with it. */
export const asStored = ({ name, id }: PaperAuthor): PaperAuthor => ({
  name: storable(name),
  ...(id !== undefined && { id: storable(id) }),
});

export function createNameCounts(names: Names): NameCounts {
  const authors = new Map<string, { author: PaperAuthor; by: number }>();
  const affiliations = new Map<string, number>();

  function step(paper: Paper, by: 1 | -1): void {
    const own = new Map(allAuthors(paper).map((author) => [keyOf(author), asStored(author)]));
    for (const [key, author] of own) authors.set(key, { author, by: (authors.get(key)?.by ?? 0) + by });
    for (const name of new Set(paper.affiliations.map(storable)))
      affiliations.set(name, (affiliations.get(name) ?? 0) + by);
  }

  async function writeAffiliations(connection: Connection, version: number): Promise<Map<string, number>> {
    const [all, steps] = [[...affiliations.keys()], [...affiliations.values()]];
    const rows = await rowsOf(
      connection,
      sql<{ name: string; number: number }>`
        insert into affiliation (name, folded, papers, changed)
        select *, ${version} from unnest(${all}::text[], ${all.map(fold)}::text[], ${steps}::int[])
        on conflict (md5(name)) do update set papers = affiliation.papers + excluded.papers, changed = excluded.changed
        returning name, number`,
    );
    return new Map(rows.map(({ name, number }) => [name, number]));
  }

  async function writeAuthors(connection: Connection, version: number): Promise<Map<string, number>> {
    const all = [...authors.values()];
    const rows = await rowsOf(
      connection,
      sql<{ name: string; author_id: string; papers: number; number: number }>`
        insert into spelling (name, author_id, folded, papers, changed)
        select *, ${version} from unnest(
          ${all.map(({ author }) => author.name)}::text[], ${all.map(({ author }) => author.id ?? '')}::text[],
          ${all.map(({ author }) => ` ${fold(author.name)}`)}::text[], ${all.map(({ by }) => by)}::int[])
        on conflict (md5(name), md5(author_id)) do update set
          papers = spelling.papers + excluded.papers, changed = excluded.changed
        returning name, author_id, papers, number`,
    );
    return new Map(
      rows.map(({ name, author_id: id, papers, number }) => {
        const author = { name, ...(id !== '' && { id }) };
        names.put(number, author, papers);
        return [keyOf(author), number];
      }),
    );
  }

  return {
    add: (paper) => step(paper, 1),
    remove: (paper) => step(paper, -1),
    async write(connection, version) {
      const places = await writeAffiliations(connection, version);
      const numbers = await writeAuthors(connection, version);
      const numberIn = (known: Map<string, number>, key: string): number => {
        const number = known.get(key);
        if (number === undefined) throw new Error(`“${key}” was not counted.`);
        return number;
      };
      return {
        author: (author) => numberIn(numbers, keyOf(author)),
        affiliation: (name) => numberIn(places, storable(name)),
      };
    },
  };
}

const keyOf = (author: PaperAuthor): string => {
  const { name, id = '' } = asStored(author);
  return `${name}\n${id}`;
};

/**
 * Writes who stands behind the spellings that changed, and behind those that are or were gathered with them. The papers must
 * be in already, for their numbers are counted.
 */
export async function writePeople(connection: Connection, names: Names, changed: readonly number[], version: number) {
  const people = new Map<number, readonly Spelling[]>();
  const moved: { number: number; person: number | null }[] = [];
  for (const spelling of affected(names, changed)) {
    const number = names.numberOf(spelling) ?? 0;
    const { spellings } = names.everyone.of(spelling);
    const first = names.numberOf(spellings[0] ?? spelling) ?? number;
    const alone = spellings.length < 2 || spelling.papers === 0;
    if (!alone) people.set(first, spellings);
    const person = alone ? null : first;
    if ((names.personOf(number) ?? null) !== person) moved.push({ number, person });
  }
  await sql`
    update spelling set person = moved.person, changed = ${version}
    from unnest(${moved.map(({ number }) => number)}::int[], ${moved.map(({ person }) => person)}::int[])
      as moved (number, person)
    where spelling.number = moved.number`.execute(connection);
  const all = [...people];
  await sql`
    insert into person (number, papers, changed)
    select first, (select count(*) from paper where tokens @@ query::tsquery), ${version}
    from unnest(${all.map(([first]) => first)}::int[], ${all.map(([, members]) => queryOf(names, members))}::text[])
      as people (first, query)
    on conflict (number) do update set papers = excluded.papers, changed = excluded.changed`.execute(connection);
}

const queryOf = (names: Names, members: readonly Spelling[]): string =>
  members.map((one) => `a${names.numberOf(one) ?? 0}`).join('|');

function affected(names: Names, changed: readonly number[]): ReadonlySet<Spelling> {
  const found = new Set<Spelling>();
  for (const number of changed) {
    const spelling = names.withNumber(number);
    if (spelling === undefined) continue;
    found.add(spelling);
    for (const one of spelling.block.spellings) found.add(one);
  }
  for (const one of [...found])
    for (const other of [...names.gatheredWith(one), ...(one.papers > 0 ? names.everyone.of(one).spellings : [])])
      found.add(other);
  return found;
}
