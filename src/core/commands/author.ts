import { done } from '../failure.ts';
import { coauthorsOf } from './coauthors.ts';
import type { Command } from './command.ts';
import { findPerson } from './find-person.ts';

const NEWEST = 3;
const TOP_COAUTHORS = 5;

export const author: Command = {
  name: 'author',
  summary: 'Show an author: papers, years, metrics, co-authors, newest papers',
  slash: true,
  options: [{ field: 'author' }],
  answers: 'author',
  audience: 'everyone',
  run: async (query, context) => {
    const { catalogue } = context.store;
    const person = await findPerson(catalogue, query.author ?? '');
    if (!person.ok) return person;
    const filter = { authors: [person.value] };
    const [known, years, categories, coauthors, newest] = await Promise.all([
      catalogue.author(person.value),
      catalogue.tally(filter, 'year'),
      catalogue.tally(filter, 'category'),
      coauthorsOf(catalogue, person.value, filter),
      catalogue.find(filter, { sort: 'newest', offset: 0, limit: NEWEST }),
    ]);
    return done({
      kind: 'author',
      person: person.value,
      author: known,
      years,
      coauthors: coauthors.slice(0, TOP_COAUTHORS),
      categories,
      newest: newest.papers,
      total: newest.total,
    });
  },
};
