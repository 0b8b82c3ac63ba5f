import { sql } from 'kysely';
import type { Claims } from '../../core/ports.ts';
import { type Database, rowsOf } from './connect.ts';
import { storable } from './lexemes.ts';

/** Undoes what a transaction has done so far. */
class Beaten extends Error {}

export function createClaims(database: Database): Claims {
  return {
    async take(keys, now, until) {
      // In one order, so that no two processes wait for each other.
      const wanted = [...new Set(keys.map(storable))].sort();
      try {
        await database.transaction().execute(async (transaction) => {
          const took = await rowsOf(
            transaction,
            sql<{ key: string }>`
              insert into claim (key, until) select *, ${until}::timestamptz from unnest(${wanted}::text[])
              on conflict (key) do update set until = excluded.until where claim.until <= ${now}::timestamptz
              returning key`,
          );
          if (took.length < wanted.length) throw new Beaten();
        });
      } catch (error) {
        if (error instanceof Beaten) return false;
        throw error;
      }
      await sql`delete from claim where until <= ${now}::timestamptz`.execute(database);
      return true;
    },
  };
}
