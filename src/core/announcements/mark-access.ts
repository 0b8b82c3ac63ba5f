import type { Subscription } from '../model/subscription.ts';
import type { Subscriptions } from '../ports.ts';
import { markBroken } from './broken.ts';

/**
 * Told when a platform says that digests can no longer be posted in some places, with the reason and its cure, or, without
 * a reason, that they can be again.
 */
export type Access = (which: (subscription: Subscription) => boolean, reason: string | undefined) => Promise<void>;

/** Marks those subscriptions with the reason why nothing can be sent, or, without one, as working again. */
export async function markAccess(
  subscriptions: Subscriptions,
  which: (subscription: Subscription) => boolean,
  told: { reason: string | undefined; now: string },
): Promise<void> {
  for (const subscription of (await subscriptions.list()).filter(which))
    await markBroken(subscriptions, subscription, told);
}
