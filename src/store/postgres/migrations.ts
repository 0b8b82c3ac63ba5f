import { type Kysely, type Migration, sql } from 'kysely';

/**
 * What brings a database from one form to the next, in order of their names; forward only, each all or nothing. One that was
 * released is never changed: whatever it got wrong, a later one puts right.
 */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-start': {
    async up(database: Kysely<unknown>) {
      for (const statement of START) await sql.raw(statement).execute(database);
    },
  },
  '0002-lexicon': {
    async up(database: Kysely<unknown>) {
      for (const statement of LEXICON) await sql.raw(statement).execute(database);
    },
  },
  '0003-claims': {
    async up(database: Kysely<unknown>) {
      // Who took it, so that the same may take it again.
      await sql.raw('alter table claim add column taker text').execute(database);
    },
  },
  '0004-editions': {
    async up(database: Kysely<unknown>) {
      // Another with each save: versions come again where a backup is put back.
      await sql.raw('alter table totals add column edition uuid not null default gen_random_uuid()').execute(database);
    },
  },
  '0005-narrow': {
    async up(database: Kysely<unknown>) {
      // Only rows of over 2 kB are split; blanks behind a document mean nothing.
      await sql
        .raw('update paper set document = rpad(document::text, 2048)::json where octet_length(document::text) < 2048')
        .execute(database);
    },
  },
  '0006-bitmaps': {
    async up(database: Kysely<unknown>) {
      for (const statement of BITMAPS) await sql.raw(statement).execute(database);
    },
  },
};

const BITMAPS: readonly string[] = [
  // A bit for each of 8192 papers by their numbers; see bitmaps.ts.
  `create table bitmap (
    lexeme text collate "C" not null, block int not null, papers bit(8192) not null, primary key (lexeme, block)
  ) with (fillfactor = 80)`,
  'alter table bitmap alter column papers set storage main',
  // As many papers as had it when its bits were made.
  'create table common (lexeme text collate "C" primary key, papers int not null)',
  // The version of the catalogue at which they are right: an older program saves without them.
  'alter table totals add column bitmaps bigint not null default -1',
  // Titles that begin so; a whole one may be too long for an index.
  'create index paper_title_start on paper (left(title_key, 100))',
  // How an index is asked is said, so that nothing has to be guessed, which took longer than asking.
  'alter table paper alter column tokens set statistics 0',
];

/** Counts change with each save: no index may hold them, and a page keeps room for what they become. */
const LEXICON: readonly string[] = [
  'delete from lexicon where papers = 0',
  'drop index lexicon_shape',
  'alter table lexicon set (fillfactor = 70)',
  'create index lexicon_shape on lexicon (kind, length) include (shape, word, term)',
];

const START: readonly string[] = [
  'create extension if not exists pg_trgm',
  // One row. Lengths are in words, over all papers.
  `create table totals (
    version bigint not null, papers int not null, title bigint not null, abstract bigint not null,
    abstracts bigint not null, names bigint not null
  )`,
  'insert into totals values (0, 0, 0, 0, 0, 0)',
  `create table paper (
    number int generated always as identity primary key,
    id text collate "C" not null unique,
    date text collate "C" not null,
    day_from text collate "C" not null,
    day_to text collate "C" not null,
    year smallint not null,
    title_key text collate "C" not null,
    title_letters smallint not null,
    title_terms int[] not null,
    authors int[] not null,
    categories text[] not null,
    first_seen timestamptz not null,
    arxiv text,
    doi text,
    openalex text,
    semantic_scholar text,
    tokens tsvector not null,
    document json not null
  )`,
  // Tokens and documents move out of line, so that a question about many papers reads narrow rows.
  'alter table paper set (toast_tuple_target = 128)',
  ...['title_key', 'title_terms', 'authors', 'categories'].map(
    (column) => `alter table paper alter column ${column} set storage main`,
  ),
  // The planner must not take `@@` for cheap: the tokens lie out of line.
  'alter table paper alter column tokens set statistics 1000',
  'create index paper_tokens on paper using gin (tokens)',
  'create index paper_newest on paper (date desc, id)',
  'create index paper_days on paper (day_from, day_to)',
  'create index paper_first_seen on paper (first_seen)',
  'create index paper_title_key on paper using hash (title_key)',
  'create index paper_title_letters on paper (title_letters, id)',
  'create index paper_arxiv on paper (arxiv)',
  'create index paper_doi on paper (doi)',
  'create index paper_openalex on paper (openalex)',
  'create index paper_semantic_scholar on paper (semantic_scholar)',
  // Words of titles and abstracts with their stems, stems, and words of names, each with its number of papers.
  `create table lexicon (
    kind text collate "C" not null, word text collate "C" not null, term text collate "C" not null,
    papers int not null, length smallint not null, shape int not null, primary key (kind, word)
  )`,
  'create index lexicon_shape on lexicon (kind, length) include (shape, word, term, papers)',
  // `changed` is the version of the catalogue with which a row became what it is.
  `create table spelling (
    number int generated always as identity primary key, name text not null, author_id text not null,
    folded text not null, papers int not null, person int, changed bigint not null
  )`,
  'create unique index spelling_name on spelling (md5(name), md5(author_id))',
  'create index spelling_changed on spelling (changed)',
  `create index spelling_folded on spelling using gin (folded gin_trgm_ops)`,
  // Those who write their names in several ways; the number is that of the fullest spelling.
  'create table person (number int primary key, papers int not null, changed bigint not null)',
  'create index person_changed on person (changed)',
  `create table affiliation (
    number int generated always as identity primary key, name text not null, folded text not null,
    papers int not null, changed bigint not null
  )`,
  'create unique index affiliation_name on affiliation (md5(name))',
  'create index affiliation_changed on affiliation (changed)',
  // Apart, so that no question has to leave them out.
  `create table hidden_paper (
    id text collate "C" primary key, title_key text collate "C" not null, arxiv text, doi text, openalex text,
    semantic_scholar text, document json not null
  )`,
  'create index hidden_paper_title_key on hidden_paper using hash (title_key)',
  'create table author (position int generated always as identity, id text primary key, document json not null)',
  `create table subscription (
    position int generated always as identity, id text primary key,
    platform text not null, workspace text not null, channel text not null, document json not null
  )`,
  'create index subscription_place on subscription (platform, workspace, channel)',
  `create table ledger (
    position bigint generated always as identity, subscription text not null, paper text not null,
    state text not null, sender text, until timestamptz, document json not null, primary key (subscription, paper)
  )`,
  'create index ledger_paper on ledger (paper)',
  `create index ledger_open on ledger (subscription) where state not in ('sent', 'dropped')`,
  'create table conversation (key text primary key, at timestamptz not null, document json not null)',
  'create index conversation_at on conversation (at)',
  'create table lease (work text primary key, holder text not null, until timestamptz not null)',
  'create table claim (key text primary key, until timestamptz not null)',
  'create index claim_until on claim (until)',
  'create table setting (key text primary key, value text not null)',
  // Instants in milliseconds since 1970.
  'create table pace (source text primary key, next float8 not null default 0, blocked_until float8)',
];
