import type { Log, Store } from '../../core/ports.ts';
import { bringUpToDate } from './bring-up-to-date.ts';
import { connect } from './connect.ts';
import { createPostgresCatalogue } from './postgres-catalogue.ts';
import { createClaims } from './postgres-claims.ts';
import { createLedger } from './postgres-ledger.ts';
import { createConversations, createPaces, createSettings, createSubscriptions } from './postgres-state.ts';

/** The store in a database, which is brought to the newest form first. Throws `NewerDatabase` with everything as it was. */
export async function openPostgresStore(url: string, { log }: { log?: Log } = {}): Promise<Store> {
  const database = connect(url, log);
  try {
    await bringUpToDate(database);
  } catch (error) {
    await database.destroy();
    throw error;
  }
  return {
    catalogue: createPostgresCatalogue(database),
    subscriptions: createSubscriptions(database),
    ledger: createLedger(database),
    conversations: createConversations(database),
    settings: createSettings(database),
    paces: createPaces(database),
    claims: createClaims(database),
    close: () => database.destroy(),
  };
}
