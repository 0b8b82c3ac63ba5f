import type { LedgerRow } from '../model/ledger-row.ts';
import type { Subscription } from '../model/subscription.ts';
import type { Subscriptions } from '../ports.ts';

const MINUTE_MS = 60 * 1000;
/** A refused subscription is tried again after so long: Discord shuts out bots that keep asking for what is refused. */
const REST_MS = 60 * MINUTE_MS;
/** A message that the platform would not have is tried again after a minute, then two, then four, up to so long. */
const LONGEST_REST_MS = 6 * 60 * MINUTE_MS;

/** The end of a rest that began at one instant, where another lies in it; a clock set back ends it. */
function restFrom(at: string, ms: number, now: string): string | undefined {
  const rested = Date.parse(now) - Date.parse(at);
  return rested >= 0 && rested < ms ? new Date(Date.parse(at) + ms).toISOString() : undefined;
}

/** When it is worth another try after it was refused or failed, ISO in UTC; false where it is so now. */
export function retryAt(
  { brokenAt }: Pick<Subscription, 'brokenAt'>,
  rows: readonly LedgerRow[],
  now: string,
): string | false {
  const broken = brokenAt === undefined ? undefined : restFrom(brokenAt, REST_MS, now);
  const failed = rows.flatMap((row) => {
    if (row.state !== 'failed') return [];
    const end = restFrom(row.at, Math.min(2 ** (row.tries - 1) * MINUTE_MS, LONGEST_REST_MS), now);
    return end === undefined ? [] : [end];
  });
  return [...(broken === undefined ? [] : [broken]), ...failed].toSorted().at(-1) ?? false;
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
    if (current.broken === reason && (reason === undefined || retryAt(current, [], now) !== false)) return current;
    const { broken: _, brokenAt: __, toldAt: ___, ...working } = current;
    return reason === undefined ? working : { ...current, broken: reason, brokenAt: now };
  });
}
