import { type RawBuilder, sql } from 'kysely';
import type { Paper } from '../../core/model/paper.ts';
import type { Found, Page, Sort } from '../../core/ports.ts';
import type { Slot } from '../../core/search/slots.ts';
import { bestByDate } from './best-by-date.ts';
import { bestByTitle } from './best-by-title.ts';
import { rowsOf } from './connect.ts';
import { areFew, type Counted, countMarked, countRows, type Marked, markedOf, type Wanted } from './count-papers.ts';
import type { Reader } from './name-desk.ts';
import { insideOf, othersOf, queryOf, whereOf } from './paper-conditions.ts';
import { readPaper } from './read-paper.ts';
import { titleOrder } from './title-order.ts';
import { isMatched } from './token-query.ts';

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
  const edition = await reader.editions.current();
  if (areFew(wanted, edition, reader.sizes)) return readFew(reader, wanted);
  const marked = markedOf(wanted, edition);
  return marked === undefined ? readByRows(reader, wanted) : readMarked(reader, wanted, marked);
}

async function readMarked(reader: Reader, wanted: PageWanted, marked: Marked): Promise<Found> {
  const { slots, page } = wanted;
  const { common, totals } = await reader.editions.current();
  const { total, rare } = await countMarked(reader, marked, wanted.conditions);
  const counted = { total, undecided: 0 };
  const [many, oldest] = [page.offset + page.limit, page.sort === 'oldest'];
  if (total <= page.offset || page.limit === 0) return { papers: [], ...counted };
  if (isDense(wanted, total, totals.papers))
    return { papers: await pageOf(reader, wanted, goingThrough(wanted)), ...counted };
  if (slots === undefined && page.sort === 'title')
    return { papers: await pageOf(reader, wanted, amongThem(wanted)), ...counted };
  const best =
    slots === undefined
      ? await bestByDate(reader, marked.set, { oldest, many })
      : await bestByTitle(reader, marked.set, { slots, common, many });
  return { papers: await pageOf(reader, wanted, withNumbers([...new Set([...best, ...rare])])), ...counted };
}

async function readByRows(reader: Reader, wanted: PageWanted): Promise<Found> {
  const { page } = wanted;
  const { totals } = await reader.editions.current();
  const counted = await countRows(reader, wanted);
  if (counted.total <= page.offset || page.limit === 0) return { papers: [], ...counted };
  const through = isDense(wanted, counted.total, totals.papers);
  return { papers: await pageOf(reader, wanted, through ? goingThrough(wanted) : amongThem(wanted)), ...counted };
}

const orderOf = ({ slots, page }: PageWanted): RawBuilder<unknown> =>
  slots === undefined ? ORDERS[page.sort] : titleOrder(slots);

const isDense = (wanted: PageWanted, total: number, of: number): boolean =>
  INDEXED.has(orderOf(wanted)) && (wanted.page.offset + total) * DENSE > of;

const withNumbers = (numbers: readonly number[]): RawBuilder<unknown> =>
  sql`
  (select ${ORDERED_BY} from unnest(${numbers}::int[]) as wanted (number) join paper using (number) offset 0) as matching`;

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
        order by place limit ${limit} offset ${offset}
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
