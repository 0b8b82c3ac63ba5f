import type { Conversation } from '../model/conversation.ts';
import { ADMITTED_FIELDS } from '../query/admitted-fields.ts';
import { parseQuery } from '../query/parse.ts';
import type { FieldName, Query } from '../query/query.ts';
import type { Intent } from './intents.ts';
import type { Filter, ReadFilter } from './read-filter.ts';
import type { Sentence } from './sentence.ts';
import { DEFAULT_AUTHOR, toQuery } from './to-query.ts';
import { PAPER_NOUN } from './vocabulary.ts';

const STRONG =
  /^(?:_ )*(?:and|but|also|only|just|what about|how about|or|now|then|same|narrow|filter|restrict|limit|excluding|except)(?: |$)|(?:^| )(?:those|these|them|of that)(?: |$)|^how many(?: is that| are (?:that|there|they)| in total| altogether)?$|^(?:which|who|when|how many) (?:one|ones)/;
const FRAGMENT =
  /^(?:_ )*(?:not|without|with|since|before|after|in|from|between|until|up to|during|sorted|oldest|newest|latest|earliest|first|last|by|(?:19|20)\d\d)/;

/** Whether the sentence leans on the last one. */
export function isFollowUp(sentence: Sentence): boolean {
  const text = sentence.text();
  return STRONG.test(text) || (FRAGMENT.test(text) && !PAPER_NOUN.test(text));
}

/** Whether it asks for papers, whatever kind of answer came before. */
export function asksForList(sentence: Sentence): boolean {
  return /^(?:_ )*(?:which|list|show|give|display)(?: |$)/.test(sentence.text());
}

/** Turns of pages: `more`, `next page`, `previous`. */
export function readTurn(text: string, conversation: Conversation): Query | undefined {
  const step = /^(?:more|next|next page|show more|show me more|more please|go on|continue|the rest)$/.test(text)
    ? 1
    : /^(?:back|previous|previous page|go back)$/.test(text)
      ? -1
      : 0;
  const last = parseQuery(conversation.query);
  if (step === 0 || !last.ok || !ADMITTED_FIELDS[last.value.kind].includes('page')) return undefined;
  return { ...last.value, page: Math.max(1, (last.value.page ?? 1) + step) };
}

/** The last query, narrowed or changed by what was said now. */
export function applyFollowUp(intent: Intent, read: ReadFilter, conversation: Conversation, asksList: boolean): Query {
  const last = parseQuery(conversation.query);
  if (!last.ok) return toQuery(intent, read, true);
  const before = filterOf(last.value);
  const filter: Filter = {
    ...before,
    ...read.filter,
    ...joined(before.with, read.filter.with, 'with'),
    ...joined(before.without, read.filter.without, 'without'),
    ...(before.author !== undefined &&
      read.filter.author !== undefined &&
      before.author !== read.filter.author && { author: read.filter.author }),
  };
  const subject = read.subject && before.author === undefined;
  if (intent.kind !== 'papers') return toQuery(intent, { ...read, filter, subject }, true);
  const keepsKind = asksList
    ? undefined
    : (['count', 'trend', 'authors', 'coauthors', 'metrics'] as const).find((kind) => kind === last.value.kind);
  const kind = keepsKind ?? 'papers';
  const fields: Filter = {
    ...filter,
    ...(subject && { author: DEFAULT_AUTHOR }),
    ...(keepsKind === 'metrics' && last.value.metric && { metric: last.value.metric }),
  };
  return restrict(kind, fields);
}

function joined(before: string[] | undefined, now: string[] | undefined, field: 'with' | 'without'): Filter {
  if (before === undefined || now === undefined) return {};
  return { [field]: [...new Set([...before, ...now])] };
}

function filterOf(query: Query): Filter {
  const { kind: _, page: __, paper: ___, aspect: ____, style: _____, peak: ______, metric: _______, ...filter } = query;
  return query.kind === 'paper' ? {} : filter;
}

function restrict(kind: Query['kind'], fields: Filter): Query {
  const admitted = ADMITTED_FIELDS[kind];
  const kept = Object.entries(fields).filter(([name]) => admitted.includes(name as FieldName)); // keys of Filter are field names
  return { kind, ...Object.fromEntries(kept) };
}
