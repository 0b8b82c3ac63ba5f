import { allAuthors, type Paper } from '../model/paper.ts';
import type { Related } from '../ports.ts';
import { fold } from './fold.ts';
import { compareText } from './order.ts';

type SharedTerms = { id: string; sharedTerms: readonly string[] };
/** How far down the list of shared terms a paper is worth half. */
const HALF = 5;

/**
 * Papers alike by their terms (`byTerms`, best first) or by their authors, best first, ties by date and id. A fully shared
 * author list weighs half as much as being the first by terms, for most papers of one group share authors.
 */
export function rankRelated(
  paper: Paper,
  byTerms: readonly SharedTerms[],
  byAuthors: ReadonlySet<string>,
  paperOf: (id: string) => Paper | undefined,
): readonly Related[] {
  const ranks = new Map(byTerms.map(({ id, sharedTerms }, rank) => [id, { rank, sharedTerms }]));
  const scored = [...new Set([...ranks.keys(), ...byAuthors])].flatMap((id) => {
    const other = paperOf(id);
    if (other === undefined || id === paper.id) return [];
    const { rank, sharedTerms } = ranks.get(id) ?? { rank: Number.POSITIVE_INFINITY, sharedTerms: [] };
    const sharedAuthors = sharedNames(paper, other);
    const fewer = Math.max(1, Math.min(allAuthors(paper).length, allAuthors(other).length));
    const score = HALF / (HALF + rank) + sharedAuthors.length / fewer / 2;
    return [{ score, related: { paper: other, sharedAuthors, sharedTerms } }];
  });
  scored.sort((a, b) => b.score - a.score || newestFirst(a.related.paper, b.related.paper));
  return scored.map(({ related }) => related);
}

const newestFirst = (a: Paper, b: Paper): number => compareText(b.date, a.date) || compareText(a.id, b.id);

function sharedNames(paper: Paper, other: Paper): readonly string[] {
  const names = new Set(allAuthors(other).map(({ name }) => fold(name)));
  return allAuthors(paper).flatMap(({ name }) => (names.has(fold(name)) ? [name] : []));
}
