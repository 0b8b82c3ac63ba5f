import { readSchedule } from '../announcements/read-schedule.ts';
import { subscriptionId, whatToFollow } from '../announcements/what-to-follow.ts';
import { done } from '../failure.ts';
import type { Subscription } from '../model/subscription.ts';
import { printQuery } from '../query/print.ts';
import type { Command } from './command.ts';

const PREVIEW = 3;

/** Following the same again changes only when it is announced. */
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
  ],
  answers: 'follow',
  audience: 'asker',
  run: async (query, context) => {
    const { store, asker, now } = context;
    const followed = await whatToFollow(query, context);
    if (!followed.ok) return followed;
    const id = subscriptionId(asker.place, followed.value.query);
    const before = (await store.subscriptions.list(asker.place)).find((one) => one.id === id);
    const schedule = readSchedule(query, { before: before?.schedule, zone: asker.timeZone });
    if (!schedule.ok) return schedule;

    const { broken: _, brokenAt: __, milestones: told, ...kept } = before ?? {};
    const milestones = query.milestones ?? told;
    const subscription: Subscription = {
      ...kept,
      id,
      place: asker.place,
      query: printQuery(followed.value.query),
      schedule: schedule.value,
      since: before?.since ?? now,
      createdBy: before?.createdBy ?? asker.user,
      ...(milestones === true && { milestones }),
    };
    await store.subscriptions.put(subscription);
    if (asker.hindrance !== undefined) context.notices.push(asker.hindrance);
    const page = { sort: 'newest', offset: 0, limit: PREVIEW } as const;
    const { papers } = await store.catalogue.find(followed.value.filter, page);
    return done({ kind: 'follow', done: 'followed', subscriptions: [subscription], preview: papers });
  },
};
