import { EITHER } from '../model/author.ts';
import type { Query } from '../query/query.ts';
import type { Intent } from './intents.ts';
import type { Filter, ReadFilter } from './read-filter.ts';

/** Stands for the default author until the query is run. */
export const DEFAULT_AUTHOR = 'the author';

/** `Cite everything` gives so many citations. */
const MOST_CITED_AT_ONCE = 200;
/** Capitalised words only. */
export const FULL_NAME = /^\p{Lu}\S*(?: \p{Lu}\S*)+$/u;
/** `What is new?` asks for so many papers. */
const NEWS = 5;

/** The query of an intent and a filter. `speaksOfPapers`: a paper noun, a topic cue or a known topic was there. */
export function toQuery(intent: Intent, { filter, subject, placesOther }: ReadFilter, speaksOfPapers: boolean): Query {
  const placed = placesOther && filter.author === undefined && !subject ? filter.with : undefined;
  const author = filter.author ?? (subject ? DEFAULT_AUTHOR : placed?.length === 1 ? placed[0] : undefined);
  const { sort, limit, nth, ...all } = { ...filter, ...(author !== undefined && { author }) };
  const { with: _, ...alone } = all;
  const set: Filter = placed?.length === 1 ? alone : all;
  const order = { ...(sort && { sort }), ...(limit !== undefined && { limit }), ...(nth && { nth }) };
  const whole = Object.keys(set).length === 0 && Object.keys(order).length === 0;
  const named = { author: author ?? DEFAULT_AUTHOR };
  const periods = set.periods && { periods: set.periods };
  switch (intent.kind) {
    case 'papers':
      return whole && !speaksOfPapers ? { kind: 'unknown' } : { kind: 'papers', ...set, ...order };
    case 'about':
      if (intent.person && set.words !== undefined && FULL_NAME.test(set.words) && Object.keys(set).length === 1)
        return { kind: 'author', author: set.words };
      if (intent.person && set.words !== undefined && Object.keys(set).length === 1) return { kind: 'unknown' };
      if (set.words !== undefined || sort !== undefined || Object.keys(set).some((field) => field !== 'author'))
        return { kind: 'papers', ...set, ...order };
      return whole ? { kind: 'unknown' } : { kind: 'author', ...named };
    case 'news':
      return { kind: 'papers', ...set, sort: 'newest', ...(whole ? { limit: NEWS } : order) };
    case 'compare': {
      const people = [author, ...(set.with ?? [])].flatMap((name) => name?.split(EITHER) ?? []);
      const [one, ...others] = people;
      if (one !== undefined && others.length > 0) return { kind: 'compare', author: one, with: others, ...periods };
      if ((set.periods ?? []).length > 1)
        return { kind: 'compare', ...(one !== undefined && { author: one }), ...periods };
      return { kind: 'papers', ...set, ...order };
    }
    case 'profile': {
      const narrowed = Object.keys(set).some((field) => field !== 'author' && field !== 'words');
      return narrowed ? { kind: 'papers', ...set, ...order } : { kind: 'author', ...named };
    }
    case 'count':
      return { kind: 'count', ...set };
    case 'authors':
      return { kind: 'authors', ...set };
    case 'coauthors':
      if (set.words !== undefined || set.with !== undefined) return { kind: 'authors', ...set };
      return { kind: 'coauthors', ...named, ...periods };
    case 'trend':
      return { kind: 'trend', ...set, ...(intent.peak && { peak: true }) };
    case 'metrics':
      return { kind: 'metrics', ...named };
    case 'metric':
      return { kind: 'metrics', ...named, metric: intent.metric, ...periods };
    case 'growth':
      return { kind: 'metrics', ...named, metric: intent.metric, growth: true, ...periods };
    case 'define':
      return { kind: 'define', metric: intent.metric };
    case 'cite':
      if (whole) return speaksOfPapers ? { kind: 'cite', limit: MOST_CITED_AT_ONCE } : { kind: 'unknown' };
      return { kind: 'cite', ...set, ...order, ...(intent.style && { style: intent.style }) };
  }
}
