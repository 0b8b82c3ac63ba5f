import { done } from '../failure.ts';
import { trackedIn } from '../model/tenant.ts';
import type { Command } from './command.ts';

const TRACKED = 25;
const NEWEST = 5;

/** What a start page shows. Subscriptions are those of the workspace or server: who may see which is the platform's to say. */
export const overview: Command = {
  name: 'overview',
  summary: 'The tracked authors, the newest papers, and what is followed',
  slash: false,
  options: [],
  answers: 'overview',
  audience: 'asker',
  run: async (_, { store, asker }) => {
    const { platform, workspace } = asker.place;
    const [authors, newest, subscriptions] = await Promise.all([
      trackedIn(store.catalogue, asker.place),
      store.catalogue.find({}, { sort: 'newest', offset: 0, limit: NEWEST }),
      store.subscriptions.list(workspace === '' ? asker.place : { platform, workspace }),
    ]);
    const tracked = authors.slice(0, TRACKED).map(async ({ name }) => {
      const [match] = await store.catalogue.people(name, 1);
      return { name, papers: match?.person.papers ?? 0 };
    });
    return done({
      kind: 'overview',
      tracked: await Promise.all(tracked),
      alsoTracked: Math.max(0, authors.length - TRACKED),
      newest: newest.papers,
      total: newest.total,
      subscriptions,
    });
  },
};
