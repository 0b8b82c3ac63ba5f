import type { PaperRecord } from '../../core/model/paper.ts';

type Ids = PaperRecord['ids'];

const ARXIV =
  /^(?:https?:\/\/(?:www\.)?arxiv\.org\/(?:abs|pdf)\/|arxiv:\s*)?(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?(?:\.pdf)?$/i;
/** What follows the first is another one, or words. */
const DOI =
  /^(?:https?:\/\/(?:dx\.|www\.)?doi\.org\/|doi:\s*)?(10\.\d{4,9}(?:\.\d+)*\/\S+?)[.,;]*(?:[,;\s]\s*(?:doi:\s*)?10\.\d.*|\s.*)?$/i;

/** An arXiv id without version, from an id or a link. */
export function readArxivId(text: string): string | undefined {
  return ARXIV.exec(text.trim())?.[1];
}

/** A DOI in lower case, from a DOI or a link; the first where there are several. */
export function readDoi(text: string): string | undefined {
  return DOI.exec(text.trim())?.[1]?.toLowerCase();
}

/** The first arXiv id and the first DOI among these texts. */
export function readIds(texts: readonly (string | undefined)[]): Ids {
  const known = texts.filter((text) => text !== undefined);
  const arxiv = known.map(readArxivId).find((id) => id !== undefined);
  const doi = known.map(readDoi).find((id) => id !== undefined);
  return { ...(arxiv !== undefined && { arxiv }), ...(doi !== undefined && { doi }) };
}

/** The month in which arXiv gave the id, `2309.05858` → `2023-09`; its ids begin with year and month since 1991. */
export function monthOfArxivId(id: string): string | undefined {
  const [, year, month] = /^(\d\d)(0[1-9]|1[0-2])/.exec(id.split('/').at(-1) ?? '') ?? [];
  if (year === undefined || month === undefined) return undefined;
  return `${Number(year) >= 91 ? '19' : '20'}${year}-${month}`;
}
