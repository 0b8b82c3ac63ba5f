import { alternativesOf } from '../announcements/alternatives.ts';
import { followedTextInWords, textsOf } from '../announcements/followed-in-words.ts';
import { filtersOf, subscriptionId, whatToFollow } from '../announcements/what-to-follow.ts';
import { done, fail, type Result } from '../failure.ts';
import type { Subscription } from '../model/subscription.ts';
import { FILTER_FIELDS } from '../query/admitted-fields.ts';
import type { Query } from '../query/query.ts';
import type { Command, Context } from './command.ts';

/** What names something that is followed. */
export const WHAT: Command['options'] = [
  { field: 'words' },
  { field: 'author' },
  { field: 'categories' },
  { field: 'with' },
  { field: 'without' },
  { field: 'match' },
];

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
  const alternatives = alternativesOf({ ...typed, ...(query.match && { match: query.match }) });
  const read = await whatToFollow(query, context);
  const ids = [alternatives, ...(read.ok ? [read.value.queries] : [])].map((queries) =>
    subscriptionId(context.asker.place, ...queries),
  );
  const found = subscriptions.filter(({ id }) => ids.includes(id));
  if (found.length > 0) return done(found);
  const expected = `what is followed here: ${subscriptions.map((one) => `“${followedTextInWords(one)}”`).join(', ')}`;
  return fail({ kind: 'bad-value', filter: query.kind, value: followedTextInWords(textsOf(alternatives)), expected });
}
