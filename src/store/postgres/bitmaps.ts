import { type RawBuilder, sql } from 'kysely';
import { type Connection, rowsOf } from './connect.ts';
import type { TokenQuery } from './token-query.ts';

/**
 * Words that very many papers hold are kept a second time, as bits: a row for each word and `BLOCK` numbers of papers. To
 * count or combine a hundred thousand papers takes well under a millisecond so, where going through their rows takes a
 * tenth of a second.
 */
export const BLOCK = 8192;

export type Sizes = {
  /** Of so many papers a word is common, and has bits. */
  commonFrom: number;
  /** So many papers are rather put in order one by one. */
  listed: number;
};

/** Smaller ones are for tests. */
export const SIZES: Sizes = { commonFrom: 4000, listed: 1000 };

/** What the bits are of: a lexeme that is common, or a fact of each paper that few others share the values of. */
export const FACETS = {
  years: ['y0000', 'y9999'],
  lengths: ['z00', 'z99'],
} as const;

export const FACET = {
  year: (year: number): string => `y${String(year).padStart(4, '0')}`,
  /** How many words of the title tell something. */
  length: (length: number): string => `z${String(Math.min(99, length)).padStart(2, '0')}`,
} as const;

/** The lexemes that very many papers have, about how many, which are kept as bits. */
export type Common = ReadonlyMap<string, number>;

const ALWAYS_KEPT = /^[cdkyz]/;

/** Whether a lexeme is kept as bits; none is where `common` is undefined, for these are out of date. */
export const isKept = (lexeme: string, common: Pick<Common, 'has'> | undefined): boolean =>
  common !== undefined && (ALWAYS_KEPT.test(lexeme) || common.has(lexeme));

/** Papers as bits: a select of `block` and `bits`, blocks without any of the papers left out or empty. */
export type PaperSet = RawBuilder<unknown>;

export const withAny = (lexemes: readonly string[]): PaperSet =>
  lexemes.length === 1
    ? sql`select block, papers as bits from bitmap where lexeme = ${lexemes[0]}`
    : sql`select block, bit_or(papers) as bits from bitmap where lexeme = any(${lexemes}::text[]) group by block`;

export const withBetween = (from: string, to: string): PaperSet =>
  sql`select block, bit_or(papers) as bits from bitmap where lexeme between ${from} and ${to} group by block`;

export function union(sets: readonly PaperSet[]): PaperSet {
  const [only, ...more] = sets;
  if (only !== undefined && more.length === 0) return only;
  const all = sql.join(
    sets.map((set) => sql`(${set})`),
    sql` union all `,
  );
  return sql`select block, bit_or(bits) as bits from (${all}) as parts group by block`;
}

export function intersection(sets: readonly PaperSet[]): PaperSet {
  const [first, ...others] = sets.map((set, at) => ({ set, name: sql.ref(`part${at}`) }));
  if (first === undefined) throw new Error('There is no set of all papers.');
  if (others.length === 0) return sets[0] ?? first.set;
  const bits = [first, ...others].map(({ name }) => sql`${name}.bits`);
  const joined = others.map(({ set, name }) => sql`join (${set}) as ${name} using (block)`);
  return sql`select block, ${sql.join(bits, sql` & `)} as bits from (${first.set}) as ${first.name} ${sql.join(joined, sql` `)}`;
}

export const without = (set: PaperSet, others: PaperSet): PaperSet => sql`
  select block, case when less.bits is null then kept.bits else kept.bits & ~less.bits end as bits
  from (${set}) as kept left join (${others}) as less using (block)`;

/** The papers of which something is true, by their rows; best for few. */
export const withRows = (where: RawBuilder<unknown>): PaperSet => sql`
  select number / 8192 as block, bit_or(set_bit(zeros, number % 8192, 1)) as bits
  from paper cross join (select repeat('0', 8192)::bit(8192) as zeros offset 0) as none
  where ${where} group by 1`; // the offset keeps the zeros from being written out for each paper

/** The papers with what is asked, all of which is kept as bits. */
export function paperSetOf(query: TokenQuery): PaperSet {
  if ('lexeme' in query) return withAny([query.lexeme]);
  if (query.kind === 'all') return intersection(query.parts.map(paperSetOf));
  const alone = query.parts.flatMap((part) => (part.kind === 'lexeme' ? [part.lexeme] : []));
  const others = query.parts.filter(({ kind }) => kind !== 'lexeme').map(paperSetOf);
  return union([...(alone.length > 0 ? [withAny(alone)] : []), ...others]);
}

export async function sizeOf(connection: Connection, set: PaperSet): Promise<number> {
  const statement = sql<{
    papers: number;
  }>`select coalesce(sum(bit_count(bits)), 0)::int as papers from (${set}) as counted`;
  return (await rowsOf(connection, statement))[0]?.papers ?? 0;
}

/** How many of the papers have each lexeme from one to another, in their order. */
export function sizesBetween(connection: Connection, set: PaperSet, [from, to]: readonly [string, string]) {
  return rowsOf(
    connection,
    sql<{ lexeme: string; papers: number }>`
      with measured as materialized (${set}), counted as (
        select lexeme, bit_count(bits & papers) as papers from measured join bitmap using (block)
        where lexeme between ${from} and ${to} offset 0
      )
      select lexeme, sum(papers)::int as papers from counted group by lexeme order by lexeme`,
  ); // behind the offset there are numbers, where else bits would be sorted
}

/** The numbers of its papers. */
export async function numbersIn(connection: Connection, set: PaperSet): Promise<readonly number[]> {
  const statement = sql<{ block: number; bits: Buffer }>`
    select block, bit_send(bits) as bits from (${set}) as listed where bit_count(bits) > 0`;
  return (await rowsOf(connection, statement)).flatMap(({ block, bits }) => placesIn(bits, block * BLOCK));
}

/** What `bit_send` writes before the bits: their number, in 32 bits. */
const HEAD_BYTES = 4;

function placesIn(bits: Uint8Array, first: number): readonly number[] {
  const places: number[] = [];
  for (let at = HEAD_BYTES; at < bits.length; at++) {
    const byte = bits[at] ?? 0;
    if (byte === 0) continue;
    for (let bit = 0; bit < 8; bit++)
      if ((byte & (0x80 >> bit)) !== 0) places.push(first + (at - HEAD_BYTES) * 8 + bit);
  }
  return places;
}
