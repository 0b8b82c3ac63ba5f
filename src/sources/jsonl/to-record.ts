import type { PaperAuthor, PaperRecord } from '../../core/model/paper.ts';
import { isRealDate } from '../../core/model/partial-date.ts';
import { cleanPeople } from '../clean/clean-people.ts';
import { cleanAbstract, cleanTitle } from '../clean/clean-title.ts';
import { monthOfArxivId, readArxivId, readDoi, readIds } from '../clean/ids.ts';
import { type Conversion, refuse } from '../conversion.ts';
import { quote } from '../lines.ts';
import type { Line } from './line.ts';

/** One line as a record, or the reason why it can't be one. */
export function toRecord(line: Line): Conversion {
  const { venue, categories, affiliations, citations, version } = line;
  const title = cleanTitle(line.title);
  const { authors, authorsComplete } = cleanPeople(line.authors.map(toTold));
  const unplacedAuthors = cleanPeople(line.unplacedAuthors.map(toTold)).authors;
  if (title === undefined) return refuse('it has no title');
  if (authors.length + unplacedAuthors.length === 0) return refuse(`${quote(title)} has no authors`);

  const ids = readIds([line.ids?.arxiv, line.ids?.doi, line.arxiv, line.arxivId, line.doi, line.id, line.url]);
  const date = readDate(line.date) ?? (line.date === undefined && ids.arxiv ? monthOfArxivId(ids.arxiv) : undefined);
  if (date === undefined) return refuse(withoutDate(title, line.date));
  const published = readDate(line.published);
  if (line.published !== undefined && published === undefined) return refuse(withoutDate(title, line.published));

  const abstract = cleanAbstract(line.abstract);
  const withdrawal = withdrawalOf(line);
  const { openalex, semanticScholar } = line.ids ?? {};
  const urls = readUrls(line);
  return {
    ok: true,
    record: {
      title,
      authors,
      unplacedAuthors,
      authorsComplete: line.authorsComplete ?? (authorsComplete && unplacedAuthors.length === 0),
      date,
      ...(published !== undefined && { published }),
      ...(abstract !== undefined && { abstract }),
      ...(venue !== undefined && { venue }),
      categories,
      affiliations,
      code: line.code ?? line.hasCode ?? urls.code !== undefined,
      ids: {
        ...ids,
        ...(openalex !== undefined && { openalex }),
        ...(semanticScholar !== undefined && { semanticScholar }),
      },
      urls,
      ...(citations !== undefined && { citations }),
      ...(withdrawal !== undefined && { withdrawal }),
      ...(version !== undefined && { version }),
    },
  };
}

const toTold = ({ name, id, otherIds = [] }: PaperAuthor) => ({ name, ids: id === undefined ? [] : [id, ...otherIds] });

function withdrawalOf({ withdrawal, withdrawn, retracted }: Line): PaperRecord['withdrawal'] {
  if (withdrawal !== undefined) return withdrawal;
  // the Anthology gives a reason in place of `true`
  if (retracted) return { kind: 'retracted' };
  return withdrawn === true ? { kind: 'withdrawn' } : undefined;
}

function withoutDate(title: string, date: string | undefined): string {
  if (date === undefined) return `${quote(title)} has neither a date nor an arXiv id that tells its month`;
  return `${quote(title)} has ${quote(date)} where a date such as 2024, 2024-10 or 2024-10-29 belongs`;
}

/** A date of the calendar, also from the front of an ISO instant. */
function readDate(text: string | undefined): string | undefined {
  const date = text?.replace(/T.*$/, '');
  return date !== undefined && isRealDate(date) ? date : undefined;
}

/** Web addresses besides those that follow from the ids. */
function readUrls(line: Line): PaperRecord['urls'] {
  const page = webAddress(line.urls?.page ?? line.url);
  const code = webAddress(line.urls?.code ?? line.codeUrl);
  const isId = page !== undefined && (readArxivId(page) ?? readDoi(page)) !== undefined;
  return { ...(page !== undefined && !isId && { page }), ...(code !== undefined && { code }) };
}

function webAddress(text: string | undefined): string | undefined {
  return text !== undefined && /^https?:\/\/\S+$/i.test(text) ? text : undefined;
}
