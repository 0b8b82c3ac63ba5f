import { sql } from 'kysely';
import type { Claims } from '../../core/ports.ts';
import { type Database, rowsOf } from './connect.ts';
import { storable } from './lexemes.ts';
import { outlast } from './outlast.ts';

/** Undoes what a transaction has done so far. */
class Beaten extends Error {}

/** Those that are over are swept once in so many. */
const SWEPT_EVERY = 100;

export function createClaims(database: Database): Claims {
  let taken = 0;
  return {
    async take(keys, now, until) {
      // In one order, so that no two processes wait for each other.
      const wanted = [...new Set(keys.map(storable))].sort();
      // By it a claim is known that was taken just before the connection broke.
      const taker = crypto.randomUUID();
      const take = () =>
        database.transaction().execute(async (transaction) => {
          const took = await rowsOf(
            transaction,
            sql<{ key: string }>`
              insert into claim (key, until, taker) select *, ${until}::timestamptz, ${taker} from unnest(${wanted}::text[])
              on conflict (key) do update set until = excluded.until, taker = excluded.taker
              where claim.until <= ${now}::timestamptz or claim.taker = excluded.taker
              returning key`,
          );
          if (took.length < wanted.length) throw new Beaten();
        });
      try {
        await outlast(take);
      } catch (error) {
        if (error instanceof Beaten) return false;
        throw error;
      }
      if (taken++ % SWEPT_EVERY === 0)
        await sql`delete from claim where until <= ${now}::timestamptz`.execute(database);
      return true;
    },
  };
}
