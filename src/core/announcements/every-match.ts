import type { Paper } from '../model/paper.ts';
import type { Catalogue, PaperFilter } from '../ports.ts';

const PAGE = 500;

/** All papers that match, newest first, fetched in pages. */
export async function everyMatch(catalogue: Pick<Catalogue, 'find'>, filter: PaperFilter): Promise<readonly Paper[]> {
  const papers: Paper[] = [];
  for (;;) {
    const found = await catalogue.find(filter, { sort: 'newest', offset: papers.length, limit: PAGE });
    papers.push(...found.papers);
    if (found.papers.length === 0 || papers.length >= found.total) return papers;
  }
}
