import { sentenceFor } from '../failure-sentences.ts';
import type { Paper } from '../model/paper.ts';
import type { Subscription } from '../model/subscription.ts';
import type { Announcing } from './announcing.ts';
import { isResting, markBroken } from './broken.ts';
import { digestDue } from './due.ts';
import { everyMatch } from './every-match.ts';
import { type Followed, readFollowed } from './followed.ts';
import type { Outcome, SubscriptionReport } from './report.ts';
import { lastSlot, nextSlot } from './schedule.ts';
import { send } from './send.ts';
import { settle } from './settle.ts';
import { isZone } from './zone.ts';

type Finding = Omit<SubscriptionReport, 'subscription'>;

/** Outcomes in which something was done; the others would fill the log, run after run. */
const TELLING: ReadonlySet<Outcome['kind']> = new Set(['sent', 'refused', 'unconfirmed']);

/** Settles what is unsettled in one subscription, then sends its digest if one is due. Never throws. */
export async function announceTo(
  subscription: Subscription,
  seen: readonly Paper[],
  announcing: Announcing,
): Promise<SubscriptionReport> {
  const { id, query, schedule } = subscription;
  const { store, now, log, dryRun = false } = announcing;
  const only = (outcome: Outcome): Finding => ({ followed: query, outcome, left: [] });
  const unreadable = async (reason: string): Promise<Finding> => {
    if (!dryRun) await markBroken(store.subscriptions, subscription, { reason, now });
    return only({ kind: 'unreadable', reason });
  };
  const find = async (): Promise<Finding> => {
    if (!isZone(schedule.zone)) return unreadable(`“${schedule.zone}” is no known time zone`);
    const followed = await readFollowed(subscription, announcing);
    if (!followed.ok) return unreadable(sentenceFor(followed.failure));
    return announceFollowed(subscription, followed.value, seen, announcing);
  };
  try {
    const finding = await find();
    const { kind } = finding.outcome;
    if (TELLING.has(kind)) log.info({ subscription: id, outcome: kind }, 'announcement');
    return { subscription, ...finding };
  } catch (error) {
    log.error({ subscription: id, error }, 'announcement failed');
    const reason = error instanceof Error ? error.message : String(error);
    return { subscription, ...only({ kind: 'failed', reason }) };
  }
}

async function announceFollowed(
  subscription: Subscription,
  followed: Followed,
  seen: readonly Paper[],
  announcing: Announcing,
): Promise<Finding> {
  const { store, messengers, now, dryRun = false } = announcing;
  const { schedule, place } = subscription;
  const messenger = messengers.get(place.platform);
  const finding = { followed: followed.words, next: nextSlot(schedule, now), left: [] };
  if (!dryRun) {
    if (messenger === undefined) return { ...finding, outcome: { kind: 'not-connected' } };
    const unasked = await settle(subscription, messenger, announcing);
    if (unasked !== undefined) return { ...finding, outcome: { kind: 'unsettled', reason: unasked } };
  }

  const rows = await store.ledger.rows(subscription.id);
  const slot = lastSlot(schedule, now);
  const digestOf = (matching: ReadonlySet<string>) => digestDue({ subscription, seen, matching, rows, slot });
  const nothing: Finding = { ...finding, outcome: { kind: 'nothing-due' } };
  if (!dryRun && digestOf(new Set(seen.map(({ id }) => id))).papers.length === 0) return nothing;

  const { papers, left } = digestOf(await matchingIds(subscription, followed, announcing));
  if (papers.length === 0) return { ...nothing, left };
  if (dryRun || messenger === undefined) {
    return { ...finding, left, outcome: { kind: 'would-send', papers, connected: messenger !== undefined } };
  }
  if (isResting(subscription, now)) {
    return { ...finding, left, outcome: { kind: 'resting', papers, reason: subscription.broken ?? '' } };
  }
  const outcome = await send({ subscription, followed, slot, papers }, messenger, announcing);
  return { ...finding, left, outcome };
}

async function matchingIds(
  { since }: Subscription,
  { filter }: Followed,
  { store, now }: Announcing,
): Promise<ReadonlySet<string>> {
  const firstSeen = { after: new Date(since).toISOString(), upTo: now };
  const papers = await everyMatch(store.catalogue, { ...filter, firstSeen });
  return new Set(papers.map(({ id }) => id));
}
