import { sameCategory } from '../catalogue/merge-lists.ts';
import type { Context } from '../commands/command.ts';
import { resolveFilter } from '../commands/resolve-filter.ts';
import { settleNames } from '../commands/settle-names.ts';
import { done, type Result } from '../failure.ts';
import type { Place } from '../model/subscription.ts';
import type { PaperFilter } from '../ports.ts';
import { FILTER_FIELDS } from '../query/admitted-fields.ts';
import { printQuery } from '../query/print.ts';
import type { Query } from '../query/query.ts';
import { alternativesOf } from './alternatives.ts';
import { checksum } from './checksum.ts';

/** Queries, any one of which is enough, and the filters that they stand for. */
export type WhatToFollow = { queries: readonly [Query, ...Query[]]; filters: readonly PaperFilter[] };

/** The same for the same place and queries, in whatever order, and however their capitals are typed. */
export function subscriptionId({ platform, workspace, channel }: Place, ...queries: readonly Query[]): string {
  const texts = queries.map((query) => printQuery(query).toLowerCase()).toSorted();
  return `follow:${checksum(JSON.stringify([platform, workspace, channel, ...texts]))}`;
}

/** The `papers` query with the filters of another, lists in order, so that the same is followed under one text. */
export function filtersOf(query: Query): Query {
  const filters = Object.fromEntries(
    FILTER_FIELDS.flatMap((name) => {
      const value = query[name];
      if (value === undefined) return [];
      const ordered = name === 'with' || name === 'without' || name === 'categories';
      return [[name, ordered ? query[name]?.toSorted() : value]];
    }),
  );
  return { kind: 'papers', ...filters };
}

/** Words alone that are a category or somebody's name mean that category or person. */
async function readWords(query: Query, { store }: Context): Promise<Query> {
  const { words, ...others } = query;
  if (words === undefined || Object.keys(others).length > 1) return query;
  const categories = await store.catalogue.tally({}, 'category');
  if (categories.some(({ key }) => sameCategory(key, words))) return { ...others, categories: [words] };
  const [match] = await store.catalogue.people(words, 1);
  return match?.closeness === 'exact' ? { ...others, author: match.person.name } : query;
}

/** What a request to follow is about, names in full, so that a namesake who comes later changes nothing. */
export async function whatToFollow(request: Query, context: Context): Promise<Result<WhatToFollow>> {
  const settled = await settleNames(await readWords(filtersOf(request), context), context);
  if (!settled.ok) return settled;
  const queries = alternativesOf({ ...filtersOf(settled.value), ...(request.match && { match: request.match }) });
  const filters: PaperFilter[] = [];
  for (const query of queries) {
    const filter = await resolveFilter(query, context);
    if (!filter.ok) return filter;
    filters.push(filter.value);
  }
  return done({ queries, filters });
}
