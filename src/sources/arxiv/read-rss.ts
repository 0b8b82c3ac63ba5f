import { z } from 'zod';
import { checked } from '../http/unreadable.ts';
import { listOf } from '../wire.ts';
import { parseXml, XmlText } from './parse-xml.ts';
import { type AtomFeed, isCategory, namesIn, readAtom } from './read-atom.ts';

const Item = z.object({
  guid: XmlText,
  link: XmlText,
  title: XmlText,
  description: XmlText,
  category: listOf(XmlText),
  announce_type: XmlText,
  creator: XmlText,
  journal_reference: XmlText,
  DOI: XmlText,
});
const Rss = z.object({ rss: z.object({ channel: z.union([z.literal(''), z.object({ item: listOf(Item) })]) }) });

/** A daily listing, as RSS or Atom; empty at weekends and on holidays. Throws `Unreadable`. */
export function readListing(text: string): AtomFeed {
  if (/<feed[\s>]/.test(text.slice(0, 1000))) return readAtom(text);
  const { channel } = checked(Rss, parseXml(text)).rss;
  const items = channel === '' ? [] : channel.item;
  return {
    total: undefined,
    listed: items.map((item) => ({
      announced: item.announce_type ?? /Announce Type:\s*([\w-]+)/.exec(item.description ?? '')?.[1],
      paper: {
        id: item.guid ?? item.link,
        title: item.title,
        people: namesIn(item.creator ?? ''),
        abstract: item.description?.replace(/^[\s\S]*?\bAbstract:\s*/, ''),
        categories: item.category.filter((term) => term !== undefined).filter(isCategory),
        journal: item.journal_reference,
        doi: item.DOI,
      },
    })),
  };
}
