import type { Author, Person } from '../model/author.ts';
import type { Paper } from '../model/paper.ts';
import { anyOf } from '../names/likely-one.ts';
import { pinName } from '../names/pinned-name.ts';
import type { Catalogue } from '../ports.ts';

/** Whoever on the papers is this author: by ids where papers give them, so that no namesake is meant, else by the name. */
export async function personOf(
  { name, ids = [] }: Pick<Author, 'name' | 'ids'>,
  catalogue: Pick<Catalogue, 'people'>,
): Promise<Person> {
  const byName = { name, spellings: [name], papers: 0 };
  const found = ids.map(async (id) => {
    const [match] = await catalogue.people(pinName({ ...byName, ids: [id] }), 1);
    return match?.person.ids?.includes(id) ? [match.person] : [];
  });
  const people = new Map((await Promise.all(found)).flat().map((person) => [pinName(person), person]));
  return people.size === 0 ? byName : anyOf([...people.values()]);
}

/** Whoever writes more is no person. */
const AT_MOST = 1_000_000;

/** All papers of an author, the newest first. */
export async function papersOf(
  author: Pick<Author, 'name' | 'ids'>,
  catalogue: Pick<Catalogue, 'people' | 'find'>,
): Promise<readonly Paper[]> {
  const filter = { authors: [await personOf(author, catalogue)] };
  return (await catalogue.find(filter, { sort: 'newest', offset: 0, limit: AT_MOST })).papers;
}
