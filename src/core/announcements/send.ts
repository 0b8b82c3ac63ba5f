import type { LedgerRow } from '../model/ledger-row.ts';
import type { Paper } from '../model/paper.ts';
import type { Subscription } from '../model/subscription.ts';
import type { Messenger, PaperFilter, Posting } from '../ports.ts';
import type { Announcing } from './announcing.ts';
import { markBroken } from './broken.ts';
import { digestKey } from './digest-key.ts';
import { digestName } from './digest-papers.ts';
import { digestView } from './digest-view.ts';
import { failingSources } from './failing-sources.ts';
import { milestoneLines } from './milestone-lines.ts';
import type { Outcome } from './report.ts';

/** So long a process has what it is sending to itself; no platform's client takes longer over one message. */
const LEASE_MS = 2 * 60 * 1000;

export type DueDigest = {
  subscription: Subscription;
  followed: string;
  filters: readonly PaperFilter[];
  slot: string;
  papers: readonly Paper[];
  rows: readonly LedgerRow[];
};

/** Until when this process has to itself what it takes now. */
export const leaseEnd = (now: string): string => new Date(Date.parse(now) + LEASE_MS).toISOString();

/** Posts a digest, recorded before and after. At whatever point it is cut short, `settle` can tell what became of it. */
export async function send(due: DueDigest, messenger: Messenger, announcing: Announcing): Promise<Outcome> {
  const { subscription, slot, papers } = due;
  const { id, place } = subscription;
  const { store, holder, now, turn } = announcing;
  if (turn !== undefined && !(await turn())) return { kind: 'handed-back', papers };
  const ids = papers.map((paper) => paper.id);
  const milestones = await milestoneLines({ ...due, now }, store);
  const digest = digestKey(id, slot, ids);
  const taking = { state: 'sending' as const, digest, by: holder, until: leaseEnd(now) };
  if (!(await store.ledger.take(rowsOf({ ...due, digest }, announcing, taking), now))) return { kind: 'elsewhere' };
  const failing = await failingSources(announcing);
  const view = digestView({
    papers,
    followed: due.followed,
    schedule: subscription.schedule,
    key: digestName(id, digest),
    failing,
    milestones,
  });
  const posting = await messenger.post(place, view, digest);
  return record(posting, { ...due, digest }, announcing);
}

type Sent = DueDigest & { digest: string };
type Record<K extends Posting['kind']> = (
  posting: Extract<Posting, { kind: K }>,
  sent: Sent,
  announcing: Announcing,
) => Promise<Outcome>;

const rowsOf = <R extends object>({ subscription, papers }: Sent, { now }: Announcing, rest: R) =>
  papers.map((paper) => ({ subscription: subscription.id, paper: paper.id, at: now, ...rest }));

const RECORD: { readonly [K in Posting['kind']]: Record<K> } = {
  async posted({ message }, sent, announcing) {
    const { store, now } = announcing;
    await markBroken(store.subscriptions, sent.subscription, { reason: undefined, now });
    await store.ledger.write(rowsOf(sent, announcing, { state: 'sent' as const, digest: sent.digest, message }));
    return { kind: 'sent', papers: sent.papers, message };
  },
  async refused({ reason }, sent, announcing) {
    const { store, now } = announcing;
    await markBroken(store.subscriptions, sent.subscription, { reason, now });
    await store.ledger.write(rowsOf(sent, announcing, { state: 'broken' as const, reason }));
    return { kind: 'refused', papers: sent.papers, reason };
  },
  async unfit({ reason }, sent, announcing) {
    const before = sent.rows.map((row) => (row.state === 'failed' ? row.tries : 0));
    const tries = Math.max(0, ...before) + 1;
    await announcing.store.ledger.write(rowsOf(sent, announcing, { state: 'failed' as const, reason, tries }));
    return { kind: 'unfit', papers: sent.papers, reason };
  },
  async delayed({ reason, retryAfterMs }, sent, announcing) {
    await announcing.store.ledger.write(rowsOf(sent, announcing, { state: 'pending' as const }));
    return { kind: 'delayed', papers: sent.papers, reason, retryAfterMs };
  },
  unknown: async ({ reason }, { papers }) => ({ kind: 'unconfirmed', papers, reason }),
};

function record(posting: Posting, sent: Sent, announcing: Announcing): Promise<Outcome> {
  const keep = RECORD[posting.kind] as Record<Posting['kind']>; // the table is total and keyed by the same kind
  return keep(posting, sent, announcing);
}
