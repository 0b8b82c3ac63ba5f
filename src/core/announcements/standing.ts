import type { Subscription } from '../model/subscription.ts';
import { retryAt } from './broken.ts';
import { type Digest, digestDue, type Situation } from './due.ts';
import { pauseEnd, quietEnd } from './quiet.ts';
import { lastSlot } from './schedule.ts';

/** What holds a digest back that is due, in the order in which it is asked. */
export type Hold = 'paused' | 'quiet' | 'resting';

/**
 * What a subscription needs at an instant. `settle`: something was sent of which nobody knows whether it arrived, and
 * nothing else may be done before the platform was asked. `until` is absent where only people can end the hold.
 */
export type Standing =
  | { kind: 'settle' }
  | ({ kind: 'send'; slot: string } & Digest)
  | ({ kind: 'held'; by: Hold; until?: string } & Digest)
  | ({ kind: 'nothing' } & Digest);

type Known = Omit<Situation, 'slot' | 'subscription'> & { subscription: Subscription };

/** Pure: the same subscription, papers, ledger and instant give the same answer, whatever happened before. */
export function standingOf({ subscription, ...known }: Known, now: string): Standing {
  if (known.rows.some(({ state }) => state === 'sending')) return { kind: 'settle' };
  const slot = lastSlot(subscription.schedule, now);
  const digest = digestDue({ subscription, ...known, slot });
  if (digest.papers.length === 0) return { kind: 'nothing', ...digest };
  const ends: readonly [Hold, string | undefined | false][] = [
    ['paused', pauseEnd(subscription, now)],
    ['quiet', quietEnd(subscription.schedule, now)],
    ['resting', retryAt(subscription, known.rows, now)],
  ];
  const hold = ends.find(([, end]) => end !== false);
  if (hold === undefined) return { kind: 'send', slot, ...digest };
  const [by, until] = hold;
  return { kind: 'held', by, ...(typeof until === 'string' && { until }), ...digest };
}

/** The order in which digests are sent: who has waited longest goes first, then who followed first. */
export function inOrder<T extends { standing: Standing }>(plans: readonly T[]): readonly T[] {
  const slotOf = ({ standing }: T): string => (standing.kind === 'send' ? standing.slot : '');
  return plans.toSorted((one, other) => (slotOf(one) < slotOf(other) ? -1 : slotOf(one) > slotOf(other) ? 1 : 0));
}
