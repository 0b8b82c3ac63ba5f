import { inspect } from 'node:util';
import { type RawBuilder, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect, type Database } from '../../src/store/postgres/connect.ts';
import { createDatabase } from '../postgres/database.ts';

/** What people wrote, with the quotation marks in which the database repeats it. */
const WORDS = 'zymurgy "for" beginners';

const FAILING: readonly (readonly [string, RawBuilder<unknown>, RegExp])[] = [
  ['a key twice', sql`insert into note values (${WORDS}, 1), (${WORDS}, 2)`, /unique constraint "note_pkey"/],
  ['a row against a rule', sql`insert into note values (${WORDS}, -1)`, /relation "note" violates check constraint/],
  ['a value that is missing', sql`insert into note values (${WORDS}, null)`, /column "size" of relation "note"/],
  ['what is no JSON', sql`select ${WORDS}::text::json`, /invalid input syntax for type json/],
  ['what is no number', sql`select ${WORDS}::text::int`, /invalid input syntax for type integer: "…"/],
  ['what is no search', sql`select to_tsquery('simple', ${`(${WORDS}`})`, /syntax error in tsquery: "…"/],
  ['what a function was doing', sql`do $$ begin execute 'select ''zymurgy''::int'; end $$`, /type integer: "…"/],
];

describe('an error of the database says what went wrong, and nothing that a row or a statement holds', () => {
  let database: Database;
  beforeAll(async () => {
    database = connect(await createDatabase());
    await sql`create table note (words text primary key, size int not null check (size > 0))`.execute(database);
  });
  afterAll(() => database.destroy());

  test.each(FAILING)('%s', async (_, statement, said) => {
    const alone = () => statement.execute(database);
    const within = () => database.transaction().execute((transaction) => statement.execute(transaction));
    for (const fail of [alone, within]) {
      const error = await fail().then(
        () => undefined,
        (reason: unknown) => reason,
      );
      if (!(error instanceof Error)) throw new Error('it should have failed');
      expect(error.message).toMatch(said);
      expect(inspect(error, { depth: 5, showHidden: true })).not.toMatch(/zymurgy|beginners/);
    }
  });
});
