import type { Store } from '../../src/core/ports.ts';
import { openLowdbStore } from '../../src/store/lowdb/open-lowdb-store.ts';
import { openPostgresStore } from '../../src/store/postgres/open-postgres-store.ts';

/** The store of a connection string or of a folder. */
export const openAt = (where: string): Promise<Store> =>
  where.startsWith('postgres') ? openPostgresStore(where) : openLowdbStore(where);
