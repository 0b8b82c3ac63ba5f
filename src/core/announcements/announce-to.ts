import { sentenceFor } from '../failure-sentences.ts';
import type { LedgerRow } from '../model/ledger-row.ts';
import type { Subscription } from '../model/subscription.ts';
import type { Announcing } from './announcing.ts';
import { markBroken } from './broken.ts';
import { compact } from './compact.ts';
import type { Followed } from './followed.ts';
import { milestoneLines } from './milestone-lines.ts';
import type { Outcome, SubscriptionReport } from './report.ts';
import { nextSlot } from './schedule.ts';
import { sendDigest, sendFollowUp } from './send.ts';
import { settle } from './settle.ts';
import { type Standing, standingOf } from './standing.ts';
import type { Survey } from './survey.ts';
import { tidyRows } from './tidy-rows.ts';
import { isZone } from './zone.ts';

type Finding = Omit<SubscriptionReport, 'subscription'>;

/** Outcomes in which something was done; the others would fill the log, run after run. */
const TELLING: ReadonlySet<Outcome['kind']> = new Set(['sent', 'followed-up', 'refused', 'unfit', 'unconfirmed']);

/** Settles what is unsettled in one subscription, then sends its digest if one is due. Never throws. */
export async function announceTo(
  subscription: Subscription,
  survey: Survey,
  announcing: Announcing,
): Promise<SubscriptionReport> {
  const { id } = subscription;
  const { log } = announcing;
  try {
    const finding = await announceRead(subscription, survey, announcing);
    const { kind } = finding.outcome;
    if (TELLING.has(kind)) log.info({ subscription: id, outcome: kind }, 'announcement');
    return { subscription, ...finding };
  } catch (error) {
    log.error({ subscription: id, error }, 'announcement failed');
    const reason = error instanceof Error ? error.message : String(error);
    return { subscription, followed: subscription.query, outcome: { kind: 'failed', reason }, left: [] };
  }
}

async function announceRead(subscription: Subscription, survey: Survey, announcing: Announcing): Promise<Finding> {
  const { query, schedule } = subscription;
  const { store, now, dryRun = false } = announcing;
  const unreadable = async (reason: string): Promise<Finding> => {
    if (!dryRun) await markBroken(store.subscriptions, subscription, { reason, now });
    return { followed: query, outcome: { kind: 'unreadable', reason }, left: [] };
  };
  if (!isZone(schedule.zone)) return unreadable(`“${schedule.zone}” is no known time zone`);
  const followed = await survey.followed(subscription);
  if (!followed.ok) return unreadable(sentenceFor(followed.failure));
  return announceFollowed(subscription, followed.value, survey, announcing);
}

async function announceFollowed(
  subscription: Subscription,
  followed: Followed,
  survey: Survey,
  announcing: Announcing,
): Promise<Finding> {
  const { store, messengers, now, dryRun = false } = announcing;
  const { schedule, place } = subscription;
  const messenger = messengers.get(place.platform);
  const finding = { followed: followed.words, next: nextSlot(schedule, now), left: [] };
  if (!dryRun) {
    if (messenger === undefined) return { ...finding, outcome: { kind: 'not-connected' } };
    const unsettled = await settle(subscription, messenger, announcing);
    if (unsettled !== undefined) return { ...finding, outcome: unsettled };
  }
  const rows = await store.ledger.rows(subscription.id);
  const standing = await surveyed(subscription, followed, rows, survey, announcing);
  if (!dryRun && 'left' in standing) await tidyRows(subscription, rows, standing, announcing);

  const left = 'left' in standing ? standing.left : [];
  const outcomes: { readonly [K in Standing['kind']]: (standing: Extract<Standing, { kind: K }>) => Promise<Outcome> } =
    {
      settle: async () => ({ kind: 'elsewhere' }),
      nothing: async () => ({ kind: 'nothing-due' }),
      held: async ({ by, papers, until }) => ({
        kind: 'held',
        by,
        papers,
        ...(until !== undefined && { until }),
        ...(by === 'resting' && subscription.broken !== undefined && { reason: subscription.broken }),
      }),
      send: async ({ papers, slot, followUp }) => {
        if (dryRun || messenger === undefined)
          return { kind: 'would-send', papers, connected: messenger !== undefined };
        const due = { subscription, followed: followed.words, filters: followed.filters, slot, papers, rows };
        if (followUp !== undefined) return sendFollowUp(followUp, due, messenger, announcing);
        return sendDigest(due, messenger, announcing);
      },
    };
  const act = outcomes[standing.kind] as (standing: Standing) => Promise<Outcome>; // total and keyed by the same kind
  const outcome = await act(standing);
  if (outcome.kind === 'sent') await compact(subscription, announcing);
  if (!dryRun || !('papers' in standing)) return { ...finding, left, outcome };
  const followedUp = standing.followUps.map(({ paper }) => paper);
  const milestones =
    standing.papers.length === 0 ? [] : await milestoneLines({ subscription, ...followed, rows, now }, store);
  return {
    ...{ ...finding, left, outcome },
    ...(followedUp.length > 0 && { followedUp }),
    ...(milestones.length > 0 && { milestones }),
  };
}

/** The standing, with what matches looked up only where any paper might be due. */
export async function surveyed(
  subscription: Subscription,
  followed: Followed,
  rows: readonly LedgerRow[],
  survey: Survey,
  { now, dryRun = false }: Announcing,
): Promise<Standing> {
  const { seen } = survey;
  const any = standingOf({ subscription, seen, matching: new Set(seen.map(({ id }) => id)), rows }, now);
  const waiting = rows.some(({ state }) => state === 'pending' || state === 'failed' || state === 'broken');
  if (!dryRun && !waiting && any.kind !== 'send' && any.kind !== 'held') {
    return any.kind === 'nothing' ? { ...any, left: [] } : any;
  }
  const [matching, hidden] = await Promise.all([survey.matching(subscription, followed), survey.hidden(subscription)]);
  return standingOf({ subscription, seen, matching, hidden, rows }, now);
}
