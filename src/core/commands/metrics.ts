import { done, fail } from '../failure.ts';
import type { Command } from './command.ts';
import { findPerson } from './find-person.ts';

export const metrics: Command = {
  name: 'metrics',
  summary: 'Show an author’s metrics, each with its source, date and meaning',
  slash: true,
  options: [{ field: 'author' }, { field: 'metric' }],
  answers: 'metrics',
  audience: 'everyone',
  run: async ({ author: name = '', metric }, { store }) => {
    const person = await findPerson(store.catalogue, name);
    if (!person.ok) return person;
    const author = await store.catalogue.author(person.value);
    if (author === undefined) return fail({ kind: 'not-tracked', name: person.value.name });
    if (metric === undefined) return done({ kind: 'metrics', author });
    return done({ kind: 'metric', author, name: metric, metric: author.metrics.find((one) => one.name === metric) });
  },
};
