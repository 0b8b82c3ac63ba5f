import { sourcesOf } from '../catalogue/sourced-paper.ts';
import type { Author } from '../model/author.ts';
import type { Paper } from '../model/paper.ts';
import { SOURCE_NAMES } from '../model/source-name.ts';
import type { Catalogue } from '../ports.ts';
import { personOf } from './person-of.ts';

const ALL = { sort: 'newest', offset: 0, limit: 1_000_000 } as const;
const FETCHED: ReadonlySet<string> = new Set(SOURCE_NAMES);

/** The papers of an author that only syncs brought, and that no other tracked author has written. */
export async function leftAlone(
  author: Author,
  others: readonly Author[],
  catalogue: Catalogue,
): Promise<readonly Paper[]> {
  const { papers } = await catalogue.find({ authors: [await personOf(author, catalogue)] }, ALL);
  const shared = new Set<string>();
  for (const other of others)
    for (const { id } of (await catalogue.find({ authors: [await personOf(other, catalogue)] }, ALL)).papers)
      shared.add(id);
  return papers.filter((paper) => !shared.has(paper.id) && sourcesOf(paper).every((source) => FETCHED.has(source)));
}
