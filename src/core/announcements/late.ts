import type { Subscription } from '../model/subscription.ts';
import { pauseEnd, quietEnd } from './quiet.ts';
import { lastSlot } from './schedule.ts';
import { isZone } from './zone.ts';

/** A digest that nothing holds back has left by then, unless something is wrong or very many are due. */
const GRACE_MS = 60_000;

/**
 * Whether papers that are due in a subscription should have gone by now: they fell due a minute ago, and since then neither
 * pause nor quiet hours nor a refusal of the platform held them back.
 */
export function isLate(subscription: Subscription, now: string): boolean {
  const { schedule, broken } = subscription;
  if (broken !== undefined || !isZone(schedule.zone)) return false;
  const before = new Date(Date.parse(now) - GRACE_MS).toISOString();
  if ([now, before].some((at) => pauseEnd(subscription, at) !== false || quietEnd(schedule, at) !== false))
    return false;
  return Date.parse(lastSlot(schedule, now)) <= Date.parse(before);
}
