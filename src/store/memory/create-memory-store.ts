import { createMemoryCatalogue } from '../../core/catalogue/memory-catalogue.ts';
import type { Author } from '../../core/model/author.ts';
import type { Paper } from '../../core/model/paper.ts';
import type { Store } from '../../core/ports.ts';
import { createMemoryCell } from '../cell.ts';
import { createClaims, type Taken } from '../claims.ts';
import { createConversations, type Talks } from '../conversations.ts';
import { createLeases } from '../leases.ts';
import { createLedger } from '../ledger.ts';
import { createPaces } from '../paces.ts';
import { createSettings, createSubscriptions, emptyState } from '../state.ts';

/** A store that forgets everything at the end: the reference for the others. */
export function createMemoryStore(initial?: { papers: readonly Paper[]; authors: readonly Author[] }): Store {
  const state = createMemoryCell(emptyState());
  return {
    catalogue: createMemoryCatalogue(initial),
    subscriptions: createSubscriptions(state),
    ledger: createLedger(state),
    settings: createSettings(state),
    paces: createPaces(state),
    conversations: createConversations(createMemoryCell<Talks>({ conversations: new Map() })),
    claims: createClaims(createMemoryCell<Taken>({ claims: new Map() })),
    leases: createLeases(),
    async close() {},
  };
}
