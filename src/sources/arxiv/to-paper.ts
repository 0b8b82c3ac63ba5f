import { dateOfText } from '../clean/clean-dates.ts';
import type { Told } from '../clean/clean-people.ts';
import { readArxivId, readDoi } from '../clean/ids.ts';
import { type Conversion, refuse, toRecord } from '../conversion.ts';

/** A paper of arXiv, whichever interface told it. */
export type ArxivPaper = {
  /** With or without version, link or prefix. */
  id: string | undefined;
  title: string | undefined;
  people: readonly Told[];
  affiliations?: readonly (string | undefined)[];
  /** When its first version came. */
  created?: string | undefined;
  abstract: string | undefined;
  categories: readonly string[];
  comment?: string | undefined;
  journal?: string | undefined;
  doi?: string | undefined;
  version?: number | undefined;
};

const WITHDRAWN =
  /\b(?:(?:paper|article|submission|manuscript|work|version|preprint|it) (?:has been |have been |is |was )?(?:temporarily )?withdrawn|withdrawn by|has been withdrawn|withdrawn due|^withdrawn\b)/i;
/** A comment is short; in an abstract the words may be about other papers, unless it opens with them. */
const WITHDRAWN_ABSTRACT =
  /^\s*(?:\(?withdrawn\b|this (?:paper|article|submission|manuscript|work|preprint) (?:has been|is|was) withdrawn)/i;
const CODE =
  /\b(?:code|implementation|source|software|repository|github)\b[^.]{0,120}?(https?:\/\/(?:www\.)?(?:github|gitlab)\.com\/[\w.-]+\/[\w.-]*\w)/i;

/** A record of arXiv; its categories with the primary first. */
export function paperToRecord(paper: ArxivPaper, asOf: string): Conversion {
  const id = readArxivId((paper.id ?? '').replace(/^oai:arxiv\.org:/i, ''));
  if (id === undefined) return refuse('an entry has no arXiv id');
  const { comment = '', abstract = '' } = paper;
  const isWithdrawn = WITHDRAWN.test(comment) || WITHDRAWN_ABSTRACT.test(abstract);
  const version = paper.version ?? versionOf(paper.id ?? '');
  return toRecord(
    {
      name: `arXiv:${id}`,
      title: paper.title,
      people: paper.people,
      dates: [dateOfText(paper.created)],
      abstract: isWithdrawn && WITHDRAWN_ABSTRACT.test(abstract) ? undefined : abstract,
      venue: paper.journal,
      categories: paper.categories,
      affiliations: paper.affiliations ?? [],
      code: CODE.exec(`${comment}. ${abstract}`.replace(/\s+/g, ' '))?.[1],
      ids: { arxiv: id, doi: readDoi(paper.doi ?? '') },
      ...(isWithdrawn && { withdrawal: { kind: 'withdrawn' } }),
      version,
    },
    { source: 'arxiv', asOf },
  );
}

function versionOf(id: string): number | undefined {
  const version = /v(\d+)$/.exec(id)?.[1];
  return version === undefined ? undefined : Number(version);
}
