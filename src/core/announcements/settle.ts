import type { RowIn } from '../model/ledger-row.ts';
import type { Subscription } from '../model/subscription.ts';
import type { Catalogue, Messenger } from '../ports.ts';
import type { Announcing } from './announcing.ts';
import { markBroken } from './broken.ts';
import { isFollowUp, paperOf } from './follow-up.ts';
import type { Outcome } from './report.ts';
import { timeOf, whileHeld } from './while-held.ts';

type Sending = RowIn<'sending'>;

/**
 * The earliest instant at which a message can have been sent, by its rows: when the last of its papers was first seen.
 * When it was sent is no better a limit: that run may have been told a time ahead of the platform's. But what follows up a
 * paper may be sent a year after it was seen, and back to there is too much to read, unless that time has yet to come.
 */
async function sentAfter(rows: readonly Sending[], catalogue: Catalogue, now: string): Promise<string> {
  const said = rows.map(({ at }) => Date.parse(at));
  const first = Math.min(...said);
  if (rows.every(isFollowUp) && first <= Date.parse(now)) return new Date(first).toISOString();
  const papers = await Promise.all(rows.map((row) => catalogue.paper(paperOf(row))));
  const seen = papers.flatMap((paper) => (paper === undefined ? [] : [Date.parse(paper.firstSeen)]));
  return new Date(Math.min(...said, ...(seen.length > 0 ? [Math.max(...seen)] : []))).toISOString();
}

type Asked = { digest: string; rows: readonly Sending[]; message: string | undefined };

/** What the platform has of unsettled digests. Throws where it can't be asked. */
async function ask(
  { place }: Subscription,
  rows: readonly Sending[],
  messenger: Messenger,
  { store: { catalogue }, now }: Pick<Announcing, 'store' | 'now'>,
): Promise<readonly Asked[]> {
  const asked: Asked[] = [];
  for (const digest of new Set(rows.map((row) => row.digest))) {
    const own = rows.filter((row) => row.digest === digest);
    const message = await messenger.find(place, digest, await sentAfter(own, catalogue, now), own[0]?.below);
    asked.push({ digest, rows: own, message });
  }
  return asked;
}

/** Whether another process is sending it still. */
function isHeld({ by, until }: Sending, announcing: Announcing): boolean {
  return by !== announcing.holder && until !== undefined && until > timeOf(announcing);
}

/**
 * Asks the platform about digests that may or may not have left: those that it has become `sent`, the others `pending`.
 * Gives the outcome, with nothing changed, where that can't be told yet.
 */
export async function settle(
  subscription: Subscription,
  messenger: Messenger,
  announcing: Announcing,
): Promise<Outcome | undefined> {
  const { store, now, log } = announcing;
  const rows = (await store.ledger.rows(subscription.id)).filter((row) => row.state === 'sending');
  if (rows.length === 0) return undefined;
  if (rows.some((row) => isHeld(row, announcing))) return { kind: 'elsewhere' };
  const held = await whileHeld(rows, announcing, () =>
    ask(subscription, rows, messenger, announcing).catch((error: unknown) =>
      error instanceof Error ? error.message : String(error),
    ),
  );
  if (held === undefined) return { kind: 'elsewhere' };
  const asked = held.made;
  if (typeof asked === 'string') {
    log.warn({ subscription: subscription.id, reason: asked }, 'unsettled papers can’t be settled yet');
    return { kind: 'unsettled', reason: asked };
  }
  const arrived = asked.filter(({ message }) => message !== undefined).length;
  log.info({ subscription: subscription.id, arrived, lost: asked.length - arrived }, 'unsettled digests settled');
  if (arrived > 0) await markBroken(store.subscriptions, subscription, { reason: undefined, now });
  await store.ledger.write(
    asked.flatMap(({ digest, message, rows: own }) =>
      own.map(({ subscription: id, paper }) => {
        const row = { subscription: id, paper, at: now };
        return message === undefined ? { ...row, state: 'pending' } : { ...row, state: 'sent', digest, message };
      }),
    ),
  );
  return undefined;
}
