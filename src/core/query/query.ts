import { z } from 'zod';
import { MetricName } from '../model/metric.ts';
import { Period } from '../model/period.ts';
import { MANAGERS, PREFERENCES, SCOPES } from '../model/preferences.ts';
import { EVERY } from '../model/subscription.ts';

export const QUERY_KINDS = [
  'paper',
  'papers',
  'lookup',
  'count',
  'author',
  'authors',
  'metrics',
  'coauthors',
  'compare',
  'trend',
  'related',
  'cite',
  'define',
  'follow',
  'unfollow',
  'following',
  'track',
  'untrack',
  'hide',
  'settings',
  'overview',
  'status',
  'help',
  'greeting',
  'thanks',
  'unknown',
] as const;
export type QueryKind = (typeof QUERY_KINDS)[number];

export const SORTS = ['newest', 'oldest', 'relevance', 'title'] as const;
/** Whether all the filters must hold, or any one is enough. */
export const MATCHES = ['all', 'any'] as const;
export const ACTIONS = ['pause', 'resume', 'test'] as const;
/** `joint`: not alone. */
export const POSITIONS = ['first', 'last', 'solo', 'not-first', 'joint'] as const;
export const ASPECTS = ['when', 'who', 'where', 'code', 'links', 'abstract'] as const;
export const STYLES = ['bibtex', 'apa', 'mla', 'chicago', 'vancouver', 'ris', 'csl-json'] as const;
export type CitationStyle = (typeof STYLES)[number];

/** What a command or a sentence was understood as. Names stand as text; running the query finds the people. */
export const Query = z.strictObject({
  kind: z.enum(QUERY_KINDS),
  /** Topic or title words, ranked by relevance. */
  words: z.string().min(1).optional(),
  /** Topic words of papers to leave out. */
  not: z.string().min(1).optional(),
  author: z.string().min(1).optional(),
  with: z.array(z.string().min(1)).min(1).optional(),
  without: z.array(z.string().min(1)).min(1).optional(),
  /** Any one of them is enough. */
  periods: z.array(Period).min(1).optional(),
  categories: z.array(z.string().min(1)).min(1).optional(),
  /** None of them. */
  outside: z.array(z.string().min(1)).min(1).optional(),
  affiliation: z.string().min(1).optional(),
  code: z.boolean().optional(),
  /** The place of `author` (else the default author) among the authors. */
  position: z.enum(POSITIONS).optional(),
  sort: z.enum(SORTS).optional(),
  /** The first so many in the order of `sort`. */
  limit: z.int().min(1).max(1000).optional(),
  /** Only the one at this place in the order of `sort`, from 1. */
  nth: z.int().min(1).max(1000).optional(),
  /** Counts from 1. */
  page: z.int().min(1).max(1000).optional(),
  /** A paper's id, where it is known for certain. */
  paper: z.string().min(1).optional(),
  /** Papers that a text names: `arxiv:…`, `doi:…` or a paper's id. */
  mentions: z.array(z.string().min(1)).min(1).optional(),
  /** A digest that was announced: its subscription and its mark. */
  digest: z.string().min(1).optional(),
  aspect: z.enum(ASPECTS).optional(),
  metric: MetricName.optional(),
  /** How the metric came to be what it is. */
  growth: z.boolean().optional(),
  style: z.enum(STYLES).optional(),
  /** Ask only for the year with the most papers. */
  peak: z.boolean().optional(),
  /** Of what is followed: all if left out. Any one of author, names, words, categories and affiliation; the rest holds for each. */
  match: z.enum(MATCHES).optional(),
  every: z.enum(EVERY).optional(),
  at: z.string().min(1).optional(),
  zone: z.string().min(1).optional(),
  /** Hours in which nothing is posted. */
  quiet: z.string().min(1).optional(),
  /** Whether digests tell what tracked authors have reached. */
  milestones: z.boolean().optional(),
  action: z.enum(ACTIONS).optional(),
  /** Something that is followed, by its id. */
  subscription: z.string().min(1).optional(),
  /** When a pause ends. */
  until: z.string().min(1).optional(),
  /** The author to be tracked: a name, or an id with its origin. */
  who: z.string().min(1).optional(),
  undo: z.boolean().optional(),
  /** Whether links to papers that people paste get cards. */
  links: z.boolean().optional(),
  managers: z.enum(MANAGERS).optional(),
  /** The choice to take back. */
  reset: z.enum(PREFERENCES).optional(),
  /** What a choice is for; the channel if left out. */
  scope: z.enum(SCOPES).optional(),
  /** The command that help is asked for. */
  command: z.string().min(1).optional(),
});
export type Query = z.infer<typeof Query>;
export type FieldName = Exclude<keyof Query, 'kind'>;
