import { type RawBuilder, sql } from 'kysely';
import { mergeCategories } from '../../core/catalogue/merge-lists.ts';
import { compareText } from '../../core/catalogue/order.ts';
import { nameAmongNamesakes } from '../../core/names/pinned-name.ts';
import type { PaperFilter, Tally, TallyBy } from '../../core/ports.ts';
import { startAsking } from './ask-lexicon.ts';
import { type Connection, rowsOf } from './connect.ts';
import { topicAmong } from './find-papers.ts';
import type { NameDesk, Reader } from './name-desk.ts';
import { insideOf, paperConditions, whereOf } from './paper-conditions.ts';

type Counted = { papers: number; firstYear: number; lastYear: number };
type Where = RawBuilder<boolean>;
type Tallier = (connection: Connection, where: Where, desk: NameDesk) => Promise<readonly Tally[]>;

const COUNTED = sql`count(*)::int as papers, min(year)::int as "firstYear", max(year)::int as "lastYear"`;

export async function tallyPapers(readers: Reader, filter: PaperFilter, by: TallyBy): Promise<readonly Tally[]> {
  const reader = { ...readers, asking: startAsking(readers.connection, readers.editions) };
  const conditions = await paperConditions(filter, reader);
  if (conditions === undefined) return [];
  const topic = filter.words === undefined ? undefined : await topicAmong(reader, filter.words);
  if (filter.words !== undefined && topic === undefined) return [];
  const where = sql<boolean>`${whereOf(conditions, topic?.query)} and ${insideOf(conditions)}`;
  const tallies = await TALLIERS[by](reader.connection, where, reader.desk);
  return tallies.toSorted(by === 'year' ? byKey : (a, b) => b.papers - a.papers || byKey(a, b));
}

const byKey = (a: Tally, b: Tally): number => compareText(a.key, b.key);

const TALLIERS: { readonly [K in TallyBy]: Tallier } = {
  year: (connection, where) =>
    rowsOf(connection, sql<Tally>`select year::text as key, ${COUNTED} from paper where ${where} group by year`),

  async author(connection, where, desk) {
    const names = await desk.current();
    const rows = await rowsOf(
      connection,
      sql<Counted & { person: number }>`
        select person, ${COUNTED} from (
          select distinct paper.number, year, coalesce(spelling.person, spelling.number) as person
          from paper cross join unnest(authors) as written join spelling on spelling.number = written
          where ${where}
        ) as authorship group by person`,
    );
    return rows.flatMap(({ person, ...counted }) => {
      const spelling = names.withNumber(person);
      if (spelling === undefined) return [];
      return [{ key: nameAmongNamesakes(names.everyone.describe(names.everyone.of(spelling))), ...counted }];
    });
  },

  async category(connection, where) {
    const rows = await rowsOf(
      connection,
      sql<Counted & { categories: string[] }>`
        select categories, ${COUNTED} from paper where ${where} group by categories order by max(date) desc, categories`,
    );
    const known = mergeCategories(rows.flatMap(({ categories }) => categories));
    const tallies = new Map<string, Tally>();
    for (const { categories, ...counted } of rows) {
      // Among all that are counted, `LG` is the `cs.LG` of others.
      const keys = new Set(categories.map((category) => mergeCategories([category, ...known])[0] ?? category));
      for (const key of keys) tallies.set(key, together({ key, ...counted }, tallies.get(key)));
    }
    return [...tallies.values()];
  },
};

function together(one: Tally, other: Tally | undefined): Tally {
  if (other === undefined) return one;
  return {
    key: one.key,
    papers: one.papers + other.papers,
    firstYear: Math.min(one.firstYear, other.firstYear),
    lastYear: Math.max(one.lastYear, other.lastYear),
  };
}
