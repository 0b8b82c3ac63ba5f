import { done } from '../failure.ts';
import type { Command } from './command.ts';

export const following: Command = {
  name: 'following',
  summary: 'What is followed here, and when it is announced',
  slash: true,
  options: [],
  answers: 'follow',
  audience: 'asker',
  run: async (_query, { store, asker }) => {
    const subscriptions = await store.subscriptions.list(asker.place);
    return done({ kind: 'follow', done: 'listed', subscriptions, preview: [] });
  },
};
