import { z } from 'zod';
import { dateOfParts, dateOfText } from '../clean/clean-dates.ts';
import { readArxivId, readDoi } from '../clean/ids.ts';
import { type Conversion, refuse, toRecord } from '../conversion.ts';
import { listOf, maybe, number, text } from '../wire.ts';

const ExternalIds = z.object({ ArXiv: text, DOI: text, DBLP: z.unknown() });

/** https://api.semanticscholar.org/api-docs/graph */
export const WirePaper = z.object({
  paperId: text,
  title: text,
  externalIds: maybe(ExternalIds),
  authors: listOf(z.object({ authorId: text, name: text })),
  year: number,
  publicationDate: text,
  abstract: text,
  venue: text,
  publicationVenue: maybe(z.object({ name: text })),
  journal: maybe(z.object({ name: text })),
  citationCount: number,
  url: text,
});
export type WirePaper = z.infer<typeof WirePaper>;

/** The fields that are asked for. */
export const PAPER_FIELDS =
  'externalIds,title,authors,year,publicationDate,abstract,venue,publicationVenue,journal,citationCount';

/** A paper as a record; the other side of a citation or reference as that paper. */
export function paperToRecord(value: unknown, asOf: string): Conversion {
  const parsed = WirePaper.safeParse(value);
  if (!parsed.success) return refuse('an entry is no paper of Semantic Scholar');
  const paper = parsed.data;
  const ids = paper.externalIds;
  const page = ids?.DOI || ids?.ArXiv ? undefined : paper.url;
  return toRecord(
    {
      name: paper.paperId,
      title: paper.title,
      people: paper.authors.map(({ authorId, name }) => ({
        name,
        ids: authorId ? [`semantic-scholar:${authorId}`] : [],
      })),
      dates: [dateOfText(paper.publicationDate) ?? dateOfParts([paper.year])],
      abstract: paper.abstract,
      venue: paper.publicationVenue?.name || paper.venue || paper.journal?.name,
      ids: {
        arxiv: readArxivId(ids?.ArXiv ?? ''),
        doi: readDoi(ids?.DOI ?? ''),
        semanticScholar: paper.paperId,
      },
      page,
      citations: paper.citationCount,
    },
    { source: 'semantic-scholar', asOf },
  );
}
