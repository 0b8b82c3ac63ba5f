import { readSchedule } from '../announcements/read-schedule.ts';
import { subscriptionId, whatToFollow } from '../announcements/what-to-follow.ts';
import { done, fail } from '../failure.ts';
import type { Subscription } from '../model/subscription.ts';
import { parseQuery } from '../query/parse.ts';
import { printQuery } from '../query/print.ts';
import type { Query } from '../query/query.ts';
import type { Command } from './command.ts';

const PREVIEW = 3;

/** What no option asks for stays as it is where something that is followed is changed. */
function unasked(subscription: Subscription | undefined): Partial<Query> {
  const read = subscription && parseQuery(subscription.query);
  if (!read?.ok) return {};
  const asked: ReadonlySet<string> = new Set(follow.options.map(({ field }) => field));
  return Object.fromEntries(Object.entries(read.value).filter(([field]) => field !== 'kind' && !asked.has(field)));
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
    { field: 'words' },
    { field: 'author' },
    { field: 'categories' },
    { field: 'with' },
    { field: 'without' },
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
    const id = subscriptionId(asker.place, followed.value.query);
    const same = here.find((one) => one.id === id);
    const before = same ?? changed;
    const schedule = readSchedule(query, { before: before?.schedule, zone: asker.timeZone });
    if (!schedule.ok) return schedule;

    const { broken: _, brokenAt: __, toldAt: ___, dealtWith, milestones: told, ...kept } = before ?? {};
    const milestones = query.milestones ?? told;
    const subscription: Subscription = {
      ...kept,
      id,
      place: asker.place,
      query: printQuery(followed.value.query),
      schedule: schedule.value,
      since: same?.since ?? now,
      ...(same !== undefined && dealtWith !== undefined && { dealtWith }),
      createdBy: before?.createdBy ?? asker.user,
      ...(milestones === true && { milestones }),
    };
    await store.subscriptions.put(subscription);
    if (changed !== undefined && changed.id !== id) await store.subscriptions.remove(changed.id);
    if (asker.hindrance !== undefined) context.notices.push(asker.hindrance);
    const page = { sort: 'newest', offset: 0, limit: PREVIEW } as const;
    const { papers } = await store.catalogue.find(followed.value.filter, page);
    return done({ kind: 'follow', done: 'followed', subscriptions: [subscription], preview: papers });
  },
};
