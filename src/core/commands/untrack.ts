import { done, fail } from '../failure.ts';
import { isTrackedIn, tenantOf } from '../model/tenant.ts';
import type { Command } from './command.ts';
import { findPerson } from './find-person.ts';

export const untrack: Command = {
  name: 'untrack',
  summary: 'Stop keeping an author’s record; papers that others share stay',
  slash: true,
  managed: 'shared',
  options: [{ field: 'author', required: true }],
  answers: 'untracked',
  audience: 'asker',
  run: async ({ author: name }, { store, tracker, asker }) => {
    if (name === undefined) return fail({ kind: 'missing', what: 'a name', example: 'untrack Ada Lovelace' });
    const person = await findPerson(store.catalogue, name);
    if (!person.ok) return person;
    const author = await store.catalogue.author(person.value);
    if (author === undefined || !isTrackedIn(author, asker.place))
      return fail({ kind: 'not-kept', name: person.value.name });
    if (tracker === undefined) return fail({ kind: 'no-sources' });
    return done({ kind: 'untracked', author, hidden: await tracker.untrack(author, tenantOf(asker.place)) });
  },
};
