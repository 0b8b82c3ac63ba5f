import { z } from 'zod';
import { plainLine } from '../../core/text/plain-text.ts';
import type { Told } from '../clean/clean-people.ts';
import { readArxivId } from '../clean/ids.ts';
import { checked, Unreadable } from '../http/unreadable.ts';
import { listOf, maybe } from '../wire.ts';
import { parseXml, XmlText } from './parse-xml.ts';
import { isCategory, namesIn } from './read-atom.ts';
import type { ArxivPaper } from './to-paper.ts';

const Author = z.object({ keyname: XmlText, forenames: XmlText, suffix: XmlText, affiliation: listOf(XmlText) });
const shared = {
  id: XmlText,
  title: XmlText,
  categories: XmlText,
  comments: XmlText,
  'journal-ref': XmlText,
  doi: XmlText,
  abstract: XmlText,
};
const ArXiv = z.object({ ...shared, created: XmlText, authors: z.object({ author: listOf(Author) }) });
const Raw = z.object({
  ...shared,
  authors: XmlText,
  version: listOf(z.object({ '@version': z.string(), date: XmlText })),
});
const DublinCore = z.object({
  title: XmlText,
  creator: listOf(XmlText),
  description: listOf(XmlText),
  date: listOf(XmlText),
  identifier: listOf(XmlText),
});
const Metadata = z.object({ arXiv: maybe(ArXiv), arXivRaw: maybe(Raw), dc: maybe(DublinCore) });
const Entry = z.object({
  header: z.object({ identifier: XmlText, '@status': z.string().optional() }),
  metadata: maybe(Metadata),
});
const Records = z.object({ record: listOf(Entry), resumptionToken: XmlText });
const Answer = z.object({
  ListRecords: maybe(Records),
  GetRecord: maybe(Records),
  error: maybe(z.object({ '@code': z.string(), '#text': z.string().default('') })),
});
const Document = z.union([z.object({ 'OAI-PMH': Answer }), z.object({ record: listOf(Entry) })]);

export type OaiPage = { papers: readonly ArxivPaper[]; deleted: readonly string[]; token: string | undefined };

/** A page of the harvesting interface (OAI-PMH 2.0), in arXiv’s own forms or Dublin Core. Throws `Unreadable`. */
export function readOai(text: string): OaiPage {
  const document = checked(Document, parseXml(text));
  const answer = 'OAI-PMH' in document ? document['OAI-PMH'] : undefined;
  const code = answer?.error?.['@code'];
  if (code !== undefined && code !== 'noRecordsMatch')
    throw new Unreadable(`reports an error: ${answer?.error?.['#text'] || code}`, false);
  const list = answer?.ListRecords ?? answer?.GetRecord;
  const entries = list?.record ?? ('record' in document ? document.record : []);
  return {
    papers: entries.flatMap(({ header, metadata }) => {
      if (metadata?.arXiv !== undefined) return [ofArXiv(metadata.arXiv)];
      if (metadata?.arXivRaw !== undefined) return [ofRaw(metadata.arXivRaw)];
      return metadata?.dc === undefined ? [] : [ofDublinCore(metadata.dc, header.identifier)];
    }),
    deleted: entries
      .filter(({ header }) => header['@status'] === 'deleted')
      .map(({ header }) => header.identifier ?? ''),
    token: list?.resumptionToken?.trim() || undefined,
  };
}

const sharedOf = (told: z.infer<typeof ArXiv> | z.infer<typeof Raw>) => ({
  id: told.id,
  title: told.title,
  abstract: told.abstract,
  categories: (told.categories ?? '').split(/\s+/).filter(isCategory),
  comment: told.comments,
  journal: told['journal-ref'],
  doi: told.doi,
});

function ofArXiv(told: z.infer<typeof ArXiv>): ArxivPaper {
  const { author } = told.authors;
  return {
    ...sharedOf(told),
    people: author.map(({ keyname, forenames, suffix }): Told => ({ given: forenames, family: keyname, suffix })),
    affiliations: author.flatMap(({ affiliation }) => affiliation),
    created: told.created,
  };
}

function ofRaw(told: z.infer<typeof Raw>): ArxivPaper {
  const [first] = told.version;
  const at = Date.parse(first?.date ?? '');
  const latest = /\d+/.exec(told.version.at(-1)?.['@version'] ?? '')?.[0];
  return {
    ...sharedOf(told),
    // affiliations stand in brackets behind the names
    people: namesIn(plainLine((told.authors ?? '').replace(/\([^()]*(?:\([^()]*\)[^()]*)*\)/g, ''))),
    created: Number.isNaN(at) ? undefined : new Date(at).toISOString(),
    version: latest === undefined ? undefined : Number(latest),
  };
}

function ofDublinCore(told: z.infer<typeof DublinCore>, header: string | undefined): ArxivPaper {
  const [abstract, ...notes] = told.description;
  const ids = told.identifier.filter((id) => id !== undefined);
  return {
    id: ids.find((id) => readArxivId(id) !== undefined) ?? header,
    title: told.title,
    people: told.creator.map((name) => ({ name })),
    created: told.date.filter((date) => date !== undefined).sort()[0],
    abstract,
    // Dublin Core tells their names in words.
    categories: [],
    comment: notes.find((note) => note?.startsWith('Comment:')),
    doi: ids.find((id) => id.startsWith('doi:')),
  };
}
