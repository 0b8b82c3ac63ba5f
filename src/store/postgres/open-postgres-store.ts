import type { Log } from '../../core/ports.ts';
import type { Copyable } from '../contents.ts';
import { bringUpToDate, NewerDatabase } from './bring-up-to-date.ts';
import { connect } from './connect.ts';
import { createPostgresCatalogue } from './postgres-catalogue.ts';
import { createClaims } from './postgres-claims.ts';
import { createLeases } from './postgres-leases.ts';
import { createLedger } from './postgres-ledger.ts';
import { createConversations, createPaces, createSettings, createSubscriptions } from './postgres-state.ts';
import { readContents } from './read-contents.ts';

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

/** The store in a database, which is brought to the newest form first. Throws `NewerDatabase` or `DatabaseUnusable` with everything as it was. */
export async function openPostgresStore(url: string, { log }: { log?: Log } = {}): Promise<Copyable> {
  const database = connect(url, log);
  try {
    await bringUpToDate(database);
  } catch (error) {
    await database.destroy();
    throw error instanceof NewerDatabase ? error : new DatabaseUnusable(error);
  }
  return {
    catalogue: createPostgresCatalogue(database),
    subscriptions: createSubscriptions(database),
    ledger: createLedger(database),
    conversations: createConversations(database),
    settings: createSettings(database),
    paces: createPaces(database),
    claims: createClaims(database),
    leases: createLeases(database),
    contents: () => readContents(database),
    close: () => database.destroy(),
  };
}
