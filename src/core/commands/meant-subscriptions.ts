import { followedInWords, followedTextInWords } from '../announcements/followed-in-words.ts';
import { filtersOf, subscriptionId, whatToFollow } from '../announcements/what-to-follow.ts';
import { done, fail, type Result } from '../failure.ts';
import type { Subscription } from '../model/subscription.ts';
import { FILTER_FIELDS } from '../query/admitted-fields.ts';
import type { Query } from '../query/query.ts';
import type { Context } from './command.ts';

/** The subscriptions that the query means: the one whose id it gives, or all where it names nothing. */
export async function meantSubscriptions(
  query: Query,
  subscriptions: readonly Subscription[],
  context: Context,
): Promise<Result<readonly Subscription[]>> {
  if (query.subscription !== undefined) {
    const named = subscriptions.filter(({ id }) => id === query.subscription);
    return named.length > 0 ? done(named) : fail({ kind: 'followed-no-longer' });
  }
  if (FILTER_FIELDS.every((name) => query[name] === undefined)) return done(subscriptions);
  const typed = filtersOf(query);
  const read = await whatToFollow(query, context);
  const ids = [typed, ...(read.ok ? [read.value.query] : [])].map((one) => subscriptionId(context.asker.place, one));
  const found = subscriptions.filter(({ id }) => ids.includes(id));
  if (found.length > 0) return done(found);
  const expected = `what is followed here: ${subscriptions.map((one) => `“${followedTextInWords(one)}”`).join(', ')}`;
  return fail({ kind: 'bad-value', filter: query.kind, value: followedInWords(typed), expected });
}
