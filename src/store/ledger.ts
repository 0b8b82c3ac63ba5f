import { frozenCopy } from '../core/catalogue/frozen-copy.ts';
import { LedgerRow, type RowIn, type RowKey } from '../core/model/ledger-row.ts';
import type { Ledger } from '../core/ports.ts';
import type { Cell, Operation } from './cell.ts';
import { createLedgerRows, OPEN } from './ledger-rows.ts';
import type { State } from './state.ts';

/** Whether `taker` may send what the row is about. */
function isFree(row: LedgerRow | undefined, taker: RowIn<'sending'>, now: string): boolean {
  if (row === undefined) return true;
  if (row.state !== 'sending') return OPEN[row.state];
  return row.by === taker.by || row.until === undefined || Date.parse(row.until) <= Date.parse(now);
}

/** The ledger of a cell that nobody else writes ledgers in. */
export function createLedger(cell: Cell<State>): Ledger {
  const known = createLedgerRows(cell.read().ledger.values());
  return {
    rows: async (subscription) => known.of(subscription),
    ofPaper: async (paper) => known.ofPaper(paper),
    open: async () => known.open(),
    async take(rows, now) {
      const copies = soundRows(rows);
      let taken = false;
      await cell.change(({ ledger }) => {
        taken = rows.every((row) => isFree(ledger.get(rowKeyOf(row)), row, now));
        return taken ? copies.map(putting) : [];
      });
      if (taken) for (const row of copies) known.put(row);
      return taken;
    },
    async add(rows) {
      const copies = soundRows(rows);
      let fresh: typeof copies = [];
      await cell.change(({ ledger }) => {
        fresh = copies.filter((row) => ledger.get(rowKeyOf(row)) === undefined);
        return fresh.map(putting);
      });
      for (const row of fresh) known.put(row);
    },
    async write(rows) {
      const copies = soundRows(rows);
      await cell.change(() => copies.map(putting));
      for (const row of copies) known.put(row);
    },
    async erase(rows) {
      await cell.change(() => rows.map((row) => ({ kind: 'ledger', key: rowKeyOf(row), entry: undefined })));
      for (const row of rows) known.remove(row);
    },
  };
}

export const rowKeyOf = ({ subscription, paper }: RowKey): string => JSON.stringify([subscription, paper]);

const soundRows = (rows: readonly LedgerRow[]): LedgerRow[] => rows.map((row) => frozenCopy(LedgerRow.parse(row)));
const putting = (entry: LedgerRow): Operation<State> => ({ kind: 'ledger', key: rowKeyOf(entry), entry });
