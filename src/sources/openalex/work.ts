import { z } from 'zod';
import type { PartialDate } from '../../core/model/partial-date.ts';
import { dateOfParts, dateOfText } from '../clean/clean-dates.ts';
import { readArxivId, readDoi } from '../clean/ids.ts';
import { type Conversion, refuse, type Saying, toRecord } from '../conversion.ts';
import { quote } from '../lines.ts';
import { flag, listOf, maybe, number, text } from '../wire.ts';

const Location = z.object({ landing_page_url: text, source: maybe(z.object({ display_name: text, type: text })) });
const Authorship = z.object({
  author: maybe(z.object({ id: text, display_name: text, orcid: text })),
  raw_author_name: text,
  institutions: listOf(z.object({ display_name: text })),
});

/** https://developers.openalex.org/api-reference/works */
export const Work = z.object({
  id: z.string().regex(/^(?:https:\/\/openalex\.org\/)?W\d+$/),
  doi: text,
  title: text,
  display_name: text,
  publication_date: text,
  publication_year: number,
  authorships: listOf(Authorship),
  primary_location: maybe(Location),
  locations: listOf(Location),
  abstract_inverted_index: z.record(z.string(), z.array(z.number()).catch([])).nullish().catch(undefined),
  cited_by_count: number,
  is_retracted: flag,
  is_paratext: flag,
  is_authors_truncated: flag,
});
export type Work = z.infer<typeof Work>;

/** A work as a record. */
export function workToRecord(value: unknown, asOf: string): Conversion {
  const parsed = Work.safeParse(value);
  if (!parsed.success) return refuse('an entry is no work of OpenAlex');
  const work = parsed.data;
  if (work.is_paratext === true)
    return refuse(`${quote(work.title ?? work.id)} is no paper but a cover, an index or the like`);
  const { authorships, primary_location: primary, locations } = work;
  const pages = [primary, ...locations].map((location) => location?.landing_page_url ?? '');
  return toRecord(
    {
      name: work.id,
      title: work.title ?? work.display_name,
      people: authorships.map(({ author, raw_author_name: raw }) => ({
        name: author?.display_name || raw,
        ids: [...idOf('openalex', author?.id), ...idOf('orcid', author?.orcid)],
      })),
      // lists give the first hundred: https://developers.openalex.org/api-reference/works
      allPeople: work.is_authors_truncated !== true && authorships.length !== 100,
      dates: [dateOfWork(work)],
      abstract: abstractOf(work.abstract_inverted_index ?? {}),
      venue: primary?.source?.type === 'repository' ? undefined : primary?.source?.display_name,
      affiliations: authorships.flatMap(({ institutions }) => institutions.map(({ display_name: name }) => name)),
      ids: {
        openalex: shortId(work.id),
        doi: readDoi(work.doi ?? ''),
        arxiv: pages.map(readArxivId).find((id) => id !== undefined),
      },
      page: work.doi ? undefined : pages.find((page) => page !== '' && readArxivId(page) === undefined),
      citations: work.cited_by_count,
      ...(work.is_retracted === true && { withdrawal: { kind: 'retracted' } }),
    },
    { source: 'openalex', asOf } satisfies Saying,
  );
}

/** `A5023888391` of `https://openalex.org/A5023888391`. */
export function shortId(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}

export function idOf(origin: 'openalex' | 'orcid', id: string | null | undefined): string[] {
  return id ? [`${origin}:${shortId(id).toUpperCase()}`] : [];
}

/** OpenAlex writes 1 January where it knows but the year. */
function dateOfWork({ publication_date: date, publication_year: year }: Work): PartialDate | undefined {
  const known = dateOfText(date) ?? dateOfParts([year]);
  return known?.replace(/-01-01$/, '');
}

/** The abstract of which OpenAlex tells each word’s places: https://docs.openalex.org/api-entities/works/work-object */
function abstractOf(places: Readonly<Record<string, readonly number[]>>): string {
  const words = Object.entries(places).flatMap(([word, at]) => at.map((place) => ({ word, place })));
  return words
    .sort((a, b) => a.place - b.place)
    .map(({ word }) => word)
    .join(' ');
}
