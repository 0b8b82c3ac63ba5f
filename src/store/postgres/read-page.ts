import { type RawBuilder, sql } from 'kysely';
import type { Paper } from '../../core/model/paper.ts';
import type { Found, Page, Sort } from '../../core/ports.ts';
import type { Slot } from '../../core/search/slots.ts';
import { bestByDate } from './best-by-date.ts';
import { bestByTitle } from './best-by-title.ts';
import type { PaperSet } from './bitmaps.ts';
import { rowsOf } from './connect.ts';
import { areFew, type Counted, countMarked, countRows, type Marked, markedOf, type Wanted } from './count-papers.ts';
import type { Reader } from './name-desk.ts';
import { datesWithin, insideOf, isWanted, whereOf } from './paper-conditions.ts';
import { readPaper } from './read-paper.ts';
import { titleOrder } from './title-order.ts';

/** So many papers are gone through at most, newest or oldest first, for those of a page. */
const FIRST = 4000;

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
  const { total, rare } = await countMarked(reader, marked, wanted.conditions);
  return pageOfCounted(reader, wanted, { total, undecided: 0 }, async () => {
    const best = await bestOf(reader, wanted, marked.set);
    return best === undefined ? amongThem(wanted) : withNumbers([...new Set([...best, ...rare])]);
  });
}

async function bestOf(
  reader: Reader,
  { slots, page: { sort, offset, limit } }: PageWanted,
  set: PaperSet,
): Promise<readonly number[] | undefined> {
  const many = offset + limit;
  const { common } = await reader.editions.current();
  if (slots !== undefined) return bestByTitle(reader, set, { slots, common, many });
  return sort === 'title' ? undefined : bestByDate(reader, set, { oldest: sort === 'oldest', many });
}

const readByRows = async (reader: Reader, wanted: PageWanted): Promise<Found> =>
  pageOfCounted(reader, wanted, await countRows(reader, wanted), async () => amongThem(wanted));

/** Where many papers are wanted, the page is among those that come first in its order, be they wanted or not; else `others` are sorted. */
async function pageOfCounted(
  reader: Reader,
  wanted: PageWanted,
  counted: Counted,
  others: () => Promise<RawBuilder<unknown>>,
): Promise<Found> {
  const { offset, limit } = wanted.page;
  const size = Math.min(limit, counted.total - offset);
  if (size <= 0) return { papers: [], ...counted };
  const { totals } = await reader.editions.current();
  if (INDEXED.has(orderOf(wanted)) && counted.total * FIRST > 2 * (offset + limit) * totals.papers) {
    const papers = await pageOf(reader, wanted, amongFirst(wanted));
    if (papers.length === size) return { papers, ...counted };
  }
  return { papers: await pageOf(reader, wanted, await others()), ...counted };
}

const orderOf = ({ slots, page }: PageWanted): RawBuilder<unknown> =>
  slots === undefined ? ORDERS[page.sort] : titleOrder(slots);

const withNumbers = (numbers: readonly number[]): RawBuilder<unknown> =>
  sql`
  (select ${ORDERED_BY} from unnest(${numbers}::int[]) as wanted (number) join paper using (number) offset 0) as matching`;

/** The planner can’t know how many papers it has to go through, so it is told: not behind an offset. */
const amongThem = ({ conditions, topic }: Wanted): RawBuilder<unknown> => sql`
  (select ${ORDERED_BY} from paper where ${whereOf(conditions, topic)} and ${insideOf(conditions)} offset 0) as matching`;

const amongFirst = (wanted: PageWanted): RawBuilder<unknown> => sql`(
  select ${ORDERED_BY} from (
    select * from paper where ${datesWithin(wanted.conditions)} order by ${orderOf(wanted)} limit ${FIRST}
  ) as first where ${isWanted(wanted.conditions, wanted.topic)}
) as matching`;

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
        select number, row_number() over () as place from (
          select number from ${matching} order by ${orderOf(wanted)} limit ${limit} offset ${offset}
        ) as ordered
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
