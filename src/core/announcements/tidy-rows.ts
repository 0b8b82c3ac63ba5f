import type { LedgerRow, RowIn } from '../model/ledger-row.ts';
import type { Subscription } from '../model/subscription.ts';
import type { Announcing } from './announcing.ts';
import type { Digest, LeftOut } from './due.ts';
import { followUpKey, isFollowUp } from './follow-up.ts';
import { withdrawalInWords } from './withdrawal-in-words.ts';

/** Reasons that may pass, or that keep the row. For the others a waiting row has lost its sense. */
const KEEPS: ReadonlySet<LeftOut> = new Set<LeftOut>(['waits', 'sent', 'unsettled', 'dropped']);

/** Rows for what became due since the others were written. */
export function waitingRows(
  subscription: string,
  rows: readonly LedgerRow[],
  { papers, followUps }: Pick<Digest, 'papers' | 'followUps'>,
  now: string,
): readonly RowIn<'pending'>[] {
  const known = new Set(rows.map(({ paper }) => paper));
  const due = [...papers.map(({ id }) => id), ...followUps.map(({ paper }) => followUpKey(paper.id))];
  const fresh = due.filter((paper) => !known.has(paper));
  return fresh.map((paper) => ({ subscription, paper, state: 'pending', at: now }));
}

/**
 * Brings the waiting rows into line with what is due: a paper that became due waits; one that was withdrawn, or has left
 * the catalogue, is dropped for good; one that no longer matches, since people changed what they follow, is forgotten,
 * and so is a withdrawal that was none.
 */
export async function tidyRows(
  { id: subscription }: Subscription,
  rows: readonly LedgerRow[],
  standing: Digest,
  { store: { catalogue, ledger }, now }: Pick<Announcing, 'store' | 'now'>,
): Promise<void> {
  const { papers, left, followUps } = standing;
  const fresh = waitingRows(subscription, rows, standing, now);
  const written: LedgerRow[] = [];
  const forgotten: LedgerRow[] = [];

  const due = new Set([...papers.map(({ id }) => id), ...followUps.map(({ paper }) => followUpKey(paper.id))]);
  const reasons = new Map(left.map((one) => [one.paper.id, one]));
  for (const row of rows) {
    const { paper, state } = row;
    if ((state !== 'pending' && state !== 'failed' && state !== 'broken') || due.has(paper)) continue;
    if (isFollowUp(row)) {
      forgotten.push(row);
      continue;
    }
    const judged = reasons.get(paper);
    const dropped = { subscription, paper, state: 'dropped' as const, at: now };
    if (judged?.why === 'withdrawn') {
      written.push({ ...dropped, stage: 'withdrawn', reason: withdrawalInWords(judged.paper.withdrawal) });
    } else if (judged === undefined) {
      if ((await catalogue.paper(paper)) === undefined)
        written.push({ ...dropped, stage: 'gone', reason: 'it has left the catalogue' });
    } else if (!KEEPS.has(judged.why)) forgotten.push(row);
  }
  if (fresh.length > 0) await ledger.add(fresh);
  if (written.length > 0) await ledger.write(written);
  if (forgotten.length > 0) await ledger.erase(forgotten);
}
