import { type RawBuilder, sql } from 'kysely';
import type { Paper } from '../../core/model/paper.ts';
import type { Found, Page, Sort } from '../../core/ports.ts';
import type { Slot } from '../../core/search/slots.ts';
import { bestByDate } from './best-by-date.ts';
import { bestByTitle } from './best-by-title.ts';
import { rowsOf } from './connect.ts';
import { areFew, type Counted, countPapers, markedOf, type Wanted } from './count-papers.ts';
import type { Reader } from './name-desk.ts';
import { insideOf, othersOf, queryOf, whereOf } from './paper-conditions.ts';
import { readPaper } from './read-paper.ts';
import { titleOrder } from './title-order.ts';
import { isMatched, matches } from './token-query.ts';

/** Where one in so many papers is wanted or more, those of a page are found by going through all, newest or oldest first. */
const DENSE = 50;

const ORDERS: { readonly [K in Sort]: RawBuilder<unknown> } = {
  newest: sql`date desc, id`,
  oldest: sql`date, id`,
  relevance: sql`date desc, id`,
  title: sql`title_key, id`,
};
/** By which all papers can be gone through. */
const INDEXED: ReadonlySet<RawBuilder<unknown>> = new Set([ORDERS.newest, ORDERS.oldest, ORDERS.relevance]);

/** The columns that orders are made of. */
const ORDERED_BY = sql`number, date, id, title_key, title_terms`;

export type PageWanted = Wanted & {
  page: Page;
  /** By how much of them stands in the title, instead of the page’s own order. */
  slots?: readonly Slot[];
};

/** A page of the papers that are wanted, and how many these are. */
export async function readPage(reader: Reader, wanted: PageWanted): Promise<Found> {
  const { page } = wanted;
  const edition = await reader.editions.current();
  if (areFew(wanted, edition)) return readFew(reader, wanted);
  const counted = await countPapers(reader, wanted);
  if (counted.total <= page.offset || page.limit === 0) return { papers: [], ...counted };
  const through = INDEXED.has(orderOf(wanted)) && (page.offset + counted.total) * DENSE > edition.totals.papers;
  if (through) return { papers: await pageOf(reader, wanted, goingThrough(wanted)), ...counted };
  const numbers = await numbersOf(reader, wanted);
  const matching = numbers === undefined ? amongThem(wanted) : withNumbers(numbers);
  return { papers: await pageOf(reader, wanted, matching), ...counted };
}

const orderOf = ({ slots, page }: PageWanted): RawBuilder<unknown> =>
  slots === undefined ? ORDERS[page.sort] : titleOrder(slots);

/** Numbers of papers among which those of the page are; undefined where bits do not tell. */
async function numbersOf(reader: Reader, wanted: PageWanted): Promise<readonly number[] | undefined> {
  const edition = await reader.editions.current();
  const marked = markedOf(wanted, edition);
  const { offset, limit, sort } = wanted.page;
  if (marked === undefined || sort === 'title') return undefined;
  const many = offset + limit;
  const best =
    wanted.slots === undefined
      ? await bestByDate(reader, marked.set, { oldest: sort === 'oldest', many })
      : await bestByTitle(reader, marked.set, { slots: wanted.slots, common: edition.common, many });
  if (marked.rare === undefined) return best;
  const where = sql.join([matches(marked.rare), ...othersOf(wanted.conditions)], sql` and `);
  const others = await rowsOf(reader.connection, sql<{ number: number }>`select number from paper where ${where}`);
  return [...best, ...others.map(({ number }) => number)];
}

const withNumbers = (numbers: readonly number[]): RawBuilder<unknown> =>
  sql`(select ${ORDERED_BY} from paper where number = any(${numbers}::int[]) offset 0) as matching`;

/** The planner can’t know how many papers it has to go through, so it is told: not behind an offset. */
const amongThem = ({ conditions, topic }: Wanted): RawBuilder<unknown> => sql`
  (select ${ORDERED_BY} from paper where ${whereOf(conditions, topic)} and ${insideOf(conditions)} offset 0) as matching`;

function goingThrough({ conditions, topic }: Wanted): RawBuilder<unknown> {
  const query = queryOf(conditions, topic);
  const all = [...(query === undefined ? [] : [isMatched(query)]), ...othersOf(conditions), insideOf(conditions)];
  return sql`(select ${ORDERED_BY} from paper where ${sql.join(all, sql` and `)}) as matching`;
}

async function pageOf(
  { connection }: Reader,
  wanted: PageWanted,
  matching: RawBuilder<unknown>,
): Promise<readonly Paper[]> {
  const { limit, offset } = wanted.page;
  const rows = await rowsOf(
    connection,
    sql<{ document: object }>`
      with page as materialized (
        select number, row_number() over (order by ${orderOf(wanted)}) as place from ${matching}
        order by ${orderOf(wanted)} limit ${limit} offset ${offset}
      )
      select document from page join paper using (number) order by place`,
  );
  return rows.map(({ document }) => readPaper(document));
}

/** Counts them and reads the page in one. */
async function readFew({ connection }: Reader, wanted: PageWanted): Promise<Found> {
  const { conditions, topic, page } = wanted;
  const rows = await rowsOf(
    connection,
    sql<Counted & { document: object | null }>`
      with matching as materialized (
        select number, ${insideOf(conditions)} as inside, row_number() over (order by ${orderOf(wanted)}) as place
        from paper where ${whereOf(conditions, topic)}
      ), counted as (
        select (count(*) filter (where inside))::int as total, (count(*) filter (where not inside))::int as undecided
        from matching
      ), page as materialized (
        select number, place from matching where inside order by place limit ${page.limit} offset ${page.offset}
      )
      select total, undecided, document from counted left join (page join paper using (number)) on true order by place`,
  );
  const [{ total, undecided } = { total: 0, undecided: 0 }] = rows;
  return { papers: rows.flatMap(({ document }) => (document === null ? [] : [readPaper(document)])), total, undecided };
}
