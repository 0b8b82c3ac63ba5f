import { sql } from 'kysely';
import { fold } from '../../core/catalogue/fold.ts';
import { type Connection, rowsOf } from './connect.ts';
import type { Names } from './names-in-memory.ts';

/** Names in which every typed word begins a word, most papers first; of each person the fullest spelling. By trigrams. */
export async function completeNames(
  connection: Connection,
  names: Names,
  typed: string,
  limit: number,
): Promise<readonly string[]> {
  const begun = fold(typed)
    .split(' ')
    .map((word) => `% ${word.replace(/[\\%_]/g, '\\$&')}%`);
  const rows = await rowsOf(
    connection,
    sql<{ name: string }>`
      select name from spelling where papers > 0 and folded like all(${begun}::text[])
      group by name order by sum(papers) desc, name collate "C" limit ${2 * limit}`,
  );
  return [...new Set(rows.map(({ name }) => names.reader.personOf({ name }).name))].slice(0, limit);
}
