import type { Context } from '../commands/command.ts';
import { resolveFilter } from '../commands/resolve-filter.ts';
import { done, type Result } from '../failure.ts';
import type { Subscription } from '../model/subscription.ts';
import type { PaperFilter } from '../ports.ts';
import { parseQuery } from '../query/parse.ts';
import type { Query } from '../query/query.ts';
import type { Announcing } from './announcing.ts';
import { followedInWords } from './followed-in-words.ts';

/** What a subscription follows: as a query, as a filter, and in words. */
export type Followed = { query: Query; filter: PaperFilter; words: string };

/** Reads what is followed anew: its people may have got other spellings since. */
export async function readFollowed(
  { id, place, query: text, createdBy, schedule }: Subscription,
  { store, now }: Pick<Announcing, 'store' | 'now'>,
): Promise<Result<Followed>> {
  const query = parseQuery(text);
  if (!query.ok) return query;
  const asker = { place, user: createdBy, conversation: id, direct: false, mayManage: false, timeZone: schedule.zone };
  const context: Context = { store, asker, now, version: '', atMost: 0, notices: [] };
  const filter = await resolveFilter(query.value, context);
  if (!filter.ok) return filter;
  return done({ query: query.value, filter: filter.value, words: followedInWords(query.value) });
}
