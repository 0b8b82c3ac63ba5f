import { isShownWhole, shownAs, textsOf } from '../announcements/followed-in-words.ts';
import { readSchedule } from '../announcements/read-schedule.ts';
import { subscriptionId, whatToFollow } from '../announcements/what-to-follow.ts';
import { inOrder } from '../catalogue/order.ts';
import { done, fail } from '../failure.ts';
import type { Paper } from '../model/paper.ts';
import type { Subscription } from '../model/subscription.ts';
import type { PaperFilter, Store } from '../ports.ts';
import type { Query } from '../query/query.ts';
import type { Command } from './command.ts';
import { WHAT } from './meant-subscriptions.ts';

const PREVIEW = 3;

/** The newest papers that match any of the filters. */
async function newestOf(filters: readonly PaperFilter[], catalogue: Store['catalogue']): Promise<readonly Paper[]> {
  const page = { sort: 'newest', offset: 0, limit: PREVIEW } as const;
  const found = await Promise.all(filters.map((filter) => catalogue.find(filter, page)));
  const papers = new Map(found.flatMap((one) => one.papers.map((paper) => [paper.id, paper])));
  return inOrder([...papers.values()], 'newest', new Map()).slice(0, PREVIEW);
}

/** What no option asks for stays as it is where something that is followed is changed. */
function unasked(subscription: Subscription | undefined): Partial<Query> {
  const shown = subscription && shownAs(subscription);
  if (shown === undefined) return {};
  const asked: ReadonlySet<string> = new Set(follow.options.map(({ field }) => field));
  return Object.fromEntries(Object.entries(shown).filter(([field]) => field !== 'kind' && !asked.has(field)));
}

/**
 * Following the same again changes only when it is announced. What is followed instead of something else takes its place, with
 * its pause and whatever else it follows, but is news only from now on.
 */
export const follow: Command = {
  name: 'follow',
  summary: 'Announce new papers here, by author, category or words, at a time of your choice',
  slash: true,
  managed: true,
  form: true,
  options: [
    ...WHAT,
    { field: 'every' },
    { field: 'at' },
    { field: 'zone' },
    { field: 'quiet' },
    { field: 'milestones' },
    { field: 'subscription', carried: true },
  ],
  answers: 'follow',
  audience: 'asker',
  run: async (query, context) => {
    const { store, asker, now } = context;
    const here = await store.subscriptions.list(asker.place);
    const changed = here.find((one) => one.id === query.subscription);
    if (query.subscription !== undefined && changed === undefined) return fail({ kind: 'followed-no-longer' });
    const followed = await whatToFollow({ ...unasked(changed), ...query }, context);
    if (!followed.ok) return followed;
    const { queries, filters } = followed.value;
    const id = subscriptionId(asker.place, ...queries);
    const same = here.find((one) => one.id === id);
    const before = same ?? changed;
    const schedule = readSchedule(query, { before: before?.schedule, zone: asker.timeZone });
    if (!schedule.ok) return schedule;

    const { broken: _, brokenAt: __, toldAt: ___, dealtWith, milestones: told, or: others, ...kept } = before ?? {};
    const { query: text, or = before && isShownWhole(before) ? undefined : others } = textsOf(queries);
    const milestones = query.milestones ?? told;
    const subscription: Subscription = {
      ...kept,
      id,
      place: asker.place,
      query: text,
      ...(or !== undefined && { or }),
      schedule: schedule.value,
      since: same?.since ?? now,
      ...(same !== undefined && dealtWith !== undefined && { dealtWith }),
      createdBy: before?.createdBy ?? asker.user,
      ...(milestones === true && { milestones }),
    };
    await store.subscriptions.put(subscription);
    if (changed !== undefined && changed.id !== id) await store.subscriptions.remove(changed.id);
    if (asker.hindrance !== undefined) context.notices.push(asker.hindrance);
    const preview = await newestOf(filters, store.catalogue);
    return done({ kind: 'follow', done: 'followed', subscriptions: [subscription], preview });
  },
};
