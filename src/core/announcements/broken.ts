import type { Subscription } from '../model/subscription.ts';
import type { Subscriptions } from '../ports.ts';

/** A refused subscription is tried again after so long: Discord shuts out bots that keep asking for what is refused. */
const REST_MS = 60 * 60 * 1000;

/** Whether it was refused so lately that it is not worth another try. */
export function isResting({ brokenAt }: Subscription, now: string): boolean {
  if (brokenAt === undefined) return false;
  const rested = Date.parse(now) - Date.parse(brokenAt);
  return rested >= 0 && rested < REST_MS;
}

/**
 * Marks a subscription with the reason why nothing can be sent, or, without a reason, as working again. Leaves alone
 * one that was removed meanwhile, and whatever else was changed in it.
 */
export async function markBroken(
  subscriptions: Subscriptions,
  { id, broken }: Pick<Subscription, 'id' | 'broken'>,
  { reason, now }: { reason: string | undefined; now: string },
): Promise<void> {
  if (broken === undefined && reason === undefined) return;
  await subscriptions.change(id, (current) => {
    if (current.broken === reason && (reason === undefined || isResting(current, now))) return current;
    const { broken: _, brokenAt: __, ...working } = current;
    return reason === undefined ? working : { ...working, broken: reason, brokenAt: now };
  });
}
