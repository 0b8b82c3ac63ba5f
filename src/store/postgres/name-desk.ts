import type { Connection, Database } from './connect.ts';
import { createNames, type Names } from './names-in-memory.ts';

/** So long a name that another process saved may go unnoticed. */
const FRESH_MS = 250;

/** The names of the catalogue as they are now, or nearly. */
export type NameDesk = {
  current(): Promise<Names>;
  /** As a transaction sees them that keeps all others from saving. */
  within(transaction: Connection): Promise<Names>;
  /** After something was saved: the next look must see it. */
  outdated(): void;
  /** After a save that failed: what was prepared for it is forgotten. */
  forget(): void;
};

export function createNameDesk(database: Database): NameDesk {
  let names = createNames();
  let following: Promise<Names> | undefined;
  let lookedAt = Number.NEGATIVE_INFINITY;

  async function follow(connection: Connection): Promise<Names> {
    if (await names.follow(connection)) return names;
    names = createNames();
    await names.follow(connection);
    return names;
  }

  async function look(): Promise<Names> {
    const start = performance.now();
    const found = await follow(database);
    lookedAt = Math.max(lookedAt, start);
    return found;
  }

  function outdated(): void {
    lookedAt = Number.NEGATIVE_INFINITY;
    following = undefined;
  }

  return {
    async current() {
      if (performance.now() - lookedAt < FRESH_MS) return names;
      const mine = following ?? look();
      following = mine;
      return mine.finally(() => {
        if (following === mine) following = undefined;
      });
    },
    within: follow,
    outdated,
    forget() {
      names = createNames();
      outdated();
    },
  };
}
