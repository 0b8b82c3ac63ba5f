import { frozenCopy } from '../core/catalogue/frozen-copy.ts';
import { LedgerRow, type RowIn, type RowKey, type RowState } from '../core/model/ledger-row.ts';
import type { Ledger } from '../core/ports.ts';
import type { Cell } from './cell.ts';
import { byKey, type Rows, type State } from './state.ts';

const OPEN: { readonly [S in RowState]: boolean } = {
  pending: true,
  sending: true,
  sent: false,
  failed: true,
  broken: true,
  dropped: false,
};

/** Whether `taker` may send what the row is about. */
function isFree(row: LedgerRow | undefined, taker: RowIn<'sending'>, now: string): boolean {
  if (row === undefined) return true;
  if (row.state !== 'sending') return OPEN[row.state];
  return row.by === taker.by || row.until === undefined || Date.parse(row.until) <= Date.parse(now);
}

/** Whether rows hold an open one; they never change, so each is looked through once. */
const open = new WeakMap<object, boolean>();
function isOpen(rows: ReadonlyMap<string, LedgerRow>): boolean {
  const known = open.get(rows) ?? [...rows.values()].some(({ state }) => OPEN[state]);
  open.set(rows, known);
  return known;
}

function without(ledger: Rows, keys: readonly RowKey[]): Rows {
  const kept = new Map(ledger);
  for (const { subscription, paper } of keys) {
    const rows = new Map(kept.get(subscription));
    if (!rows.delete(paper)) continue;
    if (rows.size === 0) kept.delete(subscription);
    else kept.set(subscription, rows);
  }
  return kept;
}

export function createLedger(cell: Cell<State>): Ledger {
  return {
    async rows(subscription) {
      return [...(cell.read().ledger.get(subscription)?.values() ?? [])];
    },
    async ofPaper(paper) {
      return [...cell.read().ledger.values()].flatMap((rows) => rows.get(paper) ?? []);
    },
    async open() {
      return new Set([...cell.read().ledger].flatMap(([id, rows]) => (isOpen(rows) ? [id] : [])));
    },
    async take(rows, now) {
      const copies = soundRows(rows);
      let taken = false;
      await cell.change((state) => {
        taken = rows.every((row) => isFree(state.ledger.get(row.subscription)?.get(row.paper), row, now));
        return taken && rows.length > 0 ? { ...state, ledger: byKey(copies, state.ledger) } : state;
      });
      return taken;
    },
    async write(rows) {
      const copies = soundRows(rows);
      if (copies.length > 0) await cell.change((state) => ({ ...state, ledger: byKey(copies, state.ledger) }));
    },
    async erase(rows) {
      await cell.change((state) => {
        const known = rows.filter(({ subscription, paper }) => state.ledger.get(subscription)?.has(paper));
        return known.length === 0 ? state : { ...state, ledger: without(state.ledger, known) };
      });
    },
  };
}

const soundRows = (rows: readonly LedgerRow[]): LedgerRow[] => rows.map((row) => frozenCopy(LedgerRow.parse(row)));
