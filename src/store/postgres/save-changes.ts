import { sql } from 'kysely';
import { soundChanges } from '../../core/catalogue/sound-changes.ts';
import { allAuthors, isShown, Paper } from '../../core/model/paper.ts';
import type { Catalogue } from '../../core/ports.ts';
import { type Connection, type Database, rowsOf, unhurried } from './connect.ts';
import { storable } from './lexemes.ts';
import { createNameCounts, writePeople } from './name-counts.ts';
import type { NameDesk } from './name-desk.ts';
import { keyColumns, type PaperRow, toPaperRow } from './paper-row.ts';
import { createWordCounts } from './word-counts.ts';
import { type BitmapChanges, startBitmapChanges } from './write-bitmaps.ts';

/** `commonFrom`: of so many papers a word is kept as bits. */
type Saving = { desk: NameDesk; commonFrom: number };

type Changes = Parameters<Catalogue['save']>[0];

/** Any number that nothing else in the database locks by. */
const SAVING = 0x0ff9_0001;
/** So many papers go to the database in one statement. */
const PAPERS_AT_ONCE = 1000;

/** Saves in one transaction, one save at a time in all processes, with every table that is derived from papers. */
export async function saveChanges(database: Database, { desk, commonFrom }: Saving, changes: Changes): Promise<void> {
  const { papers, authors } = soundChanges(changes);
  if (papers.length + authors.length === 0) return;
  try {
    await unhurried(database, async (transaction) => {
      await lockSaves(transaction);
      const once = [...new Map(papers.map((one) => [one.id, one])).values()];
      if (once.length > 0) await savePapers(transaction, { desk, commonFrom }, once);
      for (const author of authors) {
        const document = JSON.stringify(author);
        await transaction
          .insertInto('author')
          .values({ id: author.id, document })
          .onConflict((conflict) => conflict.column('id').doUpdateSet({ document }))
          .execute();
      }
    });
    desk.outdated();
  } catch (error) {
    desk.forget();
    throw error;
  }
}

/** One save at a time. */
export async function lockSaves(transaction: Connection): Promise<void> {
  await sql`select pg_advisory_xact_lock(${SAVING})`.execute(transaction);
}

async function savePapers(
  transaction: Connection,
  { desk, commonFrom }: Saving,
  papers: readonly Paper[],
): Promise<void> {
  const [state] = await rowsOf(transaction, sql<{ version: number }>`select version::float8 as version from totals`);
  const version = (state?.version ?? 0) + 1;
  const names = await desk.within(transaction);
  const words = createWordCounts();
  const named = createNameCounts(names);
  const bitmaps = await startBitmapChanges(transaction, commonFrom);
  const ids = papers.map(({ id }) => storable(id));

  const before = await rowsOf(
    transaction,
    sql<{ document: object }>`select document from paper where id = any(${ids}::text[])`,
  );
  await bitmaps.remove(ids);
  for (const paper of before.map(({ document }) => Paper.parse(document))) {
    words.remove(paper);
    named.remove(paper);
  }
  await putAside(transaction, papers);
  const shown = papers.filter(isShown);
  const counted = shown.map((paper) => {
    named.add(paper);
    return { paper, words: words.add(paper) };
  });
  const numbers = await named.write(transaction, version);
  const grown = await words.write(transaction, commonFrom);
  let writing = Promise.resolve();
  for (let at = 0; at < counted.length; at += PAPERS_AT_ONCE) {
    const rows = counted.slice(at, at + PAPERS_AT_ONCE).map((one) => toPaperRow(one.paper, one.words, numbers));
    // While the database writes some, the next are made ready.
    await writing;
    writing = writeRows(transaction, rows, bitmaps);
  }
  await writing;
  await bitmaps.write(grown);
  // What waits to be put in is gone through by each question.
  await sql`select gin_clean_pending_list('paper_tokens')`.execute(transaction);
  const changed = [...before.map(({ document }) => Paper.parse(document)), ...shown].flatMap((paper) =>
    allAuthors(paper).map(numbers.author),
  );
  await writePeople(transaction, names, [...new Set(changed)], version);
}

/** Hidden papers leave the table of papers, and those that are shown again the other. */
async function putAside(transaction: Connection, papers: readonly Paper[]): Promise<void> {
  const ids = papers.map(({ id }) => storable(id));
  await sql`delete from hidden_paper where id = any(${ids}::text[])`.execute(transaction);
  const rows = papers
    .filter((paper) => !isShown(paper))
    .map((paper) => ({ id: storable(paper.id), ...keyColumns(paper), document: JSON.stringify(paper) }));
  if (rows.length === 0) return;
  await sql`delete from paper where id = any(${rows.map(({ id }) => id)}::text[])`.execute(transaction);
  await transaction.insertInto('hidden_paper').values(rows).execute();
}

async function writeRows(transaction: Connection, rows: readonly PaperRow[], bitmaps: BitmapChanges): Promise<void> {
  const written = sql<{ id: string; number: number }>`
    insert into paper (id, date, day_from, day_to, year, title_key, title_letters, title_terms, authors, categories,
      first_seen, arxiv, doi, openalex, semantic_scholar, tokens, document)
    select id, date, day_from, day_to, year, title_key, title_letters, title_terms, authors, categories,
      first_seen, arxiv, doi, openalex, semantic_scholar, array_to_tsvector(tokens), document::json
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (id text, date text, day_from text, day_to text,
      year smallint, title_key text, title_letters smallint, title_terms int[], authors int[], categories text[],
      first_seen timestamptz, arxiv text, doi text, openalex text,
      semantic_scholar text, tokens text[], document text)
    on conflict (id) do update set date = excluded.date, day_from = excluded.day_from, day_to = excluded.day_to,
      year = excluded.year, title_key = excluded.title_key, title_letters = excluded.title_letters,
      title_terms = excluded.title_terms, authors = excluded.authors, categories = excluded.categories,
      first_seen = excluded.first_seen, arxiv = excluded.arxiv, doi = excluded.doi,
      openalex = excluded.openalex, semantic_scholar = excluded.semantic_scholar, tokens = excluded.tokens,
      document = excluded.document
    returning id, number`;
  const numbers = new Map((await rowsOf(transaction, written)).map(({ id, number }) => [id, number]));
  for (const row of rows) bitmaps.add(numbers.get(row.id) ?? 0, row);
}
