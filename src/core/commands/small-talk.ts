import { done } from '../failure.ts';
import type { Command } from './command.ts';
import { examples } from './examples.ts';

const spoken = { slash: false, options: [], audience: 'everyone' } as const;

export const greeting: Command = {
  ...spoken,
  name: 'greeting',
  summary: 'Greet back',
  answers: 'greeting',
  run: async (_, { store, asker }) =>
    done({ kind: 'greeting', examples: await examples(store.catalogue, asker.place) }),
};

export const thanks: Command = {
  ...spoken,
  name: 'thanks',
  summary: 'Take thanks',
  answers: 'thanks',
  run: async () => done({ kind: 'thanks' }),
};

export const unknown: Command = {
  ...spoken,
  name: 'unknown',
  summary: 'Say what can be asked instead',
  answers: 'unknown',
  run: async (_, { store, asker }) => done({ kind: 'unknown', examples: await examples(store.catalogue, asker.place) }),
};
