import { type RawBuilder, sql } from 'kysely';
import { inOrder } from '../../core/catalogue/order.ts';
import type { Found, Page, PaperFilter } from '../../core/ports.ts';
import { scoresAmong } from '../../core/search/rank-among.ts';
import type { Slot } from '../../core/search/slots.ts';
import { stem } from '../../core/search/stem.ts';
import { type Asking, startAsking } from './ask-lexicon.ts';
import type { Connection } from './connect.ts';
import { termNumber } from './lexemes.ts';
import type { Reader } from './name-desk.ts';
import { type PaperConditions, paperConditions, whereOf } from './paper-conditions.ts';
import { readPage } from './read-page.ts';
import { exists, readTopic, type TopicReading } from './read-topic.ts';
import { titlesHold } from './slot-query.ts';

const NOTHING: Found = { papers: [], total: 0, undecided: 0 };

/** So many of the papers on a topic, chosen by what their titles hold of it, are ranked by all they say; the rest follow. */
const RANKED = 100;

export async function findPapers(reader: Reader, filter: PaperFilter, page: Page): Promise<Found> {
  const { connection, editions } = reader;
  const asking = startAsking(connection, editions);
  const conditions = await paperConditions(filter, { ...reader, asking });
  if (conditions === undefined) return NOTHING;
  if (filter.words === undefined) return readPage(reader, { where: whereOf(conditions), conditions, page });
  for await (const topic of readTopic(connection, asking, filter.words, 'topics')) {
    const found = await onTopic(reader, asking, conditions, topic, page);
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
  reader: Reader,
  asking: Asking,
  conditions: PaperConditions,
  { slots, query, whole }: TopicReading,
  page: Page,
): Promise<Found> {
  const where = whereOf(conditions, query);
  const { sort, offset, limit } = page;
  const order = sql`${heldByTitle(slots)} desc, date desc, id`;
  if (sort !== 'relevance') return readPage(reader, { where, conditions, page });
  if (offset >= RANKED) return readPage(reader, { where, conditions, page, order });
  const most = { sort, offset: 0, limit: Math.max(RANKED, offset + limit) };
  const inTitles = titlesHold(slots);
  const among =
    whole && most.limit === RANKED && inTitles !== undefined ? whereOf(conditions, query, inTitles) : undefined;
  const found = await readPage(reader, { where, conditions, page: most, order, ...(among && { among }) });
  const [ranked, rest] = [found.papers.slice(0, RANKED), found.papers.slice(RANKED)];
  const scores = scoresAmong(ranked, slots, { scope: 'topics', whole, totals: await asking.totals() });
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
