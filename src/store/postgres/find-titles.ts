import { sql } from 'kysely';
import { words } from '../../core/catalogue/fold.ts';
import { compareText } from '../../core/catalogue/order.ts';
import type { Paper } from '../../core/model/paper.ts';
import { scoresAmong } from '../../core/search/rank-among.ts';
import { bringing, byLikeness, COMPARED, likeness, neededOf, tellingWords } from '../../core/search/titles-like.ts';
import { startAsking } from './ask-lexicon.ts';
import { firstOfMany, type TitleAsk } from './common-titles.ts';
import { type Connection, rowsOf } from './connect.ts';
import { LEXEME } from './lexemes.ts';
import type { Reader } from './name-desk.ts';
import { ANYTHING } from './paper-conditions.ts';
import { readPage } from './read-page.ts';
import { readPaper } from './read-paper.ts';
import { readTopic } from './read-topic.ts';
import { isMatched, matches, QUERY, type TokenQuery } from './token-query.ts';

/** Fewer typed letters begin too many words to look for all of them. */
const FEW_LETTERS = 3;
/** So many papers that hold the words compete for the places. */
const RANKED = 100;

/** Titles that hold every word, those first that are or begin with what was asked, or hold it as one; then the shorter. */
export async function titlesHolding(reader: Reader, typed: string, limit: number): Promise<readonly Paper[]> {
  const all = words(typed);
  if (all.length === 0) return [];
  const query = QUERY.all(all.map((word) => QUERY.lexeme(LEXEME.titleWord(word))));
  const asked = all.join(' ');
  const ask: TitleAsk = { query, words: all, asked, start: `${asked} `, within: ` ${asked} ` };
  const first = await firstOfMany(reader, ask, limit);
  return first === undefined ? ranked(reader.connection, ask, limit) : inOrder(reader.connection, first);
}

async function inOrder(connection: Connection, numbers: readonly number[]): Promise<readonly Paper[]> {
  const rows = await rowsOf(
    connection,
    sql<{ document: object }>`
      select document from unnest(${numbers}::int[]) with ordinality as listed (number, place) join paper using (number)
      order by place`,
  );
  return rows.map(({ document }) => readPaper(document));
}

/** Titles that hold most of the words, as the core compares them: by the rarest words of which they must hold one. */
export async function titlesAlike(
  { connection, editions }: Reader,
  typed: string,
  limit: number,
): Promise<readonly Paper[]> {
  const asked = tellingWords(typed);
  const counted = await startAsking(connection, editions).ask(({ papersWith }) =>
    asked.map((word) => ({ word, papers: papersWith(word) })),
  );
  const known = counted.filter(({ papers }) => papers > 0).sort((a, b) => a.papers - b.papers);
  const rarest = known.slice(0, Math.max(0, bringing(asked, known.length)));
  if (rarest.length === 0) return [];
  const lexemes = known.map(({ word }) => QUERY.lexeme(LEXEME.titleWord(word)));
  const query = QUERY.any(lexemes.slice(0, rarest.length));
  const held = lexemes.map((lexeme) => sql`(${isMatched(lexeme)})::int`);
  const rows = await rowsOf(
    connection,
    sql<{ document: object }>`
      select document from (
        select document, id, ${sql.join(held, sql` + `)} as held from paper where ${matches(query)}
      ) as holding where held >= ${neededOf(asked)} order by held desc, id limit ${COMPARED}`,
  );
  const papers = rows.map(({ document }) => readPaper(document));
  const like = papers.map((paper) => ({ paper, ...likeness(paper.id, asked, words(paper.title)) }));
  return like
    .sort(byLikeness)
    .slice(0, limit)
    .map(({ paper }) => paper);
}

/** Titles for one being typed: every word begins a word of the title; where there are none, what holds most of the words. */
export async function titlesFor(reader: Reader, typed: string, limit: number): Promise<readonly Paper[]> {
  const all = words(typed);
  const [only, ...more] = all;
  if (only === undefined) return [];
  const asked = all.join(' ');
  const begun =
    more.length === 0 && only.length < FEW_LETTERS
      ? await shortest(reader.connection, only, limit)
      : await ranked(reader.connection, { query: begunQuery(all), asked, start: asked, within: ` ${asked}` }, limit);
  return begun.length > 0 ? begun : holdingMost(reader, typed, limit);
}

/** A very short word counts only whole, unless it is all there is. */
function begunQuery(all: readonly string[]): TokenQuery {
  return QUERY.all(all.map((word) => QUERY.beginning(LEXEME.titleWord(word))));
}

async function ranked(connection: Connection, { query, asked, start, within }: Omit<TitleAsk, 'words'>, limit: number) {
  const rows = await rowsOf(
    connection,
    sql<{ document: object }>`
      with fitting as materialized (
        select number, id, title_letters, case
          when title_key = ${asked} then 0
          when starts_with(title_key || ' ', ${start}) then 1
          when strpos(' ' || title_key || ' ', ${within}) > 0 then 2
          else 3 end as rank
        from paper where ${matches(query)}
        order by rank, title_letters, id limit ${limit}
      )
      select document from fitting join paper using (number) order by rank, fitting.title_letters, fitting.id`,
  );
  return rows.map(({ document }) => readPaper(document));
}

/** The shortest titles that begin with the letters. */
async function shortest(connection: Connection, start: string, limit: number): Promise<readonly Paper[]> {
  const rows = await rowsOf(
    connection,
    sql<{ document: object }>`
      select document from paper where starts_with(title_key, ${start}) order by title_letters, id limit ${limit}`,
  );
  return rows.map(({ document }) => readPaper(document));
}

async function holdingMost(readers: Reader, typed: string, limit: number): Promise<readonly Paper[]> {
  const reader = { ...readers, asking: startAsking(readers.connection, readers.editions) };
  const found = new Map<string, Paper>();
  const page = { sort: 'relevance', offset: 0, limit: Math.max(RANKED, limit) } as const;
  for await (const { slots, query: topic, whole } of readTopic(reader, typed, 'everything')) {
    // One that holds all words makes do; only then are those wanted that hold some.
    if (found.size >= limit) break;
    if (whole && found.size > 0) continue;
    const { papers } = await readPage(reader, { conditions: ANYTHING, topic, page, slots });
    const scores = scoresAmong(papers, slots, { scope: 'everything', whole, totals: await reader.asking.totals() });
    const scoreOf = ({ id }: Paper): number => scores.get(id) ?? 0;
    for (const paper of papers.toSorted((a, b) => scoreOf(b) - scoreOf(a) || compareText(a.id, b.id)))
      if (!found.has(paper.id)) found.set(paper.id, paper);
  }
  return [...found.values()].slice(0, limit);
}
