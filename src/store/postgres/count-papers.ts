import { sql } from 'kysely';
import type { Period } from '../../core/model/period.ts';
import {
  type Common,
  FACET,
  intersection,
  type PaperSet,
  paperSetOf,
  type Sizes,
  sizeOf,
  union,
  withBetween,
  without,
  withRows,
} from './bitmaps.ts';
import { rowsOf } from './connect.ts';
import type { Edition } from './edition.ts';
import { storable } from './lexemes.ts';
import type { Reader } from './name-desk.ts';
import { insideOf, narrows, othersOf, type PaperConditions, queryOf, whereOf } from './paper-conditions.ts';
import { splitQuery } from './split-query.ts';
import { matches, QUERY, type TokenQuery } from './token-query.ts';

export type Counted = { total: number; undecided: number };

/** What is looked for: `topic` beside the conditions. */
export type Wanted = { conditions: PaperConditions; topic: TokenQuery | undefined };

/** Papers that are kept as bits, and those with a rare lexeme besides, as a query of which some are among the bits too. */
export type Marked = { set: PaperSet; rare: TokenQuery | undefined };

/** More words are rather looked up one after the other than each read whole. */
const MANY_WORDS = 6;

/** Whether the rows of the papers are rather gone through: a rare lexeme must be there, or there seem to be few and are found soon. */
export function areFew(wanted: Wanted, { common, totals }: Edition, { listed, commonFrom }: Sizes): boolean {
  const query = queryOf(wanted.conditions, wanted.topic);
  if (query === undefined) return false;
  const kept = splitQuery(query, common).common;
  if (kept === undefined || common === undefined) return true;
  const { papers, rarest, words } = estimate(kept, common, totals.papers);
  return papers < listed && (rarest < 2 * commonFrom || words > MANY_WORDS);
}

/** Words stand together more often than chance would have it. */
const TOGETHER = 0.7;
/** Of a category, or of papers with code. */
const SHARE_OF_FACET = 0.3;

/** About how many papers have what is asked, how many have the rarest part of it, and how many parts must be there. */
type Estimate = { papers: number; rarest: number; words: number };

function estimate(query: TokenQuery, common: Common, all: number): Estimate {
  if ('lexeme' in query) {
    const papers = common.get(query.lexeme) ?? all * SHARE_OF_FACET;
    return { papers, rarest: papers, words: 1 };
  }
  const parts = query.parts.map((part) => estimate(part, common, all)).sort((a, b) => a.papers - b.papers);
  const sum = (of: keyof Estimate): number => parts.reduce((total, part) => total + part[of], 0);
  if (query.kind === 'any') return { papers: Math.min(all, sum('papers')), rarest: sum('rarest'), words: sum('words') };
  const shares = parts.map(({ papers }) => Math.min(1, papers / Math.max(1, all)));
  const share = shares.reduce((product, one, at) => product * (at === 0 ? one : one ** TOGETHER), 1);
  return { papers: all * share, rarest: Math.min(...parts.map(({ rarest }) => rarest)), words: sum('words') };
}

/** The papers as bits; undefined where something is asked of which there are none. */
export function markedOf({ conditions, topic }: Wanted, { common }: Edition): Marked | undefined {
  const { periods, firstSeen } = conditions;
  const query = queryOf(conditions, topic);
  const split = query && splitQuery(query, common);
  const years = yearsOf(periods);
  if (common === undefined) return undefined;
  if (years === undefined || firstSeen !== undefined || (split !== undefined && split.common === undefined))
    return undefined;
  const parts = [
    ...(split?.common === undefined ? [] : [paperSetOf(split.common)]),
    ...(years.length === 0 ? [] : [union(years)]),
  ];
  if (parts.length === 0) return undefined;
  const unwanted = unwantedOf(conditions, common);
  const set = intersection(parts);
  return {
    set: unwanted.length === 0 ? set : without(set, union(unwanted)),
    rare: query && split && split.rare.length > 0 ? QUERY.all([query, QUERY.any(split.rare)]) : undefined,
  };
}

function unwantedOf(conditions: PaperConditions, common: Common): readonly PaperSet[] {
  const { except } = conditions;
  return [
    ...conditions.without.map((query) => {
      const { common: kept, rare } = splitQuery(query, common);
      return kept !== undefined && rare.length === 0 ? paperSetOf(kept) : withRows(matches(query));
    }),
    ...(except.length === 0 ? [] : [withRows(sql`id = any(${except.map(storable)}::text[])`)]),
  ];
}

const FIRST_YEAR = '0000';
const LAST_YEAR = '9999';

/** Whole years, in which every date lies or does not; undefined where any period begins or ends within one. */
function yearsOf(periods: readonly Period[]): readonly PaperSet[] | undefined {
  const whole = periods.every(
    ({ from, to }) => (from ?? '-01-01').endsWith('-01-01') && (to ?? '-12-31').endsWith('-12-31'),
  );
  if (!whole) return undefined;
  return periods.map(({ from = FIRST_YEAR, to = LAST_YEAR }) =>
    withBetween(FACET.year(Number(from.slice(0, 4))), FACET.year(Number(to.slice(0, 4)))),
  );
}

/** How many papers there are, by their rows; counted once in each edition. */
export async function countRows({ connection, editions }: Reader, { conditions, topic }: Wanted): Promise<Counted> {
  if (topic === undefined && !narrows(conditions))
    return { total: (await editions.current()).totals.papers, undecided: 0 };
  const inside = insideOf(conditions);
  const counting = sql<Counted>`
    select (count(*) filter (where ${inside}))::int as total, (count(*) filter (where not ${inside}))::int as undecided
    from paper where ${whereOf(conditions, topic)}`;
  const { counts } = await editions.current();
  const compiled = counting.compile(connection);
  const key = JSON.stringify([compiled.sql, compiled.parameters]);
  const known = counts.get(key);
  if (known !== undefined) return known;
  const [counted = { total: 0, undecided: 0 }] = await rowsOf(connection, counting);
  counts.set(key, counted);
  return counted;
}

/** How many papers there are by their bits, and the numbers of those with a rare lexeme, which may be among these too. */
export async function countMarked(
  { connection }: Reader,
  { set, rare }: Marked,
  conditions: PaperConditions,
): Promise<{ total: number; rare: readonly number[] }> {
  const total = await sizeOf(connection, set);
  if (rare === undefined) return { total, rare: [] };
  const where = sql.join([matches(rare), ...othersOf(conditions)], sql` and `);
  const statement = sql<{ numbers: number[]; others: number }>`
    select coalesce(array_agg(number), '{}') as numbers,
      (count(*) filter (where coalesce(get_bit(bits, number % 8192), 0) = 0))::int as others
    from (select number from paper where ${where} offset 0) as few left join (${set}) as marked on block = number / 8192`;
  const [{ numbers, others } = { numbers: [], others: 0 }] = await rowsOf(connection, statement);
  return { total: total + others, rare: numbers };
}

/** Whether any paper has what is asked. */
export async function existAny(reader: Reader, query: TokenQuery): Promise<boolean> {
  const { common } = await reader.editions.current();
  const { common: kept, rare } = splitQuery(query, common);
  if (kept !== undefined && (await sizeOf(reader.connection, paperSetOf(kept))) > 0) return true;
  if (kept !== undefined && rare.length === 0) return false;
  const others = kept === undefined ? query : QUERY.all([query, QUERY.any(rare)]);
  const statement = sql<{ found: boolean }>`select exists (select from paper where ${matches(others)}) as found`;
  return (await rowsOf(reader.connection, statement))[0]?.found ?? false;
}
