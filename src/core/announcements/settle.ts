import type { LedgerRow, Subscription } from '../model/subscription.ts';
import type { Messenger } from '../ports.ts';
import type { Announcing } from './announcing.ts';
import { markBroken } from './broken.ts';

/** The messages of unsettled digests by their key, undefined where the platform has none, or why it can't be asked. */
async function ask(
  { place }: Subscription,
  rows: readonly LedgerRow[],
  messenger: Messenger,
): Promise<ReadonlyMap<string, string | undefined> | { reason: string }> {
  const messages = new Map<string, string | undefined>();
  try {
    for (const digest of new Set(rows.map((row) => row.digest))) {
      messages.set(digest, await messenger.find(place, digest));
    }
    return messages;
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * Asks the platform about digests that may or may not have left: those that it has become `sent`, the others are erased
 * and may be sent again. Gives the reason, with nothing changed, if the platform can't be asked.
 */
export async function settle(
  subscription: Subscription,
  messenger: Messenger,
  { store, now, log }: Announcing,
): Promise<string | undefined> {
  const rows = (await store.ledger.rows(subscription.id)).filter(({ state }) => state === 'sending');
  if (rows.length === 0) return undefined;
  const messages = await ask(subscription, rows, messenger);
  if ('reason' in messages) return messages.reason;

  const lost = rows.filter(({ digest }) => messages.get(digest) === undefined);
  const arrived = rows.flatMap((row): LedgerRow[] => {
    const message = messages.get(row.digest);
    return message === undefined ? [] : [{ ...row, state: 'sent', at: now, message }];
  });
  log.info({ subscription: subscription.id, arrived: arrived.length, lost: lost.length }, 'unsettled papers settled');
  if (arrived.length > 0) {
    await markBroken(store.subscriptions, subscription, { reason: undefined, now });
    await store.ledger.write(arrived);
  }
  if (lost.length > 0) await store.ledger.erase(lost);
  return undefined;
}
