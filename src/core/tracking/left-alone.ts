import { isFetched, sourcesOf } from '../catalogue/sourced-paper.ts';
import type { Author } from '../model/author.ts';
import type { Paper } from '../model/paper.ts';
import type { Catalogue } from '../ports.ts';
import { papersOf } from './person-of.ts';

/** The papers of an author that only syncs brought, and that no other tracked author has written. */
export async function leftAlone(
  author: Author,
  others: readonly Author[],
  catalogue: Catalogue,
): Promise<readonly Paper[]> {
  const shared = new Set<string>();
  for (const other of others) for (const { id } of await papersOf(other, catalogue)) shared.add(id);
  const papers = await papersOf(author, catalogue);
  return papers.filter((paper) => !shared.has(paper.id) && sourcesOf(paper).every(isFetched));
}
