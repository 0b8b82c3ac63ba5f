import type { Author, Person } from '../model/author.ts';
import { heldApart } from '../names/held-apart.ts';
import { spellingsOf } from './filter.ts';
import { fold } from './fold.ts';

/** The author who is that person: by an id, else by a spelling where no source holds the two apart. */
export function authorMeant(authors: readonly Author[], person: Person): Author | undefined {
  const { ids = [] } = person;
  const spellings = spellingsOf(person);
  const byId = authors.find((author) => author.ids?.some((id) => ids.includes(id)));
  return (
    byId ?? authors.find(({ name, ids: own = [] }) => spellings.has(fold(name)) && !heldApart({ ids: own }, { ids }))
  );
}
