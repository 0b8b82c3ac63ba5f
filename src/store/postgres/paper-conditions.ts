import { type RawBuilder, sql } from 'kysely';
import { fold } from '../../core/catalogue/fold.ts';
import type { Person } from '../../core/model/author.ts';
import type { Period } from '../../core/model/period.ts';
import type { PaperFilter } from '../../core/ports.ts';
import type { Asking } from './ask-lexicon.ts';
import { type Connection, rowsOf } from './connect.ts';
import { LEXEME, storable } from './lexemes.ts';
import type { Reader } from './name-desk.ts';
import type { Names } from './names-in-memory.ts';
import { categoryAsked } from './paper-row.ts';
import { meantTopic } from './read-topic.ts';
import { anyLexeme, isMatched, matches, QUERY, type TokenQuery } from './token-query.ts';

/** What a filter asks of a paper, but for its topic. */
export type PaperConditions = {
  /** What it must have, all of it. */
  tokens: readonly TokenQuery[];
  /** What it must not have, none of it. */
  without: readonly TokenQuery[];
  /** In any of which its date may lie; none where it may be of any time. */
  periods: readonly Period[];
  /** None of these, by id. */
  except: readonly string[];
  firstSeen: PaperFilter['firstSeen'];
};

export const ANYTHING: PaperConditions = { tokens: [], without: [], periods: [], except: [], firstSeen: undefined };

type Spelt = (spelling: number) => string;
/** What a person must be, and must not be, for a place among the authors. */
const PLACES: Readonly<Record<NonNullable<PaperFilter['position']>['at'], { as: Spelt; not?: Spelt }>> = {
  first: { as: LEXEME.first },
  last: { as: LEXEME.last },
  solo: { as: LEXEME.solo },
  'not-first': { as: LEXEME.author, not: LEXEME.first },
  joint: { as: LEXEME.author, not: LEXEME.solo },
};

type Context = Reader & { asking: Asking };

/** Undefined where no paper can meet them. */
export async function paperConditions(filter: PaperFilter, context: Context): Promise<PaperConditions | undefined> {
  const {
    authors = [],
    without = [],
    position,
    categories = [],
    outside = [],
    periods = [],
    code,
    except = [],
    firstSeen,
  } = filter;
  const people = authors.length + without.length > 0 || position !== undefined;
  const names = people ? await context.desk.current() : undefined;
  const written = (person: Person, as: Spelt): TokenQuery | undefined =>
    names && anyOf(spellingsOf(names, person).map(as));

  const tokens: (TokenQuery | undefined)[] = authors.map((person) => written(person, LEXEME.author));
  const place = position && PLACES[position.at];
  if (position !== undefined && place !== undefined) tokens.push(written(position.person, place.as));
  if (categories.length > 0) tokens.push(anyOf(categories.flatMap(categoryAsked)));
  if (filter.affiliation !== undefined) tokens.push(await affiliated(context.connection, fold(filter.affiliation)));
  if (code !== undefined) tokens.push(QUERY.lexeme(LEXEME.code(code)));
  const wanted = tokens.filter((one) => one !== undefined);
  if (wanted.length < tokens.length) return undefined;

  const unwanted = [
    ...without.map((person) => written(person, LEXEME.author)),
    position && place?.not && written(position.person, place.not),
    outside.length > 0 ? anyOf(outside.flatMap(categoryAsked)) : undefined,
    filter.not === undefined ? undefined : (await meantTopic(context, filter.not))?.query,
  ];
  return { tokens: wanted, without: unwanted.filter((one) => one !== undefined), periods, except, firstSeen };
}

/** Whether anything is asked for but a topic. */
export const narrows = ({ tokens, without, periods, except, firstSeen }: PaperConditions): boolean =>
  tokens.length + without.length + periods.length + except.length > 0 || firstSeen !== undefined;

export function spellingsOf(names: Names, person: Person): readonly number[] {
  return names.reader.writtenBy(person).flatMap((spelling) => names.numberOf(spelling) ?? []);
}

const anyOf = (lexemes: readonly string[]): TokenQuery | undefined =>
  lexemes.length === 0 ? undefined : anyLexeme(lexemes);

/** `Google` is named by `Google DeepMind`, `Oogle` is not. */
async function affiliated(connection: Connection, folded: string): Promise<TokenQuery | undefined> {
  if (folded === '') return undefined;
  const rows = await rowsOf(
    connection,
    sql<{ number: number }>`
      select number from affiliation where papers > 0 and strpos(' ' || folded || ' ', ${` ${folded} `}) > 0`,
  );
  return anyOf(rows.map(({ number }) => LEXEME.affiliation(number)));
}

const FIRST_DAY = '0000-01-01';
const LAST_DAY = '9999-12-31';

type Days = { from: RawBuilder<string>; to: RawBuilder<string> };
/** Found by the index of days. */
const DAYS: Days = { from: sql`day_from`, to: sql`day_to` };
/** The same of papers that are looked at anyway: no index knows of them. */
const DAYS_OF_ROW: Days = { from: sql`coalesce(day_from, '')`, to: sql`coalesce(day_to, '')` };

const overlaps = ({ from = FIRST_DAY, to = LAST_DAY }: Period, days: Days): RawBuilder<boolean> =>
  sql`(${days.to} >= ${from} and ${days.from} <= ${to})`;
const contains = ({ from = FIRST_DAY, to = LAST_DAY }: Period): RawBuilder<boolean> =>
  sql`(${DAYS_OF_ROW.from} >= ${from} and ${DAYS_OF_ROW.to} <= ${to})`;

const any = (conditions: readonly RawBuilder<boolean>[]): RawBuilder<boolean> =>
  sql`(${sql.join(conditions, sql` or `)})`;

/** Whether the date lies within a period as a whole: where not, a paper that meets all else is undecided. */
export const insideOf = ({ periods }: PaperConditions): RawBuilder<boolean> =>
  periods.length === 0 ? sql`true` : any(periods.map(contains));

/** What is asked of a row beside the tokens that it must have. */
export function othersOf(
  { without, periods, except, firstSeen }: PaperConditions,
  days = DAYS,
): readonly RawBuilder<boolean>[] {
  return [
    // By a set of their numbers: `not @@` would read the tokens of every paper.
    ...without.map((query) => sql<boolean>`number not in (select number from paper where ${matches(query)})`),
    ...(except.length === 0 ? [] : [sql<boolean>`id <> all(${except.map(storable)}::text[])`]),
    ...(firstSeen === undefined
      ? []
      : [sql<boolean>`first_seen > ${firstSeen.after}::timestamptz and first_seen <= ${firstSeen.upTo}::timestamptz`]),
    ...(periods.length > 0 ? [any(periods.map((period) => overlaps(period, days)))] : []),
  ];
}

/** What must be had, as one; undefined where nothing must. */
export function queryOf({ tokens }: PaperConditions, topic: TokenQuery | undefined): TokenQuery | undefined {
  const all = topic === undefined ? tokens : [...tokens, topic];
  return all.length === 0 ? undefined : QUERY.all(all);
}

/** All that is asked of a row that is looked at anyway. */
export function isWanted(conditions: PaperConditions, topic: TokenQuery | undefined): RawBuilder<boolean> {
  const query = queryOf(conditions, topic);
  const had = query === undefined ? [] : [isMatched(query)];
  const others = othersOf(conditions, DAYS_OF_ROW);
  return sql`${sql.join([...had, ...others, insideOf(conditions)], sql` and `)}`;
}

/** Where in the order of dates the periods lie: a bare year stands before its months, and a month before its days. */
export function datesWithin({ periods }: PaperConditions): RawBuilder<boolean> {
  const years = periods.map(({ from = FIRST_DAY }) => from.slice(0, 'YYYY'.length)).sort();
  const days = periods.map(({ to = LAST_DAY }) => to).sort();
  return periods.length === 0 ? sql`true` : sql`date between ${years[0]} and ${days.at(-1)}`;
}

/** All that is asked of a row, by what indexes tell. */
export function whereOf(conditions: PaperConditions, topic: TokenQuery | undefined): RawBuilder<boolean> {
  const query = queryOf(conditions, topic);
  const all = [...(query === undefined ? [] : [matches(query)]), ...othersOf(conditions)];
  return all.length === 0 ? sql`true` : sql`${sql.join(all, sql` and `)}`;
}
