import { z } from 'zod';
import { PartialDate } from './partial-date.ts';

export const PaperAuthor = z.object({
  name: z.string().min(1),
  /** The source's id of the person, with its origin: `openalex:A5023888391`. */
  id: z.string().optional(),
  /** Ids of the same person at other sources, one an origin: `orcid:0000-0002-7970-7855`. */
  otherIds: z.array(z.string()).optional(),
});
export type PaperAuthor = z.infer<typeof PaperAuthor>;

const PaperIds = z.object({
  /** arXiv id without version: `2309.05858`, `cs/0112017`. */
  arxiv: z.string().optional(),
  /** DOI in lower case, without a resolver: `10.1109/cvpr52688.2022.01184`. */
  doi: z.string().optional(),
  /** OpenAlex’s id of the work: `W2741809807`. */
  openalex: z.string().optional(),
  /** Semantic Scholar’s id of the paper, 40 hexadecimal digits. */
  semanticScholar: z.string().optional(),
});
export type PaperIds = z.infer<typeof PaperIds>;

/** How often a paper is cited, as one source counts. */
export const CitationCount = z.object({
  source: z.string(),
  count: z.int().min(0),
  /** The day on which the source said so. */
  asOf: z.iso.date(),
});
export type CitationCount = z.infer<typeof CitationCount>;

/** Taken back: by its authors, as arXiv marks it, or by its publisher. */
export const Withdrawal = z.object({
  kind: z.enum(['withdrawn', 'retracted']),
  on: PartialDate.optional(),
  /** The DOI of the notice that says so. */
  notice: z.string().optional(),
});
export type Withdrawal = z.infer<typeof Withdrawal>;

const PaperUrls = z.object({ page: z.string().optional(), code: z.string().optional() });

/** What one source says of one paper. */
export const PaperRecord = z.object({
  title: z.string().min(1),
  /** In the order of the paper. Where the list is not complete these are its first names. */
  authors: z.array(PaperAuthor),
  /** Authors known to belong to an incomplete list, at an unknown place after the first names. */
  unplacedAuthors: z.array(PaperAuthor),
  authorsComplete: z.boolean(),
  /** The earliest date on which the paper was public. */
  date: PartialDate,
  /** The date of the published version, where it differs from a preprint's. */
  published: PartialDate.optional(),
  abstract: z.string().optional(),
  venue: z.string().optional(),
  /** As the source writes them: `LG` on an author page, `cs.LG` at arXiv. */
  categories: z.array(z.string()),
  affiliations: z.array(z.string()),
  /** Whether the source knows of public code. */
  code: z.boolean(),
  ids: PaperIds,
  urls: PaperUrls,
  /** One a source. */
  citations: z.array(CitationCount).optional(),
  withdrawal: Withdrawal.optional(),
  /** The latest version that arXiv has, where a source says it. */
  version: z.int().min(1).optional(),
});
export type PaperRecord = z.infer<typeof PaperRecord>;

/** What one source says of a paper: its name, and its own id of the record where it is asked and has several. */
const Said = z.object({ by: z.string(), record: PaperRecord });
export type Said = z.infer<typeof Said>;

/** A paper of the catalogue: what its sources say, merged, and when it was first seen here. */
export const Paper = PaperRecord.extend({
  /** `arxiv:2309.05858`, `doi:10.1109/…` or `title:<slug>-<checksum>`; given at first sight and never changed. */
  id: z.string(),
  /** The instant of first sight, ISO in UTC. */
  firstSeen: z.iso.datetime(),
  /** True where it came with an author's first import, which is no news. */
  baseline: z.boolean(),
  /** The source of each field that has a value. */
  provenance: z.record(z.string(), z.string()),
  /** Where several sources speak of it, what each of them says, the first to do so first. */
  said: z.array(Said).optional(),
  /**
   * Kept, but shown to nobody: `wrong`, since people said so, whatever sources say; `untracked`, since none speaks of it
   * any more, until one does again.
   */
  hidden: z.enum(['wrong', 'untracked']).optional(),
});
export type Paper = z.infer<typeof Paper>;

export function isShown({ hidden }: Pick<Paper, 'hidden'>): boolean {
  return hidden === undefined;
}

/** Everyone known to have written the paper, the placed names first. */
export function allAuthors(paper: Pick<PaperRecord, 'authors' | 'unplacedAuthors'>): readonly PaperAuthor[] {
  return paper.unplacedAuthors.length === 0 ? paper.authors : [...paper.authors, ...paper.unplacedAuthors];
}

export type LinkName = 'arxiv' | 'doi' | 'page' | 'code';

/** The links that the ids and the sources support, in the order in which a reader wants them. */
export function linksOf({ ids, urls }: Pick<PaperRecord, 'ids' | 'urls'>): Partial<Record<LinkName, string>> {
  return {
    ...(ids.arxiv !== undefined && { arxiv: `https://arxiv.org/abs/${ids.arxiv}` }),
    ...(ids.doi !== undefined && { doi: `https://doi.org/${ids.doi}` }),
    ...(urls.page !== undefined && { page: urls.page }),
    ...(urls.code !== undefined && { code: urls.code }),
  };
}
