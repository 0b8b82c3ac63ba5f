import type { FieldName, QueryKind } from './query.ts';

const FILTER = [
  'words',
  'not',
  'author',
  'with',
  'without',
  'periods',
  'categories',
  'outside',
  'affiliation',
  'code',
  'position',
] as const satisfies readonly FieldName[];

/** The fields that narrow a set of papers. */
export const FILTER_FIELDS: readonly FieldName[] = FILTER;

/** The fields that each kind of query may have, in the order of its canonical text. */
export const ADMITTED_FIELDS: { readonly [K in QueryKind]: readonly FieldName[] } = {
  paper: ['paper', 'words', 'aspect'],
  papers: [...FILTER, 'sort', 'limit', 'nth', 'page'],
  lookup: ['mentions', 'digest', 'page'],
  count: FILTER,
  author: ['author'],
  authors: [...FILTER, 'page'],
  metrics: ['author', 'metric', 'growth', 'periods'],
  coauthors: ['author', 'periods', 'page'],
  compare: ['author', 'with', 'periods'],
  trend: [...FILTER, 'peak'],
  related: ['paper', 'words', 'page'],
  cite: ['paper', 'mentions', 'style', ...FILTER, 'sort', 'limit'],
  define: ['metric'],
  follow: [...FILTER, 'match', 'every', 'at', 'zone', 'quiet', 'milestones', 'subscription'],
  unfollow: [...FILTER, 'match', 'subscription'],
  following: [...FILTER, 'match', 'action', 'until', 'subscription'],
  track: ['who'],
  untrack: ['author'],
  hide: ['paper', 'words', 'undo'],
  settings: ['author', 'links', 'managers', 'reset', 'scope'],
  overview: [],
  status: [],
  help: ['command'],
  greeting: [],
  thanks: [],
  unknown: ['words'],
};
