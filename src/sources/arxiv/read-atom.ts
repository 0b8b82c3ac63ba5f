import { z } from 'zod';
import { checked, Unreadable } from '../http/unreadable.ts';
import { listOf } from '../wire.ts';
import { parseXml, XmlText } from './parse-xml.ts';
import type { ArxivPaper } from './to-paper.ts';

const Category = z.object({ '@term': z.string() });
const Entry = z.object({
  id: XmlText,
  title: XmlText,
  summary: XmlText,
  published: XmlText,
  updated: XmlText,
  author: listOf(z.object({ name: XmlText, affiliation: listOf(XmlText) })),
  creator: XmlText,
  category: listOf(Category),
  primary_category: Category.optional().catch(undefined),
  comment: XmlText,
  journal_ref: XmlText,
  journal_reference: XmlText,
  doi: XmlText,
  DOI: XmlText,
  announce_type: XmlText,
});
type Entry = z.infer<typeof Entry>;
// an element without children is the empty text
const Feed = z.object({ feed: z.union([z.literal(''), z.object({ entry: listOf(Entry), totalResults: XmlText })]) });

/** `updated` is the instant of the latest version; a listing does not tell it. */
export type Listed = { paper: ArxivPaper; announced: string | undefined; updated?: string | undefined };
export type AtomFeed = { listed: readonly Listed[]; total: number | undefined };

/** An answer of the query interface or a daily listing, as Atom. Throws `Unreadable`, also for an error told as a feed. */
export function readAtom(text: string): AtomFeed {
  const { feed } = checked(Feed, parseXml(text));
  if (feed === '') return { listed: [], total: undefined };
  const error = feed.entry.find(({ id, title }) => id?.includes('/api/errors') || title === 'Error');
  if (error !== undefined) throw new Unreadable(`reports an error: ${error.summary?.trim() ?? 'unknown'}`, false);
  const total = Number(feed.totalResults ?? Number.NaN);
  return { listed: feed.entry.map(toListed), total: Number.isNaN(total) ? undefined : total };
}

function toListed(entry: Entry): Listed {
  const { announce_type: announced, primary_category: primary, creator = '' } = entry;
  const isListing = announced !== undefined;
  const terms = [...(primary === undefined ? [] : [primary]), ...entry.category].map((category) => category['@term']);
  return {
    announced,
    updated: isListing ? undefined : entry.updated,
    paper: {
      id: entry.id,
      title: entry.title,
      people: isListing ? namesIn(creator) : entry.author.map(({ name }) => ({ name })),
      affiliations: entry.author.flatMap(({ affiliation }) => affiliation),
      // a listing tells the day of the announcement, which of an old paper is not its own
      created: isListing ? undefined : entry.published,
      abstract: isListing ? entry.summary?.replace(/^[\s\S]*?\bAbstract:\s*/, '') : entry.summary,
      categories: [...new Set(terms)].filter(isCategory),
      comment: entry.comment,
      journal: entry.journal_ref ?? entry.journal_reference,
      doi: entry.doi ?? entry.DOI,
    },
  };
}

/** arXiv also lists classes of the ACM and the AMS. */
export const isCategory = (term: string): boolean => /^[a-z]+(?:-[a-z]+)*(?:\.[A-Za-z-]{2,})?$/.test(term);

/** The names of one line, parted by commas; a suffix belongs to the name before. */
export function namesIn(line: string): { name: string }[] {
  const parts = line.split(/,\s*(?!(?:Jr|Sr|I{2,3}|IV)\b)|\s+and\s+/).map((name) => name.trim());
  return parts.filter((name) => name !== '').map((name) => ({ name }));
}
