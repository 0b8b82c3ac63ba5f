import { done, type Result } from '../failure.ts';
import type { Person } from '../model/author.ts';
import type { PaperFilter } from '../ports.ts';
import type { Query } from '../query/query.ts';
import type { Context } from './command.ts';
import { findPerson } from './find-person.ts';
import { settleNames } from './settle-names.ts';

/** The filter that a query stands for, with people found by name. */
export async function resolveFilter(query: Query, context: Context): Promise<Result<PaperFilter>> {
  const settled = await settleNames(query, context);
  if (!settled.ok) return settled;
  const {
    author,
    with: others = [],
    without = [],
    position,
    words,
    not,
    periods,
    categories,
    outside,
    affiliation,
    code,
  } = settled.value;
  const { catalogue } = context.store;
  const people = new Map<string, Person>();
  for (const name of [...(author === undefined ? [] : [author]), ...others, ...without]) {
    const person = await findPerson(catalogue, name);
    if (!person.ok) return person;
    people.set(name, person.value);
  }
  const all = (names: readonly string[]): Person[] => names.flatMap((name) => people.get(name) ?? []);
  const subject = author === undefined ? undefined : people.get(author);
  return done({
    ...(words !== undefined && { words }),
    ...(not !== undefined && { not }),
    ...((subject !== undefined || others.length > 0) && { authors: [...(subject ? [subject] : []), ...all(others)] }),
    ...(without.length > 0 && { without: all(without) }),
    ...(position !== undefined && subject !== undefined && { position: { person: subject, at: position } }),
    ...(periods && { periods }),
    ...(categories && { categories }),
    ...(outside && { outside }),
    ...(affiliation !== undefined && { affiliation }),
    ...(code !== undefined && { code }),
  });
}
