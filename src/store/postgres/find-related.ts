import { sql } from 'kysely';
import { rankRelated } from '../../core/catalogue/related.ts';
import { allAuthors, type Paper } from '../../core/model/paper.ts';
import type { Related } from '../../core/ports.ts';
import { relatedAmong, type Telling, tellingTerms } from '../../core/search/related-papers.ts';
import { startAsking } from './ask-lexicon.ts';
import { type Connection, rowsOf } from './connect.ts';
import { LEXEME, termNumber } from './lexemes.ts';
import type { NameDesk, Reader } from './name-desk.ts';
import { spellingsOf } from './paper-conditions.ts';
import { readPaper } from './read-paper.ts';
import { anyLexeme, matches } from './token-query.ts';

/** So many papers by shared terms compete with those by shared authors, for each that is asked for. */
const RELATED_POOL = 4;
/** So many papers that share the most telling terms are compared by all of them. */
const COMPARED = 200;
/** Terms of more papers than this bring none in, unless there are no others. */
const COMMON = 2000;
/** Of a person’s papers so many of the newest are looked at. */
const BY_AUTHORS = 300;

export async function findRelated(
  { connection, desk, editions }: Reader,
  paper: Paper,
  limit: number,
): Promise<readonly Related[]> {
  const asking = startAsking(connection, editions);
  const terms = await asking.ask((lookup) => tellingTerms(paper, lookup));
  const byTerms = await sharingTerms(connection, paper.id, terms);
  const byAuthors = await sharingAuthors(connection, desk, paper);
  const known = new Map([...byTerms, ...byAuthors].map((one) => [one.id, one]));
  const alike = relatedAmong(byTerms, terms, limit * RELATED_POOL);
  return rankRelated(paper, alike, new Set(byAuthors.map(({ id }) => id)), (id) => known.get(id)).slice(0, limit);
}

async function sharingTerms(
  connection: Connection,
  self: string,
  terms: readonly Telling[],
): Promise<readonly Paper[]> {
  const rare = terms.filter(({ papers }) => papers <= COMMON);
  const asked = rare.length > 0 ? rare : terms.slice(0, 1);
  if (asked.length === 0) return [];
  const query = anyLexeme(asked.map(({ term }) => LEXEME.term(term)));
  const held = terms.map(
    ({ term, rarity }) => sql`case when title_terms && ${[termNumber(term)]}::int[] then ${rarity}::float8 else 0 end`,
  );
  const rows = await rowsOf(
    connection,
    sql<{ document: object }>`
      select document from paper where ${matches(query)} and id <> ${self}
      order by ${sql.join(held, sql` + `)} desc, date desc, id limit ${COMPARED}`,
  );
  return rows.map(({ document }) => readPaper(document));
}

async function sharingAuthors(connection: Connection, desk: NameDesk, paper: Paper): Promise<readonly Paper[]> {
  const names = await desk.current();
  const people = allAuthors(paper).map((author) => names.reader.personOf(author));
  const spellings = [...new Set(people.flatMap((person) => spellingsOf(names, person)))];
  if (spellings.length === 0) return [];
  const query = anyLexeme(spellings.map(LEXEME.author));
  const rows = await rowsOf(
    connection,
    sql<{ document: object }>`
      with theirs as materialized (
        select number, date, id, (select count(*) from unnest(authors) as one where one = any(${spellings}::int[])) as shared
        from paper where ${matches(query)} and id <> ${paper.id}
        order by shared desc, date desc, id limit ${BY_AUTHORS}
      )
      select document from theirs join paper using (number)`,
  );
  return rows.map(({ document }) => readPaper(document));
}
