import { done } from '../failure.ts';
import type { Person } from '../model/author.ts';
import { isNameOf } from '../names/pinned-name.ts';
import type { Catalogue, PaperFilter, Tally } from '../ports.ts';
import type { Command } from './command.ts';
import { findPerson } from './find-person.ts';
import { PAGE_SIZE } from './papers.ts';
import { resolveFilter } from './resolve-filter.ts';

/** Everyone else on the papers of a filter that are by the person, most joint papers first. */
export async function coauthorsOf(
  catalogue: Catalogue,
  person: Person,
  filter: PaperFilter,
): Promise<readonly Tally[]> {
  const everyone = await catalogue.tally(filter, 'author');
  return everyone.filter(({ key }) => !isNameOf(person, key));
}

export const coauthors: Command = {
  name: 'coauthors',
  summary: 'List an author’s co-authors by number of joint papers',
  slash: true,
  options: [{ field: 'author' }, { field: 'periods' }],
  answers: 'authors',
  audience: 'everyone',
  run: async (query, context) => {
    const { catalogue } = context.store;
    const person = await findPerson(catalogue, query.author ?? '');
    if (!person.ok) return person;
    const filter = await resolveFilter(query, context);
    if (!filter.ok) return filter;
    const authors = await coauthorsOf(catalogue, person.value, filter.value);
    return done({ kind: 'authors', of: person.value.name, authors, offset: ((query.page ?? 1) - 1) * PAGE_SIZE });
  },
};
