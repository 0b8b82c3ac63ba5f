import { sql } from 'kysely';
import type { Leases } from '../../core/ports.ts';
import { type Database, rowsOf } from './connect.ts';

export function createLeases(database: Database): Leases {
  return {
    async hold(work, holder, now, until) {
      const held = sql<{ work: string }>`
        insert into lease (work, holder, until) values (${work}, ${holder}, ${until}::timestamptz)
        on conflict (work) do update set holder = excluded.holder, until = excluded.until
        where lease.holder = excluded.holder or lease.until <= ${now}::timestamptz
        returning work`;
      return (await rowsOf(database, held)).length > 0;
    },
    async release(work, holder) {
      await sql`delete from lease where work = ${work} and holder = ${holder}`.execute(database);
    },
  };
}
