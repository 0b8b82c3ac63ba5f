import { type RawBuilder, sql } from 'kysely';
import { STOP_WORDS } from '../../core/catalogue/stop-words.ts';
import { stem } from '../../core/search/stem.ts';
import { intersection, isKept, sizeOf, withAny } from './bitmaps.ts';
import { rowsOf } from './connect.ts';
import { LEXEME } from './lexemes.ts';
import type { Reader } from './name-desk.ts';
import { isMatched, type TokenQuery } from './token-query.ts';

/** Titles that are asked for: `query` they match, `start` they begin with, `within` they hold as a whole. */
export type TitleAsk = { query: TokenQuery; words: readonly string[]; asked: string; start: string; within: string };

/** Of more titles than so many times what is listed, those that come first are rather looked for where they must be. */
const MANY = 4;
/** Going through the shortest so many titles finds what is dense among them. */
const WALKED = 5000;
/** So much of a title stands in the index of beginnings. */
const BEGINNING = 100;

/** Whether so many titles hold the words that it takes long to put them in order. */
async function areMany({ connection, editions, sizes }: Reader, words: readonly string[]): Promise<boolean> {
  const { common } = await editions.current();
  const lexemes = words.filter((word) => !STOP_WORDS.has(word)).map((word) => LEXEME.titleTerm(stem(word)));
  if (lexemes.length === 0 || lexemes.some((lexeme) => !isKept(lexeme, common))) return false;
  return (await sizeOf(connection, intersection(lexemes.map((one) => withAny([one]))))) > MANY * sizes.listed;
}

/**
 * The first so many of very many titles: those that are what was asked, then those that begin with it, hold it, or hold its
 * words, each kind by length. Undefined where there are not so many titles, or not enough among the short ones.
 */
export async function firstOfMany(
  reader: Reader,
  ask: TitleAsk,
  limit: number,
): Promise<readonly number[] | undefined> {
  if (!(await areMany(reader, ask.words))) return undefined;
  const found = new Set<number>();
  for (const find of [whatItIs, whatBeginsSo, whatHoldsIt, whatHoldsItsWords]) {
    if (found.size >= limit) break;
    const numbers = await find(reader, ask, limit);
    if (numbers === undefined) return undefined;
    for (const number of numbers) found.add(number);
  }
  return [...found].slice(0, limit);
}

/** Numbers of the first so many titles of a kind, or of all that there are; undefined where they were not found. */
type Find = (reader: Reader, ask: TitleAsk, many: number) => Promise<readonly number[] | undefined>;

const whatItIs: Find = (reader, { asked }, many) =>
  shortest(reader, sql`(select * from paper where title_key = ${asked}) as same`, many);

const whatBeginsSo: Find = async (reader, ask, many) => {
  const { start } = ask;
  const begins = sql<boolean>`starts_with(title_key || ' ', ${start})`;
  const first = start.trimEnd().slice(0, BEGINNING);
  const begun = sql`left(title_key, ${sql.lit(BEGINNING)}) >= ${first} and left(title_key, ${sql.lit(BEGINNING)}) <= ${`${first}\uffff`}`;
  const few = reader.sizes.listed + 1;
  const rows = await shortest(
    reader,
    sql`(select * from paper where ${begun} and ${begins} limit ${few}) as begun`,
    few,
  );
  return rows.length < few ? rows.slice(0, many) : amongShort(reader, ask, begins, many);
};

const whatHoldsIt: Find = (reader, ask, many) =>
  amongShort(reader, ask, sql`strpos(' ' || title_key || ' ', ${ask.within}) > 0`, many);

const whatHoldsItsWords: Find = (reader, ask, many) => amongShort(reader, ask, isMatched(ask.query), many);

/** Among the shortest titles that have room for the words. */
async function amongShort(
  reader: Reader,
  { words }: TitleAsk,
  kind: RawBuilder<boolean>,
  many: number,
): Promise<readonly number[] | undefined> {
  const letters = [...new Set(words)].join('').length;
  const short = sql`(
    select * from (
      select * from paper where title_letters >= ${letters} order by title_letters, id limit ${WALKED}
    ) as short where ${kind}
  ) as found`;
  const numbers = await shortest(reader, short, many);
  return numbers.length < many ? undefined : numbers;
}

async function shortest({ connection }: Reader, titles: RawBuilder<unknown>, many: number): Promise<readonly number[]> {
  const statement = sql<{ number: number }>`select number from ${titles} order by title_letters, id limit ${many}`;
  return (await rowsOf(connection, statement)).map(({ number }) => number);
}
