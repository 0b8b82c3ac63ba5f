import { METRICS } from '../model/metric.ts';
import { dateInWords } from '../model/partial-date.ts';
import type { Period } from '../model/period.ts';
import { printPeriods } from './fields.ts';
import type { Query, QueryKind } from './query.ts';

/** `A`, `A and B`, `A, B and C`. */
export function listed(names: readonly string[], last: 'and' | 'or'): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1)}`;
}

/** `in 2024`, `from 2019 to 2021`, `since March 2022`. */
export function periodInWords(period: Period): string {
  const [from = '', to] = printPeriods([period]).split('..');
  if (from !== '' && to !== undefined && to !== '' && from.length !== to.length) {
    const length = Math.max(from.length, to.length);
    return `from ${dateInWords((period.from ?? '').slice(0, length))} to ${dateInWords((period.to ?? '').slice(0, length))}`;
  }
  if (to === undefined) return from.length === 10 ? `on ${dateInWords(from)}` : `in ${dateInWords(from)}`;
  if (to === '') return `since ${dateInWords(from)}`;
  return from === '' ? `until ${dateInWords(to)}` : `from ${dateInWords(from)} to ${dateInWords(to)}`;
}

/** `in 2023 or since 2025`; empty where there are none. */
export const inPeriods = (periods: readonly Period[]): string => listed(periods.map(periodInWords), 'or');

const PLACED: Readonly<Record<NonNullable<Query['position']>, string>> = {
  first: 'as first author',
  last: 'as last author',
  solo: 'alone',
  'not-first': 'not as first author',
  joint: 'and others',
};

/** The filter of a query in words: `by Ada Lovelace about “looms” in 2024`; empty where it asks for nothing. */
export function filterInWords(query: Query): string {
  const { author, position, with: joint, without, words, not, categories, outside, affiliation, code, periods } = query;
  const parts = [
    author !== undefined && `by ${author}${position === undefined ? '' : ` ${PLACED[position]}`}`,
    joint !== undefined && `with ${listed(joint, 'and')}`,
    without !== undefined && `without ${listed(without, 'or')}`,
    words !== undefined && `about “${words}”`,
    not !== undefined && `not about “${not}”`,
    categories !== undefined && `in the category ${listed(categories, 'or')}`,
    outside !== undefined && `outside the category ${listed(outside, 'or')}`,
    affiliation !== undefined && `from ${affiliation}`,
    code !== undefined && `${code ? 'with' : 'without'} code`,
    periods !== undefined && inPeriods(periods),
  ];
  return parts
    .filter((part) => part !== false)
    .join(' ')
    .replaceAll(' | ', ' or ');
}

const SORTED: Readonly<Record<NonNullable<Query['sort']>, string>> = {
  newest: 'newest first',
  oldest: 'oldest first',
  relevance: 'best match first',
  title: 'by title',
};

const FIRST: Readonly<Record<NonNullable<Query['sort']>, string>> = {
  newest: 'newest',
  oldest: 'oldest',
  relevance: 'best matching',
  title: 'alphabetically first',
};

/** `2nd`, `11th`, `23rd`; nothing for the first. */
function ordinal(place: number): string {
  if (place === 1) return '';
  const [tens, ones] = [Math.floor(place / 10) % 10, place % 10];
  return `${place}${(tens === 1 ? undefined : ['th', 'st', 'nd', 'rd'][ones]) ?? 'th'}`;
}

const join = (...parts: readonly (string | false | undefined)[]): string => parts.filter(Boolean).join(' ');
const some =
  (noun: string) =>
  (query: Query): string =>
    join(noun, filterInWords(query));
const ofPaper =
  (what: string) =>
  ({ words }: Query): string =>
    words === undefined ? '' : `${what} “${words}”`;
const citedList = some('citations of papers');
const nothing = (): string => '';

const IN_WORDS: { readonly [K in QueryKind]: (query: Query) => string } = {
  paper: (query) => (query.words === undefined ? '' : `the paper that best matches “${query.words}”`),
  papers: (query) => {
    const order = query.sort ?? (query.words === undefined ? 'newest' : 'relevance');
    if (query.nth !== undefined) return join('the', ordinal(query.nth), `${FIRST[order]} paper`, filterInWords(query));
    if (query.limit === undefined) return `${join('papers', filterInWords(query))}, ${SORTED[order]}`;
    const papers = query.limit === 1 ? 'paper' : `${query.limit} papers`;
    return join(`the ${FIRST[order]} ${papers}`, filterInWords(query));
  },
  lookup: ({ digest }) => (digest === undefined ? 'the papers that the text names' : 'the papers of a digest'),
  count: some('the number of papers'),
  author: (query) => `the profile of ${query.author}`,
  authors: some('the authors of papers'),
  metrics: ({ author, metric, growth, periods = [] }) =>
    join(
      `${metric === undefined ? 'the metrics' : METRICS[metric].label} of ${author}`,
      growth && 'over time',
      inPeriods(periods),
    ),
  coauthors: ({ author, periods = [] }) => join(`the co-authors of ${author}`, inPeriods(periods)),
  compare: ({ author, with: others = [], periods = [] }) => {
    const people = [...(author === undefined ? [] : [author]), ...others];
    if (people.length > 1) return `a comparison of ${listed(people, 'and')}`;
    const years = listed(
      periods.map((period) => printPeriods([period])),
      'and',
    );
    return join('a comparison of', years, author !== undefined && `in the papers of ${author}`);
  },
  trend: (query) => join(query.peak ? 'the year with the most papers' : 'papers by year', filterInWords(query)),
  related: ofPaper('papers similar to'),
  cite: ({ kind, style: _, ...query }) => {
    if (query.paper !== undefined) return '';
    if (query.mentions !== undefined) return 'citations of the papers that the text names';
    if (Object.keys(query).length === 0) return '';
    const onlyWords = Object.keys(query).every((name) => name === 'words');
    return onlyWords ? `the citation of the paper that best matches “${query.words}”` : citedList({ kind, ...query });
  },
  define: nothing,
  follow: nothing,
  unfollow: nothing,
  following: nothing,
  track: nothing,
  untrack: nothing,
  hide: nothing,
  settings: nothing,
  overview: nothing,
  status: nothing,
  help: nothing,
  greeting: nothing,
  thanks: nothing,
  unknown: nothing,
};

/** What a query was understood as, in words; empty where there is nothing to misread. */
export function queryInWords(query: Query): string {
  return IN_WORDS[query.kind](query);
}
