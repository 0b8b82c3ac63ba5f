import { FILTER_FIELDS } from '../query/admitted-fields.ts';
import type { Query } from '../query/query.ts';
import type { Reading } from './reading.ts';

const POLITE = `(?:please|hey|hi|ok|okay|offprint|(?:can|could|would|will) you|i (?:want|need|would like)(?: you)? to|i['’]d like(?: you)? to|let us|let['’]s)`;
const VERB = `(?<begin>follow|subscribe (?:me )?to|(?:notify|alert|tell) me (?:about|of)(?= (?:all |any |every )?(?:new |papers)))|(?<end>unfollow|stop following|unsubscribe (?:me )?from)`;
const REQUEST = new RegExp(String.raw`^(?:${POLITE}[\s,:]+)*(?:${VERB})\s+(?!up\b)(?<what>.+)$`, 'isu');
const EVERYTHING = /^(?:(?:all|every|any|the|new)\s+)*(?:papers|publications|everything|anything)[\s.!]*$/i;
/** Without one of these, words alone are no topic: `follow me on Twitter`. */
const OF_PAPERS = /\b(?:papers?|publications?|preprints?|articles?|work|about)\b/i;
/** Between two clauses, not between two names or words of one. */
const ALTERNATIVE = /\bor\s+(?:(?:papers|those|anything)\s+)?(?:by|with|about|on|in|from)\b/i;

export type FollowRequest = { kind: 'follow' | 'unfollow'; what: string };

/** A request to follow something, or to end that, and what is meant in the words of a question; how to do so is none. */
export function readFollowRequest(text: string): FollowRequest | undefined {
  const { begin, what } = REQUEST.exec(text.trim())?.groups ?? {};
  return what === undefined ? undefined : { kind: begin === undefined ? 'unfollow' : 'follow', what };
}

/** The request with what it means, as that was read by itself; undefined where that names nothing to follow. */
export function toFollow({ kind, what }: FollowRequest, { query, passedOver }: Reading): Reading | undefined {
  if (EVERYTHING.test(what)) return { query: { kind }, passedOver: [] };
  if (query.kind !== 'papers' && query.kind !== 'author') return undefined;
  const filters = Object.fromEntries(
    FILTER_FIELDS.flatMap((field) => (query[field] === undefined ? [] : [[field, query[field]]])),
  ) as Omit<Query, 'kind'>; // fields of a query, each with its value
  const named = Object.keys(filters).filter((field) => field !== 'words' || OF_PAPERS.test(what));
  if (named.length === 0 || query.nth !== undefined) return undefined;
  return { query: { kind, ...filters, ...(ALTERNATIVE.test(what) && { match: 'any' }) }, passedOver };
}
