import { allowedErrors, editDistance } from '../../src/core/catalogue/edit-distance.ts';
import { words } from '../../src/core/catalogue/fold.ts';
import { STOP_WORDS } from '../../src/core/catalogue/stop-words.ts';
import type { Paper } from '../../src/core/model/paper.ts';
import type { Engine, Peer } from './engine.ts';
import { type Database, findSqlite } from './sqlite.ts';

const RAREST = 4;
const NEAREST = 8;
const TABLES = `
  CREATE VIRTUAL TABLE papers USING fts5(
    id UNINDEXED, title, authors, abstract, tokenize = 'porter unicode61 remove_diacritics 2', prefix = '2 3'
  );
  CREATE VIRTUAL TABLE spellings USING fts5(word, field UNINDEXED, papers UNINDEXED, tokenize = 'trigram');
`;
type Counts = { text: ReadonlyMap<string, number>; authors: ReadonlyMap<string, number> };

/** Undefined where SQLite is not installed. */
export async function findFts5(): Promise<Peer | undefined> {
  const open = await findSqlite();
  if (open === undefined) return undefined;
  return {
    name: 'SQLite FTS5',
    setting:
      'better-sqlite3 12.11.1 in memory, porter unicode61, title ×10; all words, then the 8 nearest spellings of unknown ones (by trigrams), then any of the 4 rarest',
    build: (papers) => {
      const db = open();
      db.exec(TABLES);
      return engineOf(db, fill(db, papers));
    },
  };
}

function fill(db: Database, papers: readonly Paper[]): Counts {
  const counts = { text: new Map<string, number>(), authors: new Map<string, number>() };
  const count = (field: keyof Counts, text: string): void => {
    for (const word of new Set(words(text))) counts[field].set(word, (counts[field].get(word) ?? 0) + 1);
  };
  const insert = db.prepare('INSERT INTO papers VALUES (?, ?, ?, ?)');
  const tell = db.prepare('INSERT INTO spellings VALUES (?, ?, ?)');
  db.transaction(() => {
    for (const { id, title, authors, abstract = '' } of papers) {
      const names = authors.map(({ name }) => name).join(' ');
      insert.run(id, title, names, abstract);
      count('text', `${title} ${abstract}`);
      count('authors', names);
    }
    for (const [field, found] of Object.entries(counts)) for (const [word, many] of found) tell.run(word, field, many);
  })();
  db.exec("INSERT INTO papers(papers) VALUES ('optimize')");
  return counts;
}

const quoted = (word: string): string => `"${word}"`;

function engineOf(db: Database, papersOf: Counts): Engine {
  const match = db.prepare<{ id: string }>(
    'SELECT id FROM papers WHERE papers MATCH ? ORDER BY bm25(papers, 0, 10, 3, 1) LIMIT ?',
  );
  const spelled = db.prepare<{ word: string; papers: number }>(
    'SELECT word, papers FROM spellings WHERE spellings MATCH ? AND field = ? ORDER BY rank LIMIT 200',
  );
  const ask = (columns: string, wanted: string, limit: number): readonly string[] =>
    wanted === '' ? [] : match.all(`{${columns}} : (${wanted})`, limit).map(({ id }) => id);

  /** The word, and the spellings nearest to it where it is unknown. */
  function forms(word: string, field: keyof Counts): readonly string[] {
    const limit = allowedErrors(word);
    if (papersOf[field].has(word) || limit === 0) return [word];
    const trigrams = Array.from({ length: word.length - 2 }, (_, at) => quoted(word.slice(at, at + 3)));
    const near = spelled
      .all(trigrams.join(' OR '), field)
      .map((row) => ({ ...row, distance: editDistance(word, row.word, limit) }))
      .filter(({ distance }) => distance <= limit)
      .sort((a, b) => a.distance - b.distance || b.papers - a.papers);
    return [word, ...near.slice(0, NEAREST).map((row) => row.word)];
  }

  const wordsOf = (text: string, field: keyof Counts): readonly string[] =>
    [...new Set(words(text))].filter((word) => field === 'authors' || !STOP_WORDS.has(word));

  function staged(text: string, limit: number, field: keyof Counts, columns: string): readonly string[] {
    const all = wordsOf(text, field);
    const exact = ask(columns, all.map(quoted).join(' AND '), limit);
    if (exact.length > 0) return exact;
    const near = all.map((word) => `(${forms(word, field).map(quoted).join(' OR ')})`);
    const forgiven = ask(columns, near.join(' AND '), limit);
    if (forgiven.length > 0) return forgiven;
    const known = all.filter((word) => papersOf[field].has(word));
    const rarest = known.sort((a, b) => (papersOf[field].get(a) ?? 0) - (papersOf[field].get(b) ?? 0));
    return ask(columns, rarest.slice(0, RAREST).map(quoted).join(' OR '), limit);
  }

  return {
    find: {
      text: (text, limit) => staged(text, limit, 'text', 'title abstract'),
      author: (text, limit) => staged(text, limit, 'authors', 'authors'),
      prefix: (text, limit) => ask('title', `${words(text).map(quoted).join(' AND ')} *`, limit),
    },
    about: (text, limit) => ask('title abstract', wordsOf(text, 'text').map(quoted).join(' OR '), limit),
    outside: Number(db.pragma('page_count', { simple: true })) * Number(db.pragma('page_size', { simple: true })),
  };
}
