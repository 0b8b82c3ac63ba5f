import { resolveFilter } from '../commands/resolve-filter.ts';
import { done, type Result } from '../failure.ts';
import type { Subscription } from '../model/subscription.ts';
import type { PaperFilter } from '../ports.ts';
import { parseQuery } from '../query/parse.ts';
import type { Announcing } from './announcing.ts';
import { followedTextInWords } from './followed-in-words.ts';

/** What a subscription follows: the filters, any one of which is enough, and in words. */
export type Followed = { filters: readonly PaperFilter[]; words: string };

/** Reads what is followed anew: its people may have got other spellings since. */
export async function readFollowed(
  subscription: Subscription,
  { store, now }: Pick<Announcing, 'store' | 'now'>,
): Promise<Result<Followed>> {
  const { id, place, createdBy, schedule } = subscription;
  const asker = { place, user: createdBy, conversation: id, direct: false, mayManage: false, timeZone: schedule.zone };
  const context = { store, asker, now, version: '', atMost: 0, notices: [] };
  const filters: PaperFilter[] = [];
  for (const text of [subscription.query, ...(subscription.or ?? [])]) {
    const query = parseQuery(text);
    if (!query.ok) return query;
    const filter = await resolveFilter(query.value, context);
    if (!filter.ok) return filter;
    filters.push(filter.value);
  }
  return done({ filters, words: followedTextInWords(subscription) });
}
