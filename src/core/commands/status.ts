import { done } from '../failure.ts';
import type { Command } from './command.ts';

export const status: Command = {
  name: 'status',
  summary: 'Show the size of the catalogue, what is followed, and the version',
  slash: true,
  options: [],
  answers: 'status',
  audience: 'asker',
  run: async (_, { store, asker, version }) => {
    const [size, tracked, here] = await Promise.all([
      store.catalogue.size(),
      store.catalogue.tracked(),
      store.subscriptions.list(asker.place),
    ]);
    const newest = (await store.catalogue.find({}, { sort: 'newest', offset: 0, limit: 1 })).papers[0];
    const broken = here.filter((subscription) => subscription.broken !== undefined);
    return done({
      kind: 'status',
      facts: [
        { label: 'Papers', value: size.papers.toLocaleString('en-US') },
        { label: 'Tracked', value: tracked.map(({ name }) => name).join(', ') || 'nobody' },
        { label: 'Newest paper', value: newest === undefined ? 'none' : `${newest.title} (${newest.date})` },
        { label: 'Followed here', value: here.map(({ query }) => query).join('; ') || 'nothing' },
        ...broken.map(({ query, broken: reason = '' }) => ({ label: `Can’t announce ${query}`, value: reason })),
        { label: 'Version', value: version },
      ],
    });
  },
};
