import { done } from '../failure.ts';
import type { Sort } from '../ports.ts';
import type { Query } from '../query/query.ts';
import type { Command, Context } from './command.ts';
import { resolveFilter } from './resolve-filter.ts';

/** Papers on a page of a list. */
export const PAGE_SIZE = 10;

export function sortOf({ sort, words }: Query): Sort {
  return sort ?? (words === undefined ? 'newest' : 'relevance');
}

/** Says how many papers the period could not be decided for. */
export function noteUndecided(undecided: number, { notices }: Context): void {
  if (undecided === 0) return;
  const papers = undecided === 1 ? 'One paper is' : `${undecided} papers are`;
  notices.push(`${papers} left out: the date is known too coarsely for this period.`);
}

export const papers: Command = {
  name: 'papers',
  summary: 'List papers by words, author, co-author, year, category and more',
  slash: true,
  options: [
    { field: 'words' },
    { field: 'author' },
    { field: 'with' },
    { field: 'without' },
    { field: 'periods' },
    { field: 'categories' },
    { field: 'code' },
    { field: 'position' },
    { field: 'sort' },
  ],
  answers: 'papers',
  audience: 'everyone',
  run: async (query, context) => {
    const filter = await resolveFilter(query, context);
    if (!filter.ok) return filter;
    const { nth, page = 1 } = query;
    const offset = nth === undefined ? (page - 1) * PAGE_SIZE : nth - 1;
    const asked = nth ?? query.limit ?? Number.POSITIVE_INFINITY;
    const limit = Math.max(0, Math.min(context.atMost, asked - offset));
    const found = await context.store.catalogue.find(filter.value, { sort: sortOf(query), offset, limit });
    noteUndecided(found.undecided, context);
    if (nth !== undefined) return done({ kind: 'papers', papers: found.papers, total: found.papers.length, offset: 0 });
    return done({ kind: 'papers', papers: found.papers, total: Math.min(found.total, asked), offset });
  },
};
