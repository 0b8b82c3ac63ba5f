type Statement<Row> = { all(...values: readonly unknown[]): Row[]; run(...values: readonly unknown[]): void };

/** What is used of better-sqlite3. */
export type Database = {
  exec(sql: string): void;
  prepare<Row>(sql: string): Statement<Row>;
  transaction(work: () => void): () => void;
  pragma(name: string, options: { simple: true }): unknown;
  close(): void;
};

/** A constant of no literal type, so that the compiler asks for no package that may be missing. */
const PACKAGE: string = 'better-sqlite3';

/** Opens databases in memory; undefined where the package is not installed, which compiles for a minute and so is no dependency. */
export async function findSqlite(): Promise<(() => Database) | undefined> {
  try {
    const { default: Sqlite }: { default: new (path: string) => Database } = await import(PACKAGE);
    const open = (): Database => new Sqlite(':memory:');
    open().close();
    return open;
  } catch {
    return undefined;
  }
}
