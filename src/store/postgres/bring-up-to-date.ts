import { Migrator, sql } from 'kysely';
import { type Database, rowsOf } from './connect.ts';
import { MIGRATIONS } from './migrations.ts';

/** The database was made by a newer version of the program. */
export class NewerDatabase extends Error {
  override name = 'NewerDatabase';
  constructor(migration: string) {
    super(
      `The database was brought to a newer form (${migration}) than this version of Offprint knows. ` +
        'Nothing was changed. Start the newer version, or restore a backup from before it.',
    );
  }
}

/** Runs what migrations are missing; where several processes start at once, one does and the others wait. */
export async function bringUpToDate(database: Database): Promise<void> {
  const done = new Set(await doneMigrations(database));
  const unknown = [...done].find((name) => !Object.hasOwn(MIGRATIONS, name));
  if (unknown !== undefined) throw new NewerDatabase(unknown);
  if (Object.keys(MIGRATIONS).every((name) => done.has(name))) return;
  const migrator = new Migrator({ db: database, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}

async function doneMigrations(database: Database): Promise<readonly string[]> {
  const [found] = await rowsOf(
    database,
    sql<{ exists: boolean }>`select to_regclass('kysely_migration') is not null as exists`,
  );
  if (!found?.exists) return [];
  return (await rowsOf(database, sql<{ name: string }>`select name from kysely_migration order by name`)).map(
    ({ name }) => name,
  );
}
