import type { Paper } from '../model/paper.ts';
import type { Subscription } from '../model/subscription.ts';
import type { Timer } from '../ports.ts';
import { announceTo } from './announce-to.ts';
import type { Announcing } from './announcing.ts';
import { plan } from './plan.ts';
import type { AnnounceReport, SubscriptionReport } from './report.ts';
import { createSender, type Try } from './sender.ts';
import { tellBroken } from './tell-broken.ts';

/** The run under way on each store: a second would take its unsettled digests for lost ones. */
const underWay = new WeakMap<Announcing['store'], Promise<unknown>>();

/** So often a message is tried where the platform asks to wait. */
const PATIENCE = 5;

/** Nothing is waited for, as if the time of each wait passed at once: messages go out as fast as each is answered. */
function createHastyTimer(): Timer {
  let now = 0;
  return {
    now: () => now,
    async wait(ms) {
      now += ms;
    },
  };
}

/**
 * One look at every subscription: each digest that is due is tried once, each paper reaches each subscription once,
 * whatever was interrupted before. Runs on one store follow one another. What goes wrong with one subscription is logged
 * and reported, and holds up no other. The report is in the order of the subscriptions.
 */
export function announce(announcing: Announcing): Promise<AnnounceReport> {
  const before = underWay.get(announcing.store) ?? Promise.resolve();
  const run = before.catch(() => undefined).then(() => announceNow(announcing));
  underWay.set(announcing.store, run);
  return run;
}

async function announceNow(asked: Announcing): Promise<AnnounceReport> {
  const announcing = { ...asked, now: new Date(asked.now).toISOString() };
  const { store, messengers, now, dryRun = false } = announcing;
  const subscriptions = await store.subscriptions.list();
  const { survey, planned } = await plan(subscriptions, announcing);
  const sender = createSender(asked.timer ?? createHastyTimer(), (platform) => messengers.get(platform)?.pace);
  const reports = new Map<string, SubscriptionReport>();
  /** Where the platform asks to wait, that is done some times. */
  function patiently(subscription: Subscription): Try {
    let tries = 0;
    const followedUp: Paper[] = [];
    return async (turn) => {
      const report = await announceTo(subscription, survey, { ...announcing, turn });
      const { outcome } = report;
      if (outcome.kind === 'followed-up') {
        followedUp.push(...outcome.papers);
        return 0; // there may be more
      }
      reports.set(subscription.id, { ...report, ...(followedUp.length > 0 && { followedUp }) });
      tries += 1;
      return outcome.kind === 'delayed' && tries < PATIENCE ? outcome.retryAfterMs : undefined;
    };
  }
  const all = planned.map(({ subscription }) => sender.offer(subscription.place, patiently(subscription)));
  await Promise.all(all);
  if (!dryRun) await tellBroken(await store.subscriptions.list(), announcing);
  return { at: now, dryRun, subscriptions: subscriptions.flatMap(({ id }) => reports.get(id) ?? []) };
}
