import { allAuthors, type PaperRecord } from '../model/paper.ts';
import { yearOf } from '../model/partial-date.ts';
import { mayBeOne, nameWords } from './same-name.ts';
import { settledIds } from './settled-ids.ts';
import { titleKey } from './title-key.ts';

/** What shows that two records are one paper, the surest first. */
export const SIGNS = ['arxiv', 'doi', 'title'] as const;
export type Sign = (typeof SIGNS)[number];

/** The surest sign that two records are one paper. A title alone is none where arXiv ids or DOIs differ, authors or years do not fit. */
export function samePaper(a: PaperRecord, b: PaperRecord): Sign | undefined {
  const [ids, others] = [settledIds(a.ids), settledIds(b.ids)];
  if (ids.arxiv !== undefined && ids.arxiv === others.arxiv) return 'arxiv';
  if (ids.doi !== undefined && ids.doi === others.doi) return 'doi';
  if (differ(ids.arxiv, others.arxiv) || differ(ids.doi, others.doi)) return undefined;
  return titleKey(a.title) === titleKey(b.title) && yearsFit(a, b) && shareAuthor(a, b) ? 'title' : undefined;
}

const differ = (a: string | undefined, b: string | undefined): boolean => a !== undefined && b !== undefined && a !== b;

/**
 * All years at most one apart, or one's within those of the other: a report that appears under one title each year must
 * not grow into one paper year by year.
 */
function yearsFit(a: PaperRecord, b: PaperRecord): boolean {
  const [one, other] = [yearsOf(a), yearsOf(b)];
  const [from, to] = [Math.min(one.from, other.from), Math.max(one.to, other.to)];
  return to - from <= Math.max(1, one.to - one.from, other.to - other.from);
}

function yearsOf({ date, published = date }: PaperRecord): { from: number; to: number } {
  return { from: Math.min(yearOf(date), yearOf(published)), to: Math.max(yearOf(date), yearOf(published)) };
}

function shareAuthor(a: PaperRecord, b: PaperRecord): boolean {
  const [names, others] = [a, b].map((record) => allAuthors(record).map(({ name }) => nameWords(name)));
  return names?.some((name) => others?.some((other) => mayBeOne(name, other))) ?? false;
}
