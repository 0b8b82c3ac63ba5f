import type { PaperRecord } from '../model/paper.ts';

/** arXiv registers these for its own preprints: https://info.arxiv.org/help/doi.html */
const PREPRINT_DOI = /^10\.48550\/arxiv\.(.+)$/;

/** Ids in the one form in which they compare: an arXiv id without version, a DOI in lower case, and arXiv's own DOIs as arXiv ids. */
export function settledIds({ arxiv, doi, ...others }: PaperRecord['ids']): PaperRecord['ids'] {
  const lower = doi?.toLowerCase();
  const preprint = lower === undefined ? undefined : PREPRINT_DOI.exec(lower)?.[1];
  const id = withoutVersion(arxiv ?? preprint);
  return {
    ...others,
    ...(id !== undefined && { arxiv: id }),
    ...(lower !== undefined && preprint === undefined && { doi: lower }),
  };
}

function withoutVersion(arxiv: string | undefined): string | undefined {
  return arxiv?.replace(/^arxiv:/i, '').replace(/v\d+$/, '');
}
