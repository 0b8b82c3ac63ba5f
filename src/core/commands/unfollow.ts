import { done, fail } from '../failure.ts';
import type { Command } from './command.ts';
import { meantSubscriptions, WHAT } from './meant-subscriptions.ts';

/** Without a filter it ends everything that is followed in the place. */
export const unfollow: Command = {
  name: 'unfollow',
  summary: 'Stop announcing new papers here: all of them, or what you name',
  slash: true,
  managed: true,
  options: [...WHAT, { field: 'subscription', carried: true }],
  answers: 'follow',
  audience: 'asker',
  run: async (query, context) => {
    const { store, asker } = context;
    const here = await store.subscriptions.list(asker.place);
    if (here.length === 0) return fail({ kind: 'not-followed' });
    const chosen = await meantSubscriptions(query, here, context);
    if (!chosen.ok) return chosen;
    for (const { id } of chosen.value) await store.subscriptions.remove(id);
    return done({ kind: 'follow', done: 'unfollowed', subscriptions: chosen.value, preview: [] });
  },
};
