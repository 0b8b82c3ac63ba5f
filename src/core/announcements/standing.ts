import type { LedgerRow } from '../model/ledger-row.ts';
import type { Subscription } from '../model/subscription.ts';
import { retryAt } from './broken.ts';
import { type Digest, digestDue, type Situation } from './due.ts';
import { type FollowUp, followUpKey, isFollowUp } from './follow-up.ts';
import { pauseEnd, quietEnd } from './quiet.ts';
import { lastSlot } from './schedule.ts';

/** What holds a digest back that is due, in the order in which it is asked. */
export type Hold = 'paused' | 'quiet' | 'resting';

/**
 * What a subscription needs at an instant. `settle`: something was sent of which nobody knows whether it arrived, and
 * nothing else may be done before the platform was asked. `followUp` goes before the digest. `until` is absent where only people can end the hold.
 */
export type Standing =
  | { kind: 'settle' }
  | ({ kind: 'send'; slot: string; followUp: FollowUp | undefined } & Digest)
  | ({ kind: 'held'; by: Hold; until?: string } & Digest)
  | ({ kind: 'nothing' } & Digest);

type Known = Omit<Situation, 'slot' | 'subscription'> & { subscription: Subscription };

/** Pure: the same subscription, papers, ledger and instant give the same answer, whatever happened before. */
export function standingOf({ subscription, ...known }: Known, now: string): Standing {
  if (known.rows.some(({ state }) => state === 'sending')) return { kind: 'settle' };
  const slot = lastSlot(subscription.schedule, now);
  const digest = digestDue({ subscription, ...known, slot });
  const { rows } = known;
  const ready = digest.followUps.filter(({ paper }) => !isResting(followUpKey(paper.id), rows, now));
  if (digest.papers.length === 0 && digest.followUps.length === 0) return { kind: 'nothing', ...digest };
  // What the platform would not have of the one kind holds nothing of the other back.
  const counting = digest.papers.length + ready.length > 0 ? rows.filter((row) => !isFollowUp(row)) : rows;
  const ends: readonly [Hold, string | undefined | false][] = [
    ['paused', pauseEnd(subscription, now)],
    ['quiet', quietEnd(subscription.schedule, now)],
    ['resting', retryAt(subscription, counting, now)],
  ];
  const hold = ends.find(([, end]) => end !== false);
  if (hold === undefined) return { kind: 'send', slot, followUp: ready[0], ...digest };
  const [by, until] = hold;
  return { kind: 'held', by, ...(typeof until === 'string' && { until }), ...digest };
}

function isResting(key: string, rows: readonly LedgerRow[], now: string): boolean {
  return (
    retryAt(
      {},
      rows.filter(({ paper }) => paper === key),
      now,
    ) !== false
  );
}

/** The order in which digests are sent: who has waited longest goes first, then who followed first. */
export function inOrder<T extends { standing: Standing }>(plans: readonly T[]): readonly T[] {
  const slotOf = ({ standing }: T): string => (standing.kind === 'send' ? standing.slot : '');
  return plans.toSorted((one, other) => (slotOf(one) < slotOf(other) ? -1 : slotOf(one) > slotOf(other) ? 1 : 0));
}
