import { sql } from 'kysely';
import { BLOCK, FACET, isKept, type PaperSet, withRows } from './bitmaps.ts';
import { type Connection, rowsOf } from './connect.ts';
import { LEXEME } from './lexemes.ts';
import { categoryLexemes, type PaperRow } from './paper-row.ts';
import { matches, QUERY } from './token-query.ts';
import type { WordRow } from './word-counts.ts';

/** How the bits change with the papers that come and go. */
export type BitmapChanges = {
  add(number: number, row: Pick<PaperRow, 'tokens' | 'year' | 'title_terms'>): void;
  /** As they are in the database; before they are replaced. */
  remove(ids: readonly string[]): Promise<void>;
  /** After the papers were written. Of words that became common just now the bits are made. */
  write(grown: readonly WordRow[]): Promise<void>;
};

type Bits = Map<string, Map<number, Uint8Array>>;
type MarkedRow = { number: number; year: number; length: number; tokens: string[] };

/** So many rows go to the database in one statement. */
const ROWS_AT_ONCE = 1000;

export async function startBitmapChanges(connection: Connection, commonFrom: number): Promise<BitmapChanges> {
  const right = await areRight(connection);
  const lexemes = await rowsOf(connection, sql<{ lexeme: string }>`select lexeme from common`);
  const common = new Set(lexemes.map(({ lexeme }) => lexeme));
  const come: Bits = new Map();
  const gone: Bits = new Map();

  function put(bits: Bits, number: number, { year, length, tokens }: Omit<MarkedRow, 'number'>): void {
    const block = Math.floor(number / BLOCK);
    const [at, mask] = [(number % BLOCK) >> 3, 0x80 >> (number & 7)];
    for (const lexeme of [...tokens, FACET.year(year), FACET.length(length)]) {
      if (!isKept(lexeme, common)) continue;
      const blocks = bits.get(lexeme) ?? new Map<number, Uint8Array>();
      const bytes = blocks.get(block) ?? new Uint8Array(BLOCK / 8);
      bytes[at] = (bytes[at] ?? 0) | mask;
      bits.set(lexeme, blocks.set(block, bytes));
    }
  }

  return {
    add: (number, { tokens, year, title_terms: terms }) => put(come, number, { year, tokens, length: terms.length }),
    async remove(ids) {
      if (!right) return;
      const rows = await rowsOf(
        connection,
        sql<MarkedRow>`
          select number, year, cardinality(title_terms) as length, tsvector_to_array(tokens) as tokens
          from paper where id = any(${ids}::text[])`,
      );
      for (const { number, ...row } of rows) put(gone, number, row);
    },
    async write(grown) {
      if (!right) return makeBitmaps(connection, commonFrom);
      for (const rows of portions(gone))
        await sql`
          update bitmap set papers = papers & ~gone.bits::bit(8192) from ${unnested(rows)} as gone (lexeme, block, bits)
          where bitmap.lexeme = gone.lexeme and bitmap.block = gone.block`.execute(connection);
      for (const rows of portions(come))
        await sql`
          insert into bitmap select lexeme, block, bits::bit(8192) from ${unnested(rows)} as come (lexeme, block, bits)
          on conflict (lexeme, block) do update set papers = bitmap.papers | excluded.papers`.execute(connection);
      for (const lexeme of grown.flatMap(lexemesOf)) if (!common.has(lexeme)) await makeCommon(connection, lexeme);
      await sql`update totals set bitmaps = version`.execute(connection);
    },
  };
}

type BitmapRow = { lexeme: string; block: number; bits: string };

function* portions(bits: Bits): Generator<readonly BitmapRow[]> {
  let rows: BitmapRow[] = [];
  // In one order always, so that none waits for another that waits for it.
  for (const [lexeme, blocks] of [...bits].sort(([a], [b]) => (a < b ? -1 : 1)))
    for (const [block, bytes] of blocks) {
      rows.push({ lexeme, block, bits: `x${Buffer.from(bytes).toString('hex')}` });
      if (rows.length < ROWS_AT_ONCE) continue;
      yield rows;
      rows = [];
    }
  if (rows.length > 0) yield rows;
}

const unnested = (rows: readonly BitmapRow[]) => sql`unnest(
  ${rows.map(({ lexeme }) => lexeme)}::text[], ${rows.map(({ block }) => block)}::int[], ${rows.map(({ bits }) => bits)}::text[])`;

/** What a word that became common is kept as. */
function lexemesOf({ kind, word }: WordRow): readonly string[] {
  if (kind === 'name') return [LEXEME.nameWord(word)];
  return kind === 'term' ? [LEXEME.term(word), LEXEME.titleTerm(word)] : [];
}

/** Whether they are those of the papers as they are now: they are not after a save by a program that did not know of them. */
export async function areRight(connection: Connection): Promise<boolean> {
  const [state] = await rowsOf(connection, sql<{ right: boolean }>`select bitmaps = version as right from totals`);
  return state?.right ?? false;
}

/** The bits of all papers anew. */
export async function makeBitmaps(connection: Connection, commonFrom: number): Promise<void> {
  await sql`delete from bitmap`.execute(connection);
  await sql`delete from common`.execute(connection);
  const facts = sql<{ years: number[]; lengths: number[] }>`
    select array(select distinct year from paper) as years,
      array(select distinct least(99, cardinality(title_terms)) from paper) as lengths`;
  const [{ years, lengths } = { years: [], lengths: [] }] = await rowsOf(connection, facts);
  for (const year of years) await mark(connection, FACET.year(year), withRows(sql`year = ${year}`));
  for (const length of lengths)
    await mark(connection, FACET.length(length), withRows(sql`least(99, cardinality(title_terms)) = ${length}`));
  const categories = await rowsOf(
    connection,
    sql<{ category: string }>`select distinct unnest(categories) as category from paper`,
  );
  const facets = new Set(categories.flatMap(({ category }) => categoryLexemes(category)));
  for (const lexeme of [...facets, LEXEME.code(true), LEXEME.code(false)]) await markLexeme(connection, lexeme);
  const common = sql<WordRow>`
    select kind, word from lexicon where papers >= ${commonFrom} and kind in ('term', 'name')`;
  for (const lexeme of (await rowsOf(connection, common)).flatMap(lexemesOf)) await makeCommon(connection, lexeme);
  // Another edition, so that all processes look again.
  await sql`update totals set bitmaps = version, edition = gen_random_uuid()`.execute(connection);
}

async function makeCommon(connection: Connection, lexeme: string): Promise<void> {
  await markLexeme(connection, lexeme);
  await sql`
    insert into common select ${lexeme}::text, coalesce(sum(bit_count(papers)), 0) from bitmap where lexeme = ${lexeme}`.execute(
    connection,
  );
}

const markLexeme = (connection: Connection, lexeme: string): Promise<void> =>
  mark(connection, lexeme, withRows(matches(QUERY.lexeme(lexeme))));

async function mark(connection: Connection, lexeme: string, set: PaperSet): Promise<void> {
  await sql`insert into bitmap select ${lexeme}::text, block, bits from (${set}) as marked`.execute(connection);
}
