import type { Subscription } from '../model/subscription.ts';
import type { Announcing } from './announcing.ts';
import { paperOf } from './follow-up.ts';

/** So long the ledger says what became of a paper, and a digest’s button finds its papers. */
const KEPT_DAYS = 400;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Forgets rows that are over a year old, where nothing is open any more, after it is written down that papers first seen
 * up to then are dealt with: so none of them can become due again, wherever it stops.
 */
export async function compact(
  { id }: Pick<Subscription, 'id'>,
  { store: { subscriptions, ledger, catalogue }, now }: Pick<Announcing, 'store' | 'now'>,
): Promise<void> {
  const rows = await ledger.rows(id);
  const limit = Date.parse(now) - KEPT_DAYS * DAY_MS;
  const settled = rows.filter(({ state, at }) => (state === 'sent' || state === 'dropped') && Date.parse(at) <= limit);
  const isOpen = rows.some(({ state }) => state !== 'sent' && state !== 'dropped');
  if (settled.length === 0 || isOpen) return;
  const papers = await Promise.all(settled.map((row) => catalogue.paper(paperOf(row))));
  const old = settled.filter((_, at) => Date.parse(papers[at]?.firstSeen ?? new Date(0).toISOString()) <= limit);
  await subscriptions.change(id, (current) => ({ ...current, dealtWith: new Date(limit).toISOString() }));
  await ledger.erase(old);
}
