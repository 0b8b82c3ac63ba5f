import { filterInWords } from '../query/in-words.ts';
import { parseQuery } from '../query/parse.ts';
import type { Query } from '../query/query.ts';

/** What a query for papers follows, in words: `papers by Ada Lovelace about “looms”`; `all papers` where it asks for nothing. */
export function followedInWords(query: Query): string {
  const what = filterInWords(query);
  return what === '' ? 'all papers' : `papers ${what}`;
}

/** The same for the stored text of a subscription; text that can't be read stands for itself. */
export function followedTextInWords(query: string): string {
  const read = parseQuery(query);
  return read.ok ? followedInWords(read.value) : query;
}
