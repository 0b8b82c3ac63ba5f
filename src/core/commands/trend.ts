import { done } from '../failure.ts';
import type { Command } from './command.ts';
import { resolveFilter } from './resolve-filter.ts';

export const trend: Command = {
  name: 'trend',
  summary: 'Count papers by year',
  slash: false,
  options: [],
  answers: 'trend',
  audience: 'everyone',
  run: async (query, context) => {
    const filter = await resolveFilter(query, context);
    if (!filter.ok) return filter;
    const years = await context.store.catalogue.tally(filter.value, 'year');
    const most = Math.max(0, ...years.map(({ papers }) => papers));
    return done({ kind: 'trend', years, peaks: query.peak ? years.filter(({ papers }) => papers === most) : [] });
  },
};
