import type { PaperIds, PaperRecord } from '../core/model/paper.ts';
import type { PartialDate } from '../core/model/partial-date.ts';
import { earliest } from './clean/clean-dates.ts';
import { cleanPeople, type Told } from './clean/clean-people.ts';
import { cleanAbstract, cleanName, cleanTitle } from './clean/clean-title.ts';
import { monthOfArxivId } from './clean/ids.ts';
import { quote } from './lines.ts';

/** What a source offers as a record, or the reason why it can’t be one. */
export type Conversion = { ok: true; record: PaperRecord } | { ok: false; reason: string };

type Text = string | null | undefined;

/** A paper as a source tells it, before cleaning. */
export type ToldPaper = {
  /** What the source calls it, for messages about one without a title. */
  name: Text;
  title: Text;
  people: readonly Told[];
  /** False where the source itself says that there are more. */
  allPeople?: boolean;
  /** Each a day on which it was public in some form. */
  dates: readonly (PartialDate | undefined)[];
  abstract?: Text;
  venue?: Text;
  categories?: readonly string[];
  affiliations?: readonly Text[];
  code?: string | undefined;
  ids: { [K in keyof PaperIds]?: Text };
  page?: Text;
  citations?: number | null | undefined;
  withdrawal?: PaperRecord['withdrawal'];
  version?: number | undefined;
};

/** Whose word it is, and of which day, ISO. */
export type Saying = { source: string; asOf: string };

export const refuse = (reason: string): Conversion => ({ ok: false, reason });

/** The record that a source’s telling makes once it is cleaned. */
export function toRecord(told: ToldPaper, { source, asOf }: Saying): Conversion {
  const title = cleanTitle(told.title);
  if (title === undefined) return refuse(told.name ? `${quote(told.name)} has no title` : 'it has no title');
  const people = cleanPeople(told.people);
  if (people.authors.length === 0) return refuse(`${quote(title)} has no authors`);
  const ids = knownIds(told.ids);
  const date = earliest(told.dates, asOf) ?? (ids.arxiv && monthOfArxivId(ids.arxiv));
  if (date === undefined) return refuse(`${quote(title)} has no date`);

  const [abstract, venue, page] = [cleanAbstract(told.abstract), cleanName(told.venue), webAddress(told.page)];
  const { citations, withdrawal, version, code } = told;
  const isCounted = typeof citations === 'number' && Number.isInteger(citations) && citations >= 0;
  return {
    ok: true,
    record: {
      title,
      ...people,
      authorsComplete: people.authorsComplete && told.allPeople !== false,
      date,
      ...(abstract !== undefined && { abstract }),
      ...(venue !== undefined && { venue }),
      categories: [...new Set(told.categories ?? [])],
      affiliations: [...new Set((told.affiliations ?? []).map(cleanName).filter((name) => name !== undefined))],
      code: code !== undefined,
      ids,
      urls: { ...(page !== undefined && { page }), ...(code !== undefined && { code }) },
      ...(isCounted && { citations: [{ source, count: citations, asOf }] }),
      ...(withdrawal !== undefined && { withdrawal }),
      ...(version !== undefined && { version }),
    },
  };
}

function knownIds(ids: ToldPaper['ids']): PaperIds {
  const known = Object.entries(ids).filter(([, id]) => id !== undefined && id !== null && id !== '');
  return Object.fromEntries(known); // the names of the ids that have a value
}

export function webAddress(text: Text): string | undefined {
  return text !== undefined && text !== null && /^https?:\/\/[^\s<>"]+$/i.test(text) ? text : undefined;
}
