import { done, fail, type Result } from '../failure.ts';
import { readPreferences } from '../model/preferences.ts';
import { trackedIn } from '../model/tenant.ts';
import type { Query } from '../query/query.ts';
import { DEFAULT_AUTHOR } from '../reading/to-query.ts';
import type { Context } from './command.ts';
import { CHOICES, settleName } from './find-person.ts';

/** Kinds that are about one author, whoever asks without a name means the default one. */
const ABOUT_AN_AUTHOR: ReadonlySet<Query['kind']> = new Set(['author', 'metrics', 'coauthors']);

/** The query with every name as the catalogue writes it, pinned where others have it, too, and the default author named. */
export async function settleNames(query: Query, context: Context): Promise<Result<Query>> {
  const settled: Query = { ...query };
  const implied = ABOUT_AN_AUTHOR.has(query.kind) || query.position !== undefined;
  if (query.author === DEFAULT_AUTHOR || (implied && query.author === undefined)) {
    const chosen = await defaultAuthor(context);
    if (!chosen.ok) return chosen;
    settled.author = chosen.value;
  }
  for (const field of ['author', 'with', 'without'] as const) {
    const names = settled[field];
    if (names === undefined) continue;
    const found: string[] = [];
    for (const name of [names].flat()) {
      const person = await settleName(context.store.catalogue, name, field);
      if (!person.ok) return person;
      found.push(person.value);
    }
    if (field === 'author') settled.author = found[0];
    else settled[field] = [...new Set(found)];
  }
  return done(settled);
}

async function defaultAuthor({ store, asker }: Context): Promise<Result<string>> {
  const { author } = await readPreferences(store.settings, asker.place);
  if (author !== undefined) return done(author.value);
  const tracked = await trackedIn(store.catalogue, asker.place);
  const [only, ...others] = tracked;
  if (only === undefined) return fail({ kind: 'no-author-chosen' });
  if (others.length === 0) return done(only.name);
  return fail({
    kind: 'ambiguous',
    name: 'the author',
    field: 'author',
    people: tracked.slice(0, CHOICES).map(({ name }) => ({ label: name, name })),
  });
}
