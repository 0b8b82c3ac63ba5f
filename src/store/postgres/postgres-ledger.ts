import { type InsertObject, sql } from 'kysely';
import { compareText } from '../../core/catalogue/order.ts';
import { LedgerRow } from '../../core/model/ledger-row.ts';
import type { Ledger } from '../../core/ports.ts';
import type { Connection, Database } from './connect.ts';
import type { Tables } from './tables.ts';

/** Undoes what a transaction has done so far. */
class Beaten extends Error {}

export function createLedger(database: Database): Ledger {
  const found = () => database.selectFrom('ledger').select('document').orderBy('position');
  const read = (rows: readonly { document: object }[]): LedgerRow[] =>
    rows.map(({ document }) => LedgerRow.parse(document));

  return {
    rows: async (subscription) => read(await found().where('subscription', '=', subscription).execute()),
    ofPaper: async (paper) => read(await found().where('paper', '=', paper).execute()),
    async open() {
      const rows = database.selectFrom('ledger').select('subscription').distinct();
      const open = await rows.where('state', 'not in', ['sent', 'dropped']).execute();
      return new Set(open.map(({ subscription }) => subscription));
    },
    async take(rows, now) {
      // In one order, so that no two processes wait for each other.
      const values = toValues(
        rows.toSorted((a, b) => compareText(a.subscription, b.subscription) || compareText(a.paper, b.paper)),
      );
      if (values.length === 0) return true;
      try {
        await database.transaction().execute(async (transaction) => {
          const isFree = sql<boolean>`
            ledger.state not in ('sent', 'dropped') and (ledger.state <> 'sending' or ledger.until is null
              or ledger.sender is not distinct from excluded.sender or ledger.until <= ${now}::timestamptz)`;
          const taken = await put(transaction, values, isFree);
          if (taken < values.length) throw new Beaten();
        });
        return true;
      } catch (error) {
        if (error instanceof Beaten) return false;
        throw error;
      }
    },
    async add(rows) {
      const values = toValues(rows);
      if (values.length > 0) await put(database, values, sql`false`);
    },
    async write(rows) {
      const values = toValues(rows);
      if (values.length > 0) await put(database, values);
    },
    async erase(rows) {
      const [subscriptions, papers] = [rows.map((row) => row.subscription), rows.map(({ paper }) => paper)];
      await sql`delete from ledger where (subscription, paper) in
        (select * from unnest(${subscriptions}::text[], ${papers}::text[]))`.execute(database);
    },
  };
}

type Values = InsertObject<Tables, 'ledger'>;

/** Each row once, for a statement can’t touch a row twice. */
function toValues(rows: readonly LedgerRow[]): readonly Values[] {
  const last = new Map(rows.map((row) => [JSON.stringify([row.subscription, row.paper]), LedgerRow.parse(row)]));
  return [...last.values()].map((row) => ({
    subscription: row.subscription,
    paper: row.paper,
    state: row.state,
    sender: row.state === 'sending' ? (row.by ?? null) : null,
    until: row.state === 'sending' ? (row.until ?? null) : null,
    document: JSON.stringify(row),
  }));
}

type Condition = ReturnType<typeof sql<boolean>>;

/** Adds rows, and replaces those of which the condition holds; gives how many that were. */
async function put(
  connection: Connection,
  values: readonly Values[],
  condition: Condition = sql`true`,
): Promise<number> {
  const [result] = await connection
    .insertInto('ledger')
    .values([...values])
    .onConflict((conflict) =>
      conflict
        .columns(['subscription', 'paper'])
        .doUpdateSet(({ ref }) => ({
          state: ref('excluded.state'),
          sender: ref('excluded.sender'),
          until: ref('excluded.until'),
          document: ref('excluded.document'),
        }))
        .where(condition),
    )
    .execute();
  return Number(result?.numInsertedOrUpdatedRows ?? 0);
}
