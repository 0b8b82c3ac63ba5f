import type { LedgerRow } from '../model/ledger-row.ts';
import type { Paper } from '../model/paper.ts';
import type { Subscription } from '../model/subscription.ts';
import type { Messenger, Posting } from '../ports.ts';
import type { View } from '../view/block.ts';
import type { Announcing } from './announcing.ts';
import { markBroken } from './broken.ts';
import type { Outcome } from './report.ts';
import { whileHeld } from './while-held.ts';

/** What leaves as one message, and what the ledger keeps of it. */
export type Message = {
  subscription: Subscription;
  papers: readonly Paper[];
  /** What the ledger calls what the message tells: the papers, or their withdrawals. */
  keys: readonly string[];
  /** Its mark on the platform. */
  digest: string;
  view: View;
  /** The earlier message that it follows up. */
  below?: string;
  /** The subscription’s rows of the ledger. */
  rows: readonly LedgerRow[];
};

/** Posts a message, recorded before and after. At whatever point it is cut short, `settle` can tell what became of it. */
export async function deliver(message: Message, messenger: Messenger, announcing: Announcing): Promise<Outcome> {
  const { subscription, papers, digest, view, below } = message;
  const { turn } = announcing;
  if (turn !== undefined && !(await turn())) return { kind: 'handed-back', papers };
  const taking = { state: 'sending' as const, digest, ...(below !== undefined && { below }) };
  const held = await whileHeld(rowsOf(message, announcing, taking), announcing, () =>
    messenger.post(subscription.place, view, digest, below),
  );
  if (held === undefined) return { kind: 'elsewhere' };
  const posting = held.made;
  const keep = RECORD[posting.kind] as Record<Posting['kind']>; // the table is total and keyed by the same kind
  return keep(posting, message, announcing);
}

const rowsOf = <R extends object>({ subscription, keys }: Message, { now }: Announcing, rest: R) =>
  keys.map((paper) => ({ subscription: subscription.id, paper, at: now, ...rest }));

type Record<K extends Posting['kind']> = (
  posting: Extract<Posting, { kind: K }>,
  message: Message,
  announcing: Announcing,
) => Promise<Outcome>;

const RECORD: { readonly [K in Posting['kind']]: Record<K> } = {
  async posted({ message: id }, message, announcing) {
    const { store, now } = announcing;
    const { subscription, digest, papers, below } = message;
    await markBroken(store.subscriptions, subscription, { reason: undefined, now });
    await store.ledger.write(rowsOf(message, announcing, { state: 'sent' as const, digest, message: id }));
    return { kind: below === undefined ? 'sent' : 'followed-up', papers, message: id };
  },
  async refused({ reason }, message, announcing) {
    const { store, now } = announcing;
    await markBroken(store.subscriptions, message.subscription, { reason, now });
    await store.ledger.write(rowsOf(message, announcing, { state: 'broken' as const, reason }));
    return { kind: 'refused', papers: message.papers, reason };
  },
  async unfit({ reason }, message, announcing) {
    const own = message.rows.filter(({ paper }) => message.keys.includes(paper));
    const tries = Math.max(0, ...own.map((row) => (row.state === 'failed' ? row.tries : 0))) + 1;
    await announcing.store.ledger.write(rowsOf(message, announcing, { state: 'failed' as const, reason, tries }));
    return { kind: 'unfit', papers: message.papers, reason };
  },
  async delayed({ reason, retryAfterMs }, message, announcing) {
    await announcing.store.ledger.write(rowsOf(message, announcing, { state: 'pending' as const }));
    return { kind: 'delayed', papers: message.papers, reason, retryAfterMs };
  },
  unknown: async ({ reason }, { papers }) => ({ kind: 'unconfirmed', papers, reason }),
};
