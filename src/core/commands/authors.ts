import { done } from '../failure.ts';
import type { Command } from './command.ts';
import { PAGE_SIZE } from './papers.ts';
import { resolveFilter } from './resolve-filter.ts';

export const authors: Command = {
  name: 'authors',
  summary: 'List the authors of the papers that match',
  slash: false,
  options: [],
  answers: 'authors',
  audience: 'everyone',
  run: async (query, context) => {
    const filter = await resolveFilter(query, context);
    if (!filter.ok) return filter;
    const tallies = await context.store.catalogue.tally(filter.value, 'author');
    return done({ kind: 'authors', of: undefined, authors: tallies, offset: ((query.page ?? 1) - 1) * PAGE_SIZE });
  },
};
