import { isOne, nameWords } from '../../core/catalogue/same-name.ts';
import type { PaperRecord } from '../../core/model/paper.ts';
import { yearOf } from '../../core/model/partial-date.ts';
import type { FoundAuthor } from '../../core/model/sourced.ts';

/** Who among the authors of papers writes under a name, by spelling, most papers first; arXiv has no ids for people. */
export function foundAuthors(said: string, records: readonly PaperRecord[], limit: number): FoundAuthor[] {
  const bySpelling = new Map<string, PaperRecord[]>();
  for (const record of records)
    for (const { name } of record.authors)
      if (isNamed(name, said)) bySpelling.set(name, [...(bySpelling.get(name) ?? []), record]);
  return [...bySpelling]
    .map(([name, papers]) => toFound(name, papers))
    .sort((a, b) => (b.papers ?? 0) - (a.papers ?? 0) || (a.name < b.name ? -1 : 1))
    .slice(0, limit);
}

/** Whether a name may be the one that was said: the same, or with initials in place of names. */
export function isNamed(name: string, said: string): boolean {
  return isOne(nameWords(name), nameWords(said));
}

function toFound(name: string, papers: readonly PaperRecord[]): FoundAuthor {
  const years = papers.map(({ date }) => yearOf(date));
  const categories = papers.map((paper) => paper.categories[0]).filter((category) => category !== undefined);
  return {
    source: 'arxiv',
    id: `arxiv:${name}`,
    name,
    nameOnly: true,
    otherNames: [],
    affiliations: [],
    papers: papers.length,
    years: { from: Math.min(...years), to: Math.max(...years) },
    ...(papers[0] !== undefined && { sample: papers[0].title }),
    topics: [...new Set(categories)].slice(0, 3),
    otherIds: [],
  };
}
