import { done } from '../failure.ts';
import type { Command } from './command.ts';
import { noteUndecided } from './papers.ts';
import { resolveFilter } from './resolve-filter.ts';

export const count: Command = {
  name: 'count',
  summary: 'Count papers',
  slash: false,
  options: [],
  answers: 'count',
  audience: 'everyone',
  run: async (query, context) => {
    const filter = await resolveFilter(query, context);
    if (!filter.ok) return filter;
    const page = { sort: 'newest', offset: 0, limit: context.atMost } as const;
    const { total, papers, undecided } = await context.store.catalogue.find(filter.value, page);
    noteUndecided(undecided, context);
    return done({ kind: 'count', value: total, papers });
  },
};
