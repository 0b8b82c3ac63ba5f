import type { Subscription } from '../model/subscription.ts';
import { filterInWords, listed } from '../query/in-words.ts';
import { parseQuery } from '../query/parse.ts';
import type { Query } from '../query/query.ts';

/** What a query for papers follows, in words: `papers by Ada Lovelace about “looms”`; `all papers` where it asks for nothing. */
export function followedInWords(query: Query): string {
  const what = filterInWords(query);
  return what === '' ? 'all papers' : `papers ${what}`;
}

/** The same for a subscription as it is stored; text that can't be read stands for itself. */
export function followedTextInWords({ query, or = [] }: Pick<Subscription, 'query' | 'or'>): string {
  const words = [query, ...or].map((text) => {
    const read = parseQuery(text);
    return read.ok ? followedInWords(read.value) : text;
  });
  return listed(words, 'or');
}
