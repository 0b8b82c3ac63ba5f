import { type RawBuilder, sql } from 'kysely';
import type { Paper } from '../../core/model/paper.ts';
import type { Found, Page, Sort } from '../../core/ports.ts';
import { rowsOf } from './connect.ts';
import type { Reader } from './name-desk.ts';
import type { PaperConditions } from './paper-conditions.ts';
import { readPaper } from './read-paper.ts';

/** Of more papers than these a page is looked for where it is most likely, before it is among all of them. */
const MANY = 5000;
/** Where one in so many papers is wanted or more, those of a page are found by going through all, newest or oldest first. */
const DENSE = 50;

const ORDERS: { readonly [K in Sort]: RawBuilder<unknown> } = {
  newest: sql`date desc, id`,
  oldest: sql`date, id`,
  relevance: sql`date desc, id`,
  title: sql`title_key, id`,
};

type Wanted = {
  where: RawBuilder<boolean>;
  conditions: PaperConditions;
  page: Page;
  /** That of the page’s sort if left out. */
  order?: RawBuilder<unknown>;
  /** Where of very many papers those stand that come first, if enough to fill the page. */
  among?: RawBuilder<boolean>;
};

/** A page of the papers that meet conditions, and how many these are, which is counted once in each edition. */
export async function readPage(reader: Reader, wanted: Wanted): Promise<Found> {
  const { where, conditions, page, order = ORDERS[page.sort], among } = wanted;
  const { inside } = conditions;
  const counted = await count(reader, where, inside);
  if (counted.total <= page.offset || page.limit === 0) return { papers: [], ...counted };
  if (among !== undefined && counted.total > MANY) {
    const papers = await pageOf(reader, among, wanted, false);
    if (papers.length >= page.limit) return { papers, ...counted };
  }
  const { totals } = await reader.editions.current();
  const goThrough = order === ORDERS[page.sort] && (page.offset + counted.total) * DENSE > totals.papers;
  return { papers: await pageOf(reader, where, wanted, goThrough), ...counted };
}

async function pageOf(
  { connection }: Reader,
  where: RawBuilder<boolean>,
  { conditions, page, order = ORDERS[page.sort] }: Wanted,
  goThrough: boolean,
): Promise<readonly Paper[]> {
  // The planner can’t know how many papers it has to go through, so it is told: not behind an offset.
  const matching = sql`(select number, date, id, title_key, title_terms from paper
    where ${where} and ${conditions.inside} ${goThrough ? sql`` : sql`offset 0`}) as matching`;
  const rows = await rowsOf(
    connection,
    sql<{ document: object }>`
      with page as materialized (
        select number from ${matching} order by ${order} limit ${page.limit} offset ${page.offset}
      )
      select document from page join paper using (number) order by ${order}`,
  );
  return rows.map(({ document }) => readPaper(document));
}

type Counted = { total: number; undecided: number };

async function count(
  { connection, editions }: Reader,
  where: RawBuilder<boolean>,
  inside: RawBuilder<boolean>,
): Promise<Counted> {
  const statement = sql<Counted>`
    select (count(*) filter (where ${inside}))::int as total, (count(*) filter (where not ${inside}))::int as undecided
    from paper where ${where}`;
  const { counts } = await editions.current();
  const compiled = statement.compile(connection);
  const key = JSON.stringify([compiled.sql, compiled.parameters]);
  const known = counts.get(key);
  if (known !== undefined) return known;
  const [counted = { total: 0, undecided: 0 }] = await rowsOf(connection, statement);
  counts.set(key, counted);
  return counted;
}
