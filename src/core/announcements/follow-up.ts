import type { LedgerRow } from '../model/ledger-row.ts';
import type { Paper } from '../model/paper.ts';

const PREFIX = 'withdrawal-of:';

/** What the ledger calls the word that a paper was withdrawn, which has a row of its own beside the paper’s. */
export const followUpKey = (paper: string): string => `${PREFIX}${paper}`;

type Named = Pick<LedgerRow, 'paper'>;

export const isFollowUp = ({ paper }: Named): boolean => paper.startsWith(PREFIX);

/** The id of the paper that a row is about, be it the paper’s own or that of its withdrawal. */
export const paperOf = (row: Named): string => (isFollowUp(row) ? row.paper.slice(PREFIX.length) : row.paper);

/** A paper that was announced and taken back since, and the message below which to say so. */
export type FollowUp = { paper: Paper; below: string };

/** The withdrawals that a place has yet to hear of, the first announced first. */
export function followUpsDue({
  seen,
  rows,
}: {
  seen: readonly Paper[];
  rows: readonly LedgerRow[];
}): readonly FollowUp[] {
  const announced = rows.filter((row) => row.state === 'sent' && !isFollowUp(row));
  if (announced.length === 0) return [];
  const withdrawn = new Map(seen.flatMap((paper) => (paper.withdrawal === undefined ? [] : [[paper.id, paper]])));
  if (withdrawn.size === 0) return [];
  const told = new Set(
    rows.filter((row) => isFollowUp(row) && (row.state === 'sent' || row.state === 'dropped')).map(paperOf),
  );
  return announced.flatMap((row) => {
    const paper = withdrawn.get(row.paper);
    if (paper === undefined || row.state !== 'sent' || row.message === undefined || told.has(row.paper)) return [];
    return [{ paper, below: row.message }];
  });
}
