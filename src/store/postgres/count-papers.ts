import { sql } from 'kysely';
import type { Period } from '../../core/model/period.ts';
import {
  FACET,
  intersection,
  type PaperSet,
  paperSetOf,
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
export type Marked = { set: PaperSet; rare: TokenQuery | undefined; only: TokenQuery | undefined };

/** Whether a rare lexeme must be there, so that there are few of the papers. */
export function areFew(wanted: Wanted, { common }: Edition): boolean {
  const query = queryOf(wanted.conditions, wanted.topic);
  return query !== undefined && splitQuery(query, common).common === undefined;
}

/** The papers as bits; undefined where something is asked of which there are none. */
export function markedOf({ conditions, topic }: Wanted, { common }: Edition): Marked | undefined {
  const { periods, firstSeen } = conditions;
  const query = queryOf(conditions, topic);
  const split = query && splitQuery(query, common);
  const years = yearsOf(periods);
  if (years === undefined || firstSeen !== undefined || (split !== undefined && split.common === undefined)) return;
  const parts = [
    ...(split?.common === undefined ? [] : [paperSetOf(split.common)]),
    ...(years.length === 0 ? [] : [union(years)]),
  ];
  if (parts.length === 0) return;
  const unwanted = unwantedOf(conditions, common);
  const set = intersection(parts);
  return {
    set: unwanted.length === 0 ? set : without(set, union(unwanted)),
    rare: query && split && split.rare.length > 0 ? QUERY.all([query, QUERY.any(split.rare)]) : undefined,
    only: split?.common,
  };
}

function unwantedOf(conditions: PaperConditions, common: ReadonlySet<string>): readonly PaperSet[] {
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

/** How many papers there are; counted once in each edition. */
export async function countPapers(reader: Reader, wanted: Wanted): Promise<Counted> {
  const edition = await reader.editions.current();
  const where = whereOf(wanted.conditions, wanted.topic);
  const inside = insideOf(wanted.conditions);
  const counting = sql<Counted>`
    select (count(*) filter (where ${inside}))::int as total, (count(*) filter (where not ${inside}))::int as undecided
    from paper where ${where}`;
  const compiled = counting.compile(reader.connection);
  const key = JSON.stringify([compiled.sql, compiled.parameters]);
  const known = edition.counts.get(key);
  if (known !== undefined) return known;
  const counted = (await inBits(reader, wanted, edition)) ?? (await rowsOf(reader.connection, counting))[0];
  if (counted === undefined) throw new Error('The database counted nothing.');
  edition.counts.set(key, counted);
  return counted;
}

async function inBits(reader: Reader, wanted: Wanted, edition: Edition): Promise<Counted | undefined> {
  const { conditions, topic } = wanted;
  if (topic === undefined && !narrows(conditions)) return { total: edition.totals.papers, undecided: 0 };
  const marked = markedOf(wanted, edition);
  if (marked === undefined) return undefined;
  const inSet = await sizeOf(reader.connection, marked.set);
  const { rare, only } = marked;
  if (rare === undefined || only === undefined) return { total: inSet, undecided: 0 };
  const others = sql<{ papers: number }>`
    select count(*)::int as papers from paper where ${sql.join([matches(rare, only), ...othersOf(conditions)], sql` and `)}`;
  return { total: inSet + ((await rowsOf(reader.connection, others))[0]?.papers ?? 0), undecided: 0 };
}

/** Whether any paper has what is asked. */
export async function existAny(reader: Reader, query: TokenQuery): Promise<boolean> {
  const { common } = await reader.editions.current();
  const split = splitQuery(query, common);
  if (split.common !== undefined && (await sizeOf(reader.connection, paperSetOf(split.common))) > 0) return true;
  const others = split.common === undefined ? query : QUERY.all([query, QUERY.any(split.rare)]);
  if (split.common !== undefined && split.rare.length === 0) return false;
  const statement = sql<{ found: boolean }>`select exists (select from paper where ${matches(others)}) as found`;
  return (await rowsOf(reader.connection, statement))[0]?.found ?? false;
}
