import { followedInWords, followedTextInWords } from '../announcements/followed-in-words.ts';
import { filtersOf, subscriptionId, whatToFollow } from '../announcements/what-to-follow.ts';
import { done, fail, type Result } from '../failure.ts';
import type { Subscription } from '../model/subscription.ts';
import { FILTER_FIELDS } from '../query/admitted-fields.ts';
import type { Query } from '../query/query.ts';
import type { Command, Context } from './command.ts';

/** The subscriptions that the query means: all where it names nothing. */
async function meant(
  query: Query,
  subscriptions: readonly Subscription[],
  context: Context,
): Promise<Result<readonly Subscription[]>> {
  if (FILTER_FIELDS.every((name) => query[name] === undefined)) return done(subscriptions);
  const typed = filtersOf(query);
  const read = await whatToFollow(query, context);
  const ids = [typed, ...(read.ok ? [read.value.query] : [])].map((one) => subscriptionId(context.asker.place, one));
  const found = subscriptions.filter(({ id }) => ids.includes(id));
  if (found.length > 0) return done(found);
  const expected = `what is followed here: ${subscriptions.map((one) => `“${followedTextInWords(one)}”`).join(', ')}`;
  return fail({ kind: 'bad-value', filter: 'unfollow', value: followedInWords(typed), expected });
}

/** Without a filter it ends everything that is followed in the place. */
export const unfollow: Command = {
  name: 'unfollow',
  summary: 'Stop announcing new papers here: all of them, or what you name',
  slash: true,
  managed: true,
  options: [{ field: 'words' }, { field: 'author' }, { field: 'categories' }, { field: 'with' }, { field: 'without' }],
  answers: 'follow',
  audience: 'asker',
  run: async (query, context) => {
    const { store, asker } = context;
    const here = await store.subscriptions.list(asker.place);
    if (here.length === 0) return fail({ kind: 'not-followed' });
    const chosen = await meant(query, here, context);
    if (!chosen.ok) return chosen;
    for (const { id } of chosen.value) await store.subscriptions.remove(id);
    return done({ kind: 'follow', done: 'unfollowed', subscriptions: chosen.value, preview: [] });
  },
};
