import { type RawBuilder, sql } from 'kysely';
import { fold } from '../../core/catalogue/fold.ts';
import type { Person } from '../../core/model/author.ts';
import type { Period } from '../../core/model/period.ts';
import type { PaperFilter } from '../../core/ports.ts';
import type { Asking } from './ask-lexicon.ts';
import { type Connection, rowsOf } from './connect.ts';
import { LEXEME, QUERY, storable } from './lexemes.ts';
import type { NameDesk } from './name-desk.ts';
import type { Names } from './names-in-memory.ts';
import { categoryAsked } from './paper-row.ts';
import { meantTopic } from './read-topic.ts';

/** What a filter asks of a row, but for its topic. */
export type PaperConditions = {
  /** What the tokens must match, all of it. */
  tokens: readonly string[];
  others: readonly RawBuilder<boolean>[];
  /** Whether the date lies within a period as a whole: where not, a paper that meets all else is undecided. */
  inside: RawBuilder<boolean>;
};

type Spelt = (spelling: number) => string;
/** What a person must be, and must not be, for a place among the authors. */
const PLACES: Readonly<Record<NonNullable<PaperFilter['position']>['at'], { as: Spelt; not?: Spelt }>> = {
  first: { as: LEXEME.first },
  last: { as: LEXEME.last },
  solo: { as: LEXEME.solo },
  'not-first': { as: LEXEME.author, not: LEXEME.first },
  joint: { as: LEXEME.author, not: LEXEME.solo },
};

type Context = { connection: Connection; desk: NameDesk; asking: Asking };

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
  const written = (person: Person, as: (spelling: number) => string): string | undefined =>
    names && anyOf(spellingsOf(names, person).map(as));

  const tokens: (string | undefined)[] = authors.map((person) => written(person, LEXEME.author));
  const place = position && PLACES[position.at];
  if (position !== undefined && place !== undefined) tokens.push(written(position.person, place.as));
  if (categories.length > 0) tokens.push(anyOf(categories.flatMap(categoryAsked)));
  if (filter.affiliation !== undefined) tokens.push(await affiliated(context.connection, fold(filter.affiliation)));
  if (code !== undefined) tokens.push(QUERY.lexeme(LEXEME.code(code)));
  const wanted = tokens.filter((one) => one !== undefined);
  if (wanted.length < tokens.length) return undefined;

  const others: RawBuilder<boolean>[] = without.flatMap((person) => noneOf(written(person, LEXEME.author)));
  if (position !== undefined && place?.not !== undefined) others.push(...noneOf(written(position.person, place.not)));
  if (outside.length > 0) others.push(...noneOf(anyOf(outside.flatMap(categoryAsked))));
  if (filter.not !== undefined) {
    others.push(...noneOf((await meantTopic(context.connection, context.asking, filter.not))?.query));
  }
  if (except.length > 0) others.push(sql`id <> all(${except.map(storable)}::text[])`);
  if (firstSeen !== undefined) {
    others.push(sql`first_seen > ${firstSeen.after}::timestamptz and first_seen <= ${firstSeen.upTo}::timestamptz`);
  }
  if (periods.length > 0) others.push(any(periods.map(overlaps)));
  return { tokens: wanted, others, inside: periods.length === 0 ? sql`true` : any(periods.map(contains)) };
}

export function spellingsOf(names: Names, person: Person): readonly number[] {
  return names.reader.writtenBy(person).flatMap((spelling) => names.numberOf(spelling) ?? []);
}

const anyOf = (lexemes: readonly string[]): string | undefined =>
  lexemes.length === 0 ? undefined : QUERY.any([...new Set(lexemes)].map(QUERY.lexeme));

/** By a set of their numbers: `not @@` would read the tokens of every paper. */
function noneOf(query: string | undefined): readonly RawBuilder<boolean>[] {
  return query === undefined ? [] : [sql`number not in (select number from paper where tokens @@ ${query}::tsquery)`];
}

/** `Google` is named by `Google DeepMind`, `Oogle` is not. */
async function affiliated(connection: Connection, folded: string): Promise<string | undefined> {
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

const overlaps = ({ from = FIRST_DAY, to = LAST_DAY }: Period): RawBuilder<boolean> =>
  sql`(day_to >= ${from} and day_from <= ${to})`;
const contains = ({ from = FIRST_DAY, to = LAST_DAY }: Period): RawBuilder<boolean> =>
  sql`(day_from >= ${from} and day_to <= ${to})`;

const any = (conditions: readonly RawBuilder<boolean>[]): RawBuilder<boolean> =>
  sql`(${sql.join(conditions, sql` or `)})`;

/** All conditions and what else the tokens must match, as one. */
export function whereOf({ tokens, others }: PaperConditions, ...topics: readonly string[]): RawBuilder<boolean> {
  const matched = [...tokens, ...topics];
  const all = [...(matched.length === 0 ? [] : [sql<boolean>`tokens @@ ${QUERY.all(matched)}::tsquery`]), ...others];
  return all.length === 0 ? sql`true` : sql`${sql.join(all, sql` and `)}`;
}
