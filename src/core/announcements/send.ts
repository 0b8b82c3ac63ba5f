import type { LedgerRow } from '../model/ledger-row.ts';
import type { Paper } from '../model/paper.ts';
import type { Subscription } from '../model/subscription.ts';
import type { Messenger, PaperFilter } from '../ports.ts';
import type { Announcing } from './announcing.ts';
import { deliver } from './deliver.ts';
import { digestKey } from './digest-key.ts';
import { digestName } from './digest-papers.ts';
import { digestView } from './digest-view.ts';
import { failingSources } from './failing-sources.ts';
import { type FollowUp, followUpKey } from './follow-up.ts';
import { followUpView } from './follow-up-view.ts';
import { milestoneLines } from './milestone-lines.ts';
import type { Outcome } from './report.ts';
import { localDay } from './zone.ts';

export type DueDigest = {
  subscription: Subscription;
  followed: string;
  filters: readonly PaperFilter[];
  slot: string;
  papers: readonly Paper[];
  rows: readonly LedgerRow[];
};

export async function sendDigest(due: DueDigest, messenger: Messenger, announcing: Announcing): Promise<Outcome> {
  const { subscription, slot, papers, rows, followed } = due;
  const { id, schedule } = subscription;
  const keys = papers.map((paper) => paper.id);
  const digest = digestKey(id, slot, keys);
  const milestones = await milestoneLines({ ...due, now: announcing.now }, announcing.store);
  const failing = await failingSources(announcing);
  const key = digestName(id, digest);
  const view = digestView({ papers, followed, schedule, key, failing, milestones });
  return deliver({ subscription, papers, keys, digest, view, rows }, messenger, announcing);
}

export async function sendFollowUp(
  { paper, below }: FollowUp,
  { subscription, rows }: Pick<DueDigest, 'subscription' | 'rows'>,
  messenger: Messenger,
  announcing: Announcing,
): Promise<Outcome> {
  const key = followUpKey(paper.id);
  const { at = announcing.now } = rows.find((row) => row.paper === paper.id) ?? {};
  const message = {
    ...{ subscription, rows, below, papers: [paper], keys: [key] },
    digest: digestKey(subscription.id, below, [key]),
    view: followUpView(paper, localDay(at, subscription.schedule.zone)),
  };
  return deliver(message, messenger, announcing);
}
