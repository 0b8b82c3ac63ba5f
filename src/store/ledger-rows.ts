import type { LedgerRow, RowKey, RowState } from '../core/model/ledger-row.ts';

/** Whether papers in these states may still be posted. */
export const OPEN: { readonly [S in RowState]: boolean } = {
  pending: true,
  sending: true,
  sent: false,
  failed: true,
  broken: true,
  dropped: false,
};

/** The rows of a ledger by subscription, each in the order in which they came. */
export type LedgerRows = {
  of(subscription: string): readonly LedgerRow[];
  ofPaper(paper: string): readonly LedgerRow[];
  /** The subscriptions that have open rows. */
  open(): ReadonlySet<string>;
  put(row: LedgerRow): void;
  remove(key: RowKey): void;
};

export function createLedgerRows(initial: Iterable<LedgerRow>): LedgerRows {
  const rows = new Map<string, Map<string, LedgerRow>>();
  const openRows = new Map<string, number>();

  function count(row: LedgerRow | undefined, change: 1 | -1): void {
    if (row === undefined || !OPEN[row.state]) return;
    const open = (openRows.get(row.subscription) ?? 0) + change;
    if (open > 0) openRows.set(row.subscription, open);
    else openRows.delete(row.subscription);
  }

  function put(row: LedgerRow): void {
    const own = rows.get(row.subscription) ?? new Map<string, LedgerRow>();
    count(own.get(row.paper), -1);
    rows.set(row.subscription, own.set(row.paper, row));
    count(row, 1);
  }

  function remove({ subscription, paper }: RowKey): void {
    const own = rows.get(subscription);
    count(own?.get(paper), -1);
    own?.delete(paper);
    if (own?.size === 0) rows.delete(subscription);
  }

  for (const row of initial) put(row);
  return {
    of: (subscription) => [...(rows.get(subscription)?.values() ?? [])],
    ofPaper: (paper) => [...rows.values()].flatMap((own) => own.get(paper) ?? []),
    open: () => new Set(openRows.keys()),
    put,
    remove,
  };
}
