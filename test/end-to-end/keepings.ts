import { openPostgresStore } from '../../src/store/postgres/open-postgres-store.ts';
import { withShippedCatalogue } from '../cli/offprint.ts';
import { createDatabase } from '../postgres/database.ts';
import { shippedStore } from '../shipped-record.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';

/** Where a scenario keeps everything, with the shipped catalogue in it; the folder goes with the test. */
export type Kept = { folder: string; environment: Readonly<Record<string, string>> };

export async function inFolder(): Promise<Kept> {
  const folder = withShippedCatalogue(temporaryFolder());
  return { folder, environment: { OFFPRINT_DATA: folder } };
}

let filled: Promise<string> | undefined;

/** A database with the shipped catalogue, of which the others are copies. */
async function fill(): Promise<string> {
  const url = await createDatabase();
  const store = await shippedStore(await openPostgresStore(url));
  await store.close();
  return url;
}

export async function inDatabase(): Promise<Kept> {
  filled ??= fill();
  const folder = temporaryFolder();
  return { folder, environment: { OFFPRINT_DATA: folder, DATABASE_URL: await createDatabase(await filled) } };
}

export const KEEPINGS: readonly (readonly [string, () => Promise<Kept>])[] = [
  ['lowdb', inFolder],
  ['postgres', inDatabase],
];
