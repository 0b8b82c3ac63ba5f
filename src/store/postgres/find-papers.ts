import { type RawBuilder, sql } from 'kysely';
import { inOrder } from '../../core/catalogue/order.ts';
import type { Paper } from '../../core/model/paper.ts';
import type { Found, Page, PaperFilter, Sort } from '../../core/ports.ts';
import { scoresAmong } from '../../core/search/rank-among.ts';
import type { Slot } from '../../core/search/slots.ts';
import { stem } from '../../core/search/stem.ts';
import { type Asking, startAsking } from './ask-lexicon.ts';
import { type Connection, rowsOf } from './connect.ts';
import { termNumber } from './lexemes.ts';
import type { NameDesk } from './name-desk.ts';
import { type PaperConditions, paperConditions, whereOf } from './paper-conditions.ts';
import { readPaper } from './read-paper.ts';
import { exists, readTopic, type TopicReading } from './read-topic.ts';

const NOTHING: Found = { papers: [], total: 0, undecided: 0 };

/** So many of the papers on a topic, chosen by what their titles hold of it, are ranked by all they say; the rest follow. */
const RANKED = 100;

export async function findPapers(
  connection: Connection,
  desk: NameDesk,
  filter: PaperFilter,
  page: Page,
): Promise<Found> {
  const asking = startAsking(connection);
  const conditions = await paperConditions(filter, { connection, desk, asking });
  if (conditions === undefined) return NOTHING;
  if (filter.words === undefined) return pageOf(connection, whereOf(conditions, undefined), conditions, page);
  for await (const topic of readTopic(connection, asking, filter.words, 'topics')) {
    const found = await onTopic({ connection, asking }, conditions, topic, page);
    if (found.total + found.undecided > 0 || (narrows(conditions) && (await exists(connection, topic.query))))
      return found;
  }
  return NOTHING;
}

/** The query of the topic that is meant among these papers; undefined where none is on it, true where none is asked for. */
export async function topicAmong(
  connection: Connection,
  asking: Asking,
  words: string | undefined,
): Promise<string | true | undefined> {
  if (words === undefined) return true;
  for await (const { query } of readTopic(connection, asking, words, 'topics'))
    if (await exists(connection, query)) return query;
  return undefined;
}

const narrows = ({ tokens, others }: PaperConditions): boolean => tokens.length + others.length > 0;

async function onTopic(
  { connection, asking }: { connection: Connection; asking: Asking },
  conditions: PaperConditions,
  topic: TopicReading,
  page: Page,
): Promise<Found> {
  const where = whereOf(conditions, topic.query);
  const { sort, offset, limit } = page;
  if (sort !== 'relevance') return pageOf(connection, where, conditions, page);
  const order = sql`${heldByTitle(topic.slots)} desc, date desc, id`;
  if (offset >= RANKED) return pageOf(connection, where, conditions, page, order);
  const most = Math.max(RANKED, offset + limit);
  const found = await pageOf(connection, where, conditions, { sort, offset: 0, limit: most }, order);
  const [ranked, rest] = [found.papers.slice(0, RANKED), found.papers.slice(RANKED)];
  const totals = await asking.totals();
  const scores = scoresAmong(ranked, topic.slots, { scope: 'topics', whole: topic.whole, totals });
  return { ...found, papers: [...inOrder(ranked, 'relevance', scores), ...rest].slice(offset, offset + limit) };
}

/** How much of the question’s weight stands in the title, less in a long one: by what is in the row itself. */
export function heldByTitle(slots: readonly Slot[]): RawBuilder<number> {
  const parts = slots.flatMap(({ ways, rarity, word }) => {
    const terms = ways.flatMap((way) => (way.kind === 'term' ? [way.term] : way.kind === 'pair' ? way.terms : []));
    const numbers = [...new Set([stem(word), ...terms].map(termNumber))];
    return [sql`case when title_terms && ${numbers}::int[] then ${rarity}::float8 else 0 end`];
  });
  if (parts.length === 0) return sql`0`;
  return sql`(${sql.join(parts, sql` + `)}) / (20 + cardinality(title_terms))`;
}

const ORDERS: { readonly [K in Sort]: RawBuilder<unknown> } = {
  newest: sql`date desc, id`,
  oldest: sql`date, id`,
  relevance: sql`date desc, id`,
  title: sql`title_key, id`,
};

type PageRow = { total: number; undecided: number; document: object | null };

async function pageOf(
  connection: Connection,
  where: RawBuilder<boolean>,
  { inside }: PaperConditions,
  { sort, offset, limit }: Page,
  order: RawBuilder<unknown> = ORDERS[sort],
): Promise<Found> {
  const rows = await rowsOf(
    connection,
    sql<PageRow>`
      with matching as materialized (
        select number, ${inside} as inside, row_number() over (partition by ${inside} order by ${order}) as place
        from paper where ${where}
      ), counted as (
        select (count(*) filter (where inside))::int as total, (count(*) filter (where not inside))::int as undecided
        from matching
      ), page as (
        select number, place from matching where inside and place > ${offset} and place <= ${offset + limit}
      )
      select total, undecided, document
      from counted left join page on true left join paper using (number) order by place`,
  );
  const [{ total, undecided } = NOTHING] = rows;
  const papers = rows.flatMap(({ document }): Paper[] => (document === null ? [] : [readPaper(document)]));
  return { papers, total, undecided };
}
