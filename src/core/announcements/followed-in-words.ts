import type { Subscription } from '../model/subscription.ts';
import { filterInWords, listed } from '../query/in-words.ts';
import { parseQuery } from '../query/parse.ts';
import { printQuery } from '../query/print.ts';
import type { Query } from '../query/query.ts';
import { asOne, partedBy } from './alternatives.ts';

type Texts = Pick<Subscription, 'query' | 'or'>;

/** What is followed as it is stored. */
export function textsOf([first, ...others]: readonly [Query, ...Query[]]): Texts {
  return { query: printQuery(first), ...(others.length > 0 && { or: others.map(printQuery) }) };
}

/** The one query that stands for all that is followed; undefined where there is none. */
function wholeOf({ query, or = [] }: Texts): Query | undefined {
  const read = [query, ...or].map(parseQuery);
  const queries = read.flatMap((one) => (one.ok ? [one.value] : []));
  return queries.length === read.length ? asOne(queries) : undefined;
}

/** Whether the options of `/follow` can say all that is followed. */
export const isShownWhole = (texts: Texts): boolean => wholeOf(texts) !== undefined;

/** What is followed as a query of options, as much of it as they can say; undefined where it can't be read. */
export function shownAs(texts: Texts): Query | undefined {
  const first = parseQuery(texts.query);
  return wholeOf(texts) ?? (first.ok ? first.value : undefined);
}

/** What a query for papers follows, in words: `papers by Ada Lovelace or about “looms”`; `all papers` where it asks for nothing. */
function followedInWords(query: Query): string {
  const parted = partedBy(query);
  const inWords = (filters: object): string => filterInWords({ kind: query.kind, ...filters });
  const what = parted === undefined ? inWords(query) : listed(parted.parts.map(inWords), 'or');
  const shared = parted === undefined ? '' : inWords(parted.shared);
  return what === '' ? 'all papers' : `papers ${what}${shared === '' ? '' : `, each ${shared}`}`;
}

/** The same for a subscription as it is stored; text that can't be read stands for itself. */
export function followedTextInWords(texts: Texts): string {
  const whole = wholeOf(texts);
  if (whole !== undefined) return followedInWords(whole);
  const words = [texts.query, ...(texts.or ?? [])].map((text) => {
    const read = parseQuery(text);
    return read.ok ? followedInWords(read.value) : text;
  });
  return listed(words, 'or');
}
