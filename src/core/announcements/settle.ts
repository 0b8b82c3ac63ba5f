import type { RowIn } from '../model/ledger-row.ts';
import type { Subscription } from '../model/subscription.ts';
import type { Catalogue, Messenger } from '../ports.ts';
import type { Announcing } from './announcing.ts';
import { markBroken } from './broken.ts';

/**
 * The earliest instant at which a digest can have been sent, by the rows of its papers: when the last of them was first
 * seen. When it was sent is no better a limit: that run may have been told a time ahead of the platform's.
 */
async function sentAfter(rows: readonly RowIn<'sending'>[], catalogue: Catalogue): Promise<string> {
  const papers = await Promise.all(rows.map(({ paper }) => catalogue.paper(paper)));
  const seen = papers.flatMap((paper) => (paper === undefined ? [] : [Date.parse(paper.firstSeen)]));
  const said = rows.map(({ at }) => Date.parse(at));
  return new Date(Math.min(...said, ...(seen.length > 0 ? [Math.max(...seen)] : []))).toISOString();
}

/** The digests of these rows, and from when on each can be found. */
async function digestsOf(
  rows: readonly RowIn<'sending'>[],
  catalogue: Catalogue,
): Promise<ReadonlyMap<string, string>> {
  const digests = new Map<string, string>();
  for (const digest of new Set(rows.map((row) => row.digest))) {
    const own = rows.filter((row) => row.digest === digest);
    digests.set(digest, await sentAfter(own, catalogue));
  }
  return digests;
}

/** The messages of unsettled digests by their key, undefined where the platform has none, or why it can't be asked. */
async function ask(
  { place }: Subscription,
  digests: ReadonlyMap<string, string>,
  messenger: Messenger,
): Promise<ReadonlyMap<string, string | undefined> | { reason: string }> {
  const messages = new Map<string, string | undefined>();
  try {
    for (const [digest, since] of digests) messages.set(digest, await messenger.find(place, digest, since));
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
  const rows = (await store.ledger.rows(subscription.id)).filter((row) => row.state === 'sending');
  if (rows.length === 0) return undefined;
  const messages = await ask(subscription, await digestsOf(rows, store.catalogue), messenger);
  if ('reason' in messages) {
    log.warn({ subscription: subscription.id, reason: messages.reason }, 'unsettled papers can’t be settled yet');
    return messages.reason;
  }

  const lost = rows.filter(({ digest }) => messages.get(digest) === undefined);
  const arrived = rows.flatMap(({ subscription: id, paper, digest }): RowIn<'sent'>[] => {
    const message = messages.get(digest);
    return message === undefined ? [] : [{ subscription: id, paper, state: 'sent', digest, at: now, message }];
  });
  log.info({ subscription: subscription.id, arrived: arrived.length, lost: lost.length }, 'unsettled papers settled');
  if (arrived.length > 0) {
    await markBroken(store.subscriptions, subscription, { reason: undefined, now });
    await store.ledger.write(arrived);
  }
  if (lost.length > 0) await store.ledger.erase(lost);
  return undefined;
}
