import type { Sizes } from './bitmaps.ts';
import type { Connection, Database } from './connect.ts';
import type { Editions } from './edition.ts';
import { createNames, type Names } from './names-in-memory.ts';

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

/** What questions of the catalogue are read from. */
export type Reader = { connection: Connection; desk: NameDesk; editions: Editions; sizes: Sizes };

export function createNameDesk(database: Database, editions: Editions): NameDesk {
  let names = createNames();
  let following: Promise<Names> | undefined;

  async function follow(connection: Connection): Promise<Names> {
    if (await names.follow(connection)) return names;
    names = createNames();
    await names.follow(connection);
    return names;
  }

  function outdated(): void {
    editions.outdated();
    following = undefined;
  }

  return {
    async current() {
      if ((await editions.current()).id === names.edition()) return names;
      const mine = following ?? follow(database);
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
