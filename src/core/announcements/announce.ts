import type { Paper } from '../model/paper.ts';
import type { Subscription } from '../model/subscription.ts';
import { announceTo } from './announce-to.ts';
import type { Announcing } from './announcing.ts';
import { NEWS_DAYS } from './due.ts';
import { everyMatch } from './every-match.ts';
import type { AnnounceReport, SubscriptionReport } from './report.ts';

/** The run under way on each store: a second would take its unsettled digests for lost ones. */
const underWay = new WeakMap<Announcing['store'], Promise<unknown>>();

/**
 * Sends every digest that is due, each paper once to each subscription, whatever was interrupted before. Runs on one
 * store follow one another. What goes wrong with one subscription is logged and reported, and holds up no other.
 */
export function announce(announcing: Announcing): Promise<AnnounceReport> {
  const before = underWay.get(announcing.store) ?? Promise.resolve();
  const run = before.catch(() => undefined).then(() => announceNow(announcing));
  underWay.set(announcing.store, run);
  return run;
}

async function announceNow(asked: Announcing): Promise<AnnounceReport> {
  const announcing = { ...asked, now: new Date(asked.now).toISOString() };
  const { store, now, dryRun = false } = announcing;
  const subscriptions = await store.subscriptions.list();
  const seen = await lately(announcing, subscriptions);
  const reports: SubscriptionReport[] = [];
  for (const subscription of subscriptions) reports.push(await announceTo(subscription, seen, announcing));
  return { at: now, dryRun, subscriptions: reports };
}

/** Papers first seen since anything was followed; for a dry run also earlier ones, to say why they are no news. */
async function lately(
  { store, now, dryRun = false }: Announcing,
  subscriptions: readonly Subscription[],
): Promise<readonly Paper[]> {
  if (subscriptions.length === 0) return [];
  const recently = Date.parse(now) - NEWS_DAYS * 24 * 60 * 60 * 1000;
  const after = Math.min(...(dryRun ? [recently] : []), ...subscriptions.map(({ since }) => Date.parse(since)));
  return everyMatch(store.catalogue, { firstSeen: { after: new Date(after).toISOString(), upTo: now } });
}
