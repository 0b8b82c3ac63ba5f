import { inOrder } from '../../core/catalogue/order.ts';
import type { Found, Page, PaperFilter } from '../../core/ports.ts';
import { scoresAmong } from '../../core/search/rank-among.ts';
import { startAsking } from './ask-lexicon.ts';
import { existAny } from './count-papers.ts';
import type { Reader } from './name-desk.ts';
import { narrows, type PaperConditions, paperConditions } from './paper-conditions.ts';
import { readPage } from './read-page.ts';
import { type ReaderAsking, readTopic, type TopicReading } from './read-topic.ts';

const NOTHING: Found = { papers: [], total: 0, undecided: 0 };

/**
 * So many of the papers on a topic, chosen by what their titles hold of it, are ranked by all they say; the rest follow. Of
 * those that hold only some of the words more, for their titles tell less: with 50 SciFact’s nDCG@10 falls by 0.02.
 */
const RANKED = { whole: 50, part: 100 };

export async function findPapers(readers: Reader, filter: PaperFilter, page: Page): Promise<Found> {
  const reader = { ...readers, asking: startAsking(readers.connection, readers.editions) };
  const conditions = await paperConditions(filter, reader);
  if (conditions === undefined) return NOTHING;
  if (filter.words === undefined) return readPage(reader, { conditions, topic: undefined, page });
  for await (const topic of readTopic(reader, filter.words, 'topics')) {
    const found = await onTopic(reader, conditions, topic, page);
    if (found.total + found.undecided > 0 || (narrows(conditions) && (await existAny(reader, topic.query))))
      return found;
  }
  return NOTHING;
}

/** The reading of a topic that is meant among all papers; undefined where none is on it. */
export async function topicAmong(reader: ReaderAsking, words: string): Promise<TopicReading | undefined> {
  for await (const topic of readTopic(reader, words, 'topics')) if (await existAny(reader, topic.query)) return topic;
  return undefined;
}

async function onTopic(
  reader: ReaderAsking,
  conditions: PaperConditions,
  { slots, query: topic, whole }: TopicReading,
  page: Page,
): Promise<Found> {
  const { sort, offset, limit } = page;
  if (sort !== 'relevance') return readPage(reader, { conditions, topic, page });
  const most = whole ? RANKED.whole : RANKED.part;
  if (offset >= most) return readPage(reader, { conditions, topic, page, slots });
  const first = { sort, offset: 0, limit: Math.max(most, offset + limit) };
  const found = await readPage(reader, { conditions, topic, page: first, slots });
  const [ranked, rest] = [found.papers.slice(0, most), found.papers.slice(most)];
  const scores = scoresAmong(ranked, slots, { scope: 'topics', whole, totals: await reader.asking.totals() });
  return { ...found, papers: [...inOrder(ranked, 'relevance', scores), ...rest].slice(offset, offset + limit) };
}
