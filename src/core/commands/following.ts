import { digestDue } from '../announcements/due.ts';
import { everyMatch } from '../announcements/every-match.ts';
import { readFollowed } from '../announcements/followed.ts';
import { instantOf } from '../announcements/zone.ts';
import { done, fail, type Result } from '../failure.ts';
import type { Paper } from '../model/paper.ts';
import { isRealDate } from '../model/partial-date.ts';
import type { Schedule, Subscription } from '../model/subscription.ts';
import { FIELDS } from '../query/fields.ts';
import type { Command, Context } from './command.ts';
import { meantSubscriptions, WHAT } from './meant-subscriptions.ts';

const TESTED_MS = 30 * 24 * 60 * 60 * 1000;
const PREVIEW = 10;

/** The papers that the last 30 days would have sent, had this been followed then. */
async function lately(subscription: Subscription, context: Context): Promise<Result<readonly Paper[]>> {
  const followed = await readFollowed(subscription, context);
  if (!followed.ok) return followed;
  const since = new Date(Date.parse(context.now) - TESTED_MS).toISOString();
  const firstSeen = { after: since, upTo: context.now };
  const found = new Map<string, Paper>();
  for (const filter of followed.value.filters)
    for (const paper of await everyMatch(context.store.catalogue, { ...filter, firstSeen })) found.set(paper.id, paper);
  const seen = [...found.values()];
  const digest = { subscription: { since }, seen, matching: new Set(found.keys()), rows: [], slot: context.now };
  return done(digestDue(digest).papers);
}

type Pause = NonNullable<Subscription['paused']>;

/** A pause from what was said of its end, which is the beginning of that day where the subscription’s clock is. */
function readPause(until: string | undefined): Result<(schedule: Pick<Schedule, 'zone'>) => Pause> {
  if (until === undefined) return done(() => ({}));
  if (!/^\d{4}-\d{2}-\d{2}$/.test(until) || !isRealDate(until))
    return fail({ kind: 'bad-value', filter: 'until', value: until, expected: FIELDS.until.expected });
  return done(({ zone }) => ({ until: new Date(instantOf(Date.parse(until), zone)).toISOString() }));
}

/** Without a filter it means everything that is followed in the place. */
export const following: Command = {
  name: 'following',
  summary: 'What is followed here and when; pause it, resume it, or see what it would have sent',
  slash: true,
  options: [{ field: 'action' }, { field: 'until' }, ...WHAT, { field: 'subscription', carried: true }],
  answers: 'follow',
  audience: 'asker',
  run: async (query, context) => {
    const { store, asker, notices } = context;
    const here = await store.subscriptions.list(asker.place);
    const chosen =
      here.length === 0 && query.subscription === undefined
        ? done(here)
        : await meantSubscriptions(query, here, context);
    if (!chosen.ok) return chosen;
    const { action } = query;
    if ((action === 'pause' || action === 'resume') && !asker.mayManage)
      return fail({ kind: 'not-allowed', needed: 'the right to manage this channel' });
    const pause = readPause(query.until);
    if (!pause.ok) return pause;
    const preview: Paper[] = [];
    for (const subscription of chosen.value) {
      if (action === 'test') {
        const papers = await lately(subscription, context);
        if (!papers.ok) return papers;
        preview.push(...papers.value.filter(({ id }) => preview.every((one) => one.id !== id)));
      } else if (action !== undefined) {
        await store.subscriptions.change(subscription.id, ({ paused: _, ...going }) =>
          action === 'pause' ? { ...going, paused: pause.value(going.schedule) } : going,
        );
      }
    }
    if (action === 'test')
      notices.push(`The last 30 days would have sent ${preview.length} ${preview.length === 1 ? 'paper' : 'papers'}.`);
    const ids = new Set(chosen.value.map(({ id }) => id));
    const now = (await store.subscriptions.list(asker.place)).filter(({ id }) => ids.has(id));
    return done({ kind: 'follow', done: 'listed', subscriptions: now, preview: preview.slice(0, PREVIEW) });
  },
};
