import { fold } from '../catalogue/fold.ts';
import type { Conversation } from '../model/conversation.ts';
import { ADMITTED_FIELDS } from '../query/admitted-fields.ts';
import { parseQuery } from '../query/parse.ts';
import type { FieldName, Query } from '../query/query.ts';
import type { Intent } from './intents.ts';
import { anyOf } from './pattern.ts';
import type { Filter, ReadFilter } from './read-filter.ts';
import type { Sentence } from './sentence.ts';
import { DEFAULT_AUTHOR, toQuery } from './to-query.ts';
import { PAPER_NOUN } from './vocabulary.ts';

/** Leans on the last answer whatever follows. */
const LEANS = anyOf(
  `^ (and|but|also|only|just|what about|how about|or|then|same|narrow|filter|restrict|limit|excluding|except|keep|now only|now just|ok and|ok but|ok only|drop|instead|put|flip|reverse|k|of those|of these|from those|from these|among those|among these|rather|plus) `,
  `(those|these|them|of that|same|instead|again|that list|this list|thereof)`,
  `^ {and|so|ok|now|that|then|well} how many {is|are|that|there|they|does|make|makes|it|now|in|total|altogether|left|then|again} $`,
  `(that|the same|this) (half|month|period|quarter|list|set|lot|batch)`,
  `how many (does|do|did) (that|this|it) leave`,
  `^ {and|so|the} (number|count|how many|total|how much) $`,
  `(that|this|it) (makes|make|is|are) how many`,
  `^ (which|who|when|how many) (one|ones)`,
  `^ {and|so|ok|now|please|can|you|could} (sort|order|reorder|reverse|rearrange|arrange|count|rank) {it|them|by} `,
);
const FRAGMENT = anyOf(
  `^ (not|without|with|since|before|after|in|from|between|until|up to|during|sorted|oldest|newest|latest|earliest|first|last|by|no|minus|for|about|on|through|prior to|as of|this year|last year|<time>|<person>|<category>|<place>|(19|20)\\d\\d) `,
);
const LISTS = anyOf(`^ {ok|now|so|and|please|can|you|could} (which|list|show|give|display|name) `);
const MORE = anyOf(
  `^ {show|me|see|give|please|ok|and|the|can|i|are there|any|get} (more|next|next page|rest|the rest|go on|continue|next ones|more results|more of them|further|next 10|next ten) {please|of|them|those|results|page} $`,
);
const BACK = anyOf(
  `^ {go|show|me|the|please|ok} (back|previous|previous page|go back|prev|page back) {page|please|one} $`,
);

/** Whether the sentence leans on the last one. */
export function isFollowUp(sentence: Sentence): boolean {
  return sentence.has(LEANS) || (sentence.has(FRAGMENT) && !sentence.has(PAPER_NOUN));
}

/** Whether it asks for papers, whatever kind of answer came before. */
export function asksForList(sentence: Sentence): boolean {
  return sentence.has(LISTS);
}

/** Turns of pages: `more`, `next page`, `previous`. */
export function readTurn(sentence: Sentence, conversation: Conversation): Query | undefined {
  const step = sentence.has(MORE) ? 1 : sentence.has(BACK) ? -1 : 0;
  const last = step === 0 ? undefined : parseQuery(conversation.query);
  if (!last?.ok || !ADMITTED_FIELDS[last.value.kind].includes('page')) return undefined;
  return { ...last.value, page: Math.max(1, (last.value.page ?? 1) + step) };
}

/** The last query, narrowed or changed by what was said now. */
export function applyFollowUp(intent: Intent, read: ReadFilter, last: Query, asksList: boolean): Query {
  const before = filterOf(last);
  const now = read.bare ? inPlaceOf(before, read.filter) : read.filter;
  const filter: Filter = {
    ...before,
    ...now,
    ...joined('with', read.bare ? undefined : before.with, now.with, now.without),
    ...joined('without', before.without, now.without, now.with),
  };
  for (const field of ['with', 'without'] as const) if (filter[field]?.length === 0) delete filter[field];
  if (now.sort !== undefined && now.nth === undefined) delete filter.nth;
  if (now.nth !== undefined) delete filter.limit;
  if (now.outside !== undefined && now.categories === undefined) delete filter.categories;
  if (now.categories !== undefined && now.outside === undefined) delete filter.outside;
  const subject = read.subject && before.author === undefined;
  // the years of a list of papers are not those of a figure
  if (FIGURES.has(intent.kind) && now.periods === undefined) delete filter.periods;
  if (intent.kind !== 'papers') return toQuery(intent, { ...read, filter, subject }, true);
  const keepsKind =
    asksList || now.sort !== undefined || (!COUNTS.has(last.kind) && read.speaksOfPapers)
      ? undefined
      : (['count', 'trend', 'authors', 'coauthors', 'metrics'] as const).find((kind) => kind === last.kind);
  const kind = keepsKind ?? 'papers';
  const fields: Filter = {
    ...filter,
    ...(subject && { author: DEFAULT_AUTHOR }),
    ...(keepsKind === 'metrics' && last.metric && { metric: last.metric }),
  };
  return restrict(kind, fields);
}

const FIGURES: ReadonlySet<Intent['kind']> = new Set(['metric', 'growth']);

/** They are about papers themselves, so that a question about papers narrows them. */
const COUNTS: ReadonlySet<Query['kind']> = new Set(['count', 'trend', 'authors']);

/** A name alone (`and Kristiansen?`) takes the place of the one before: who wrote along, else the author. */
function inPlaceOf(before: Filter, now: Filter): Filter {
  const { author, ...others } = now;
  const isDefault = before.author === undefined || before.author === DEFAULT_AUTHOR;
  if (author === undefined || (before.with === undefined && !isDefault)) return now;
  return { ...others, with: [author] };
}

/** Names of before and of now, but for those that now stand on the other side. */
function joined(field: 'with' | 'without', before: string[] = [], now: string[] = [], other: string[] = []): Filter {
  const names = new Set([...before, ...now]);
  for (const name of other) for (const known of names) if (meansOne(name, known)) names.delete(known);
  return { [field]: [...names] };
}

/** Names of before are written as the catalogue has them, those of now as typed. */
const meansOne = (typed: string, known: string): boolean => ` ${fold(known)} `.includes(` ${fold(typed)} `);

function filterOf(query: Query): Filter {
  const {
    kind: _,
    page: __,
    paper: ___,
    aspect: ____,
    style: _____,
    peak: ______,
    metric: _______,
    growth: ________,
    ...filter
  } = query;
  return query.kind === 'paper' ? {} : filter;
}

function restrict(kind: Query['kind'], fields: Filter): Query {
  const admitted = ADMITTED_FIELDS[kind];
  const kept = Object.entries(fields).filter(([name]) => admitted.includes(name as FieldName)); // keys of Filter are field names
  return { kind, ...Object.fromEntries(kept) };
}
