import { words } from '../catalogue/fold.ts';
import { isOne, nameWords } from '../catalogue/same-name.ts';
import type { PaperRecord } from '../model/paper.ts';

type Written = Pick<PaperRecord, 'authors' | 'categories' | 'ids'>;

/**
 * Whether co-authors speak for a paper under somebody’s name being that person’s: two who wrote with them before, or one
 * and a category in common. Only names with a given name in full count. A paper that is already theirs needs nobody.
 */
export function createCompany(name: string, papers: readonly Written[]): (record: Written) => boolean {
  const own = nameWords(name);
  const others = ({ authors }: Written): string[] =>
    authors
      .map((author) => nameWords(author.name))
      .filter((one) => !isOne(one, own) && isFull(one))
      .map(asKey);
  const company = new Set(papers.flatMap(others));
  const fields = new Set(papers.flatMap(({ categories }) => categories.map(fieldOf)));
  const arxiv = new Set(papers.map(({ ids }) => ids.arxiv));
  return (record) => {
    if (record.ids.arxiv !== undefined && arxiv.has(record.ids.arxiv)) return true;
    const known = new Set(others(record).filter((one) => company.has(one))).size;
    return known > 1 || (known === 1 && record.categories.some((category) => fields.has(fieldOf(category))));
  };
}

const isFull = (name: readonly string[]): boolean => name.length > 1 && (name[0] ?? '').length > 1;
const asKey = (name: readonly string[]): string => [...name].sort().join(' ');
/** `cs.LG` and `LG` are one. */
const fieldOf = (category: string): string => words(category.split('.').at(-1) ?? category).join(' ');
