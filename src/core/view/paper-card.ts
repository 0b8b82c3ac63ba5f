import { linksOf, type Paper } from '../model/paper.ts';
import { dateInWords } from '../model/partial-date.ts';
import type { PaperCard } from './block.ts';

/** All known names in order; those whose place is unknown follow in brackets after `et al.` */
export function authorLine({
  authors,
  unplacedAuthors,
  authorsComplete,
}: Pick<Paper, 'authors' | 'unplacedAuthors' | 'authorsComplete'>): string {
  const placed = authors.map(({ name }) => name).join(', ');
  if (authorsComplete) return placed;
  const unplaced = unplacedAuthors.map(({ name }) => name).join(', ');
  const rest = unplaced === '' ? 'et al.' : `et al. (with ${unplaced})`;
  return placed === '' ? rest : `${placed}, ${rest}`;
}

export function paperCard(paper: Paper): PaperCard {
  const about = [paper.categories.join(', '), paper.venue, paper.affiliations.join(', ')];
  return {
    id: paper.id,
    title: paper.title,
    authors: authorLine(paper),
    date: dateInWords(paper.date),
    about: about.filter((part) => part !== undefined && part !== '').join(' · '),
    abstract: paper.abstract,
    code: paper.code,
    links: linksOf(paper),
  };
}
