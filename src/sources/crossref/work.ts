import { z } from 'zod';
import type { PaperRecord } from '../../core/model/paper.ts';
import { dateOfParts, earliest } from '../clean/clean-dates.ts';
import { readArxivId, readDoi } from '../clean/ids.ts';
import { type Conversion, refuse, toRecord } from '../conversion.ts';
import { quote } from '../lines.ts';
import { listOf, maybe, number, text } from '../wire.ts';

const part = z.union([z.number(), z.string(), z.null()]).catch(null);
const When = maybe(z.object({ 'date-parts': z.array(z.array(part).nullable().catch(null)).catch([]) }));
const Person = z.object({
  given: text,
  family: text,
  name: text,
  suffix: text,
  ORCID: text,
  affiliation: listOf(z.object({ name: text })),
});
const Update = z.object({ DOI: text, type: text, updated: When });

/** https://github.com/CrossRef/rest-api-doc/blob/master/api_format.md */
export const Work = z.object({
  DOI: z.string().min(1),
  type: text,
  title: listOf(z.string()),
  subtitle: listOf(z.string()),
  author: listOf(Person),
  'container-title': listOf(z.string()),
  event: maybe(z.object({ name: text })),
  institution: listOf(z.object({ name: text })),
  issued: When,
  published: When,
  'published-print': When,
  'published-online': When,
  posted: When,
  abstract: text,
  'is-referenced-by-count': number,
  'updated-by': listOf(Update),
  relation: maybe(
    z.object({ 'has-preprint': listOf(z.object({ id: text })), 'is-preprint-of': listOf(z.object({ id: text })) }),
  ),
  URL: text,
});
export type Work = z.infer<typeof Work>;

/** What Crossref registers besides papers: https://api.crossref.org/types */
const NO_PAPERS: Readonly<Record<string, string>> = {
  component: 'a part of a paper, such as a figure',
  journal: 'a journal',
  'journal-issue': 'an issue of a journal',
  'journal-volume': 'a volume of a journal',
  'book-series': 'a series of books',
  'book-set': 'a set of books',
  proceedings: 'a volume of proceedings',
  'proceedings-series': 'a series of proceedings',
  'report-series': 'a series of reports',
  'peer-review': 'a review',
  grant: 'a grant',
  database: 'a database',
};
const RETRACTIONS: ReadonlySet<string> = new Set(['retraction', 'removal', 'partial_retraction']);
const WITHDRAWALS: ReadonlySet<string> = new Set(['withdrawal']);

/** A work as a record. */
export function workToRecord(value: unknown, asOf: string): Conversion {
  const parsed = Work.safeParse(value);
  if (!parsed.success) return refuse('an entry is no work of Crossref');
  const work = parsed.data;
  const other = NO_PAPERS[work.type ?? ''];
  const [title] = work.title;
  if (other !== undefined) return refuse(`${quote(title ?? work.DOI)} is no paper but ${other}`);
  const withdrawal = withdrawalOf(work, asOf);
  const [container] = work['container-title'];
  const [institution] = work.institution;
  return toRecord(
    {
      name: work.DOI,
      title: withdrawal === undefined ? title : title?.replace(/^(?:RETRACTED|WITHDRAWN)(?: ARTICLE)?:\s*/i, ''),
      people: work.author.map(({ ORCID, ...names }) => ({ ...names, ids: ORCID ? [`orcid:${orcidOf(ORCID)}`] : [] })),
      dates: [work['published-online'], work['published-print'], work.published, work.issued, work.posted].map(toDate),
      abstract: work.abstract,
      venue: container ?? work.event?.name ?? (work.type === 'posted-content' ? institution?.name : undefined),
      affiliations: work.author.flatMap(({ affiliation }) => affiliation.map(({ name }) => name)),
      ids: { doi: readDoi(work.DOI), arxiv: arxivOf(work) },
      citations: work['is-referenced-by-count'],
      ...(withdrawal !== undefined && { withdrawal }),
    },
    { source: 'crossref', asOf },
  );
}

const toDate = (when: z.infer<typeof When>) => dateOfParts(when?.['date-parts'][0]);
const orcidOf = (link: string): string => link.slice(link.lastIndexOf('/') + 1).toUpperCase();

/** The preprint’s id, where the publisher names an arXiv one, or where this is one. */
function arxivOf({ DOI, relation }: Work): string | undefined {
  const related = (relation?.['has-preprint'] ?? []).map(({ id }) => id ?? '');
  const preprints = [DOI, ...related].map((doi) => /^10\.48550\/arxiv\.(.+)$/i.exec(doi)?.[1] ?? doi);
  return preprints.map(readArxivId).find((id) => id !== undefined);
}

function withdrawalOf(work: Work, asOf: string): PaperRecord['withdrawal'] {
  const notices = work['updated-by'].filter(({ type }) => RETRACTIONS.has(type ?? '') || WITHDRAWALS.has(type ?? ''));
  const marked = work.title.some((title) => /^(?:RETRACTED|WITHDRAWN)\b/.test(title));
  if (notices.length === 0 && !marked) return undefined;
  const on = earliest(
    notices.map(({ updated }) => toDate(updated)),
    asOf,
  );
  const notice = notices.map(({ DOI }) => readDoi(DOI ?? '')).find((doi) => doi !== undefined);
  const isRetracted = notices.some(({ type }) => RETRACTIONS.has(type ?? '')) || /^RETRACTED/.test(work.title[0] ?? '');
  return {
    kind: isRetracted ? 'retracted' : 'withdrawn',
    ...(on !== undefined && { on }),
    ...(notice !== undefined && { notice }),
  };
}
