import type { RowIn } from '../model/ledger-row.ts';
import type { Paper } from '../model/paper.ts';
import type { Subscription } from '../model/subscription.ts';
import type { Messenger } from '../ports.ts';
import type { Announcing } from './announcing.ts';
import { markBroken } from './broken.ts';
import { digestKey } from './digest-key.ts';
import { digestView } from './digest-view.ts';
import type { Followed } from './followed.ts';
import type { Outcome } from './report.ts';

export type DueDigest = { subscription: Subscription; followed: Followed; slot: string; papers: readonly Paper[] };

/** Posts a digest, recorded before and after. At whatever point it is cut short, `settle` can tell what became of it. */
export async function send(
  { subscription, followed, slot, papers }: DueDigest,
  messenger: Messenger,
  { store, now }: Announcing,
): Promise<Outcome> {
  const { id, place, schedule } = subscription;
  const ids = papers.map((paper) => paper.id);
  const digest = digestKey(id, slot, ids);
  const rows = ids.map((paper): RowIn<'sending'> => ({ subscription: id, paper, state: 'sending', digest, at: now }));
  await store.ledger.write(rows);

  const view = digestView({ papers, query: followed.query, followed: followed.words, schedule });
  const posting = await messenger.post(place, view, digest);
  if (posting.kind === 'unknown') return { kind: 'unconfirmed', papers, reason: posting.reason };
  if (posting.kind === 'refused') {
    await markBroken(store.subscriptions, subscription, { reason: posting.reason, now });
    await store.ledger.erase(rows);
    return { kind: 'refused', papers, reason: posting.reason };
  }
  const { message } = posting;
  await markBroken(store.subscriptions, subscription, { reason: undefined, now });
  await store.ledger.write(ids.map((paper) => ({ subscription: id, paper, state: 'sent', digest, at: now, message })));
  return { kind: 'sent', papers, message };
}
