import type { Log } from '../../core/ports.ts';
import type { Copyable } from '../contents.ts';
import { SIZES, type Sizes } from './bitmaps.ts';
import { bringUpToDate, NewerDatabase } from './bring-up-to-date.ts';
import { connect, unhurried } from './connect.ts';
import { outlasting } from './outlast.ts';
import { createPostgresCatalogue } from './postgres-catalogue.ts';
import { createClaims } from './postgres-claims.ts';
import { createLeases } from './postgres-leases.ts';
import { createLedger } from './postgres-ledger.ts';
import { createConversations, createPaces, createSettings, createSubscriptions } from './postgres-state.ts';
import { readContents } from './read-contents.ts';
import { lockSaves } from './save-changes.ts';
import { areRight, makeBitmaps } from './write-bitmaps.ts';

/** The database can’t be reached or made ready. Its address is not in the sentence, for it may hold a password. */
export class DatabaseUnusable extends Error {
  override name = 'DatabaseUnusable';
  constructor(cause: unknown) {
    const reason = cause instanceof AggregateError ? cause.errors[0] : cause;
    super(`The database of DATABASE_URL can’t be used: ${reason instanceof Error ? reason.message : String(reason)}.`, {
      cause,
    });
  }
}

type Opening = {
  log?: Log;
  sizes?: Sizes;
};

/** The store in a database, which is brought to the newest form first. Throws `NewerDatabase` or `DatabaseUnusable` with everything as it was. */
export async function openPostgresStore(url: string, { log, sizes = SIZES }: Opening = {}): Promise<Copyable> {
  // A new form of many papers takes its time, and other processes wait for it.
  const unlimited = connect(url, { log, statementMs: 0 });
  try {
    await bringUpToDate(unlimited);
    if (!(await areRight(unlimited)))
      await unhurried(unlimited, async (transaction) => {
        await lockSaves(transaction);
        if (!(await areRight(transaction))) await makeBitmaps(transaction, sizes.commonFrom);
      });
  } catch (error) {
    throw error instanceof NewerDatabase ? error : new DatabaseUnusable(error);
  } finally {
    await unlimited.destroy();
  }
  const database = connect(url, { log });
  return {
    catalogue: outlasting(createPostgresCatalogue(database, sizes)),
    subscriptions: outlasting(createSubscriptions(database)),
    ledger: outlasting(createLedger(database)),
    conversations: outlasting(createConversations(database)),
    settings: outlasting(createSettings(database)),
    paces: outlasting(createPaces(database)),
    claims: createClaims(database),
    leases: outlasting(createLeases(database)),
    contents: () => unhurried(database, readContents),
    close: () => database.destroy(),
  };
}
