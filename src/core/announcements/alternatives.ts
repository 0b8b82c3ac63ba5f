import { printQuery } from '../query/print.ts';
import type { Query } from '../query/query.ts';

/** What `match:any` parts; every other filter holds for each of the alternatives. */
const PARTED = ['author', 'with', 'words', 'categories', 'affiliation'] as const;

type Filters = Omit<Query, 'kind' | 'match'>;

/** The place among the authors goes with the author. */
function partsOf({ author, position, with: names = [], words, categories, affiliation }: Filters): readonly Filters[] {
  return [
    ...(author === undefined ? [] : [{ author, ...(position && { position }) }]),
    ...names.map((name) => ({ with: [name] })),
    ...(words === undefined ? [] : [{ words }]),
    ...(categories === undefined ? [] : [{ categories }]),
    ...(affiliation === undefined ? [] : [{ affiliation }]),
  ];
}

/** What is asked of every alternative. */
function sharedBy(filters: Filters): Filters {
  const { author, with: _, words: __, categories: ___, affiliation: ____, ...others } = filters;
  if (author === undefined) return others;
  const { position: _____, ...rest } = others;
  return rest;
}

export type Parted = { parts: readonly Filters[]; shared: Filters };

/** The filters any one of which is enough, and those that hold for each; undefined where all hold together. */
export function partedBy({ kind: _, match, ...filters }: Query): Parted | undefined {
  const parts = match === 'any' ? partsOf(filters) : [];
  return parts.length < 2 ? undefined : { parts, shared: sharedBy(filters) };
}

/** The queries that a query with `match:any` stands for, any one of which is enough; any other stands for itself. */
export function alternativesOf(query: Query): readonly [Query, ...Query[]] {
  const { parts = [], shared } = partedBy(query) ?? {};
  const [first, ...rest] = parts.map((part): Query => ({ kind: query.kind, ...part, ...shared }));
  const { match: _, ...together } = query;
  return first === undefined ? [together] : [first, ...rest];
}

/** The one query with `match:any` that stands for these, undefined where there is none. */
export function asOne(queries: readonly Query[]): Query | undefined {
  const [first, ...others] = queries;
  if (first === undefined) return undefined;
  if (others.length === 0) return first;
  const names = queries.flatMap(({ with: joint = [] }) => joint);
  const all = Object.assign({}, ...queries, { match: 'any' }, names.length > 0 && { with: names }) as Query; // of queries, a query
  const texts = (some: readonly Query[]): string => JSON.stringify(some.map(printQuery).toSorted());
  return PARTED.some((field) => all[field] !== undefined) && texts(alternativesOf(all)) === texts(queries)
    ? all
    : undefined;
}
