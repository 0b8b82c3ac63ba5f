import { sql } from 'kysely';
import type { Paper } from '../../core/model/paper.ts';
import { shapeOfWord } from '../../core/search/near-words.ts';
import { type WordsOfPaper, wordsOfPaper } from '../../core/search/words-of-paper.ts';
import { type Connection, rowsOf } from './connect.ts';
import { clipped } from './lexemes.ts';

/** What of the lexicon a word is: of a title or abstract, a stem of one, or of a name. */
export type WordKind = 'word' | 'term' | 'name';

/** How the lexicon changes with the papers that come and go. */
export type WordCounts = {
  add(paper: Paper): WordsOfPaper;
  remove(paper: Paper): void;
  /** Writes what came together, and gives the words of which so many papers or more have become. */
  write(connection: Connection, commonFrom: number): Promise<readonly WordRow[]>;
};

export type WordRow = { kind: WordKind; word: string };

type Counted = { term: string; papers: number };
type Row = Counted & { kind: WordKind; word: string };

export function createWordCounts(): WordCounts {
  const counted: Readonly<Record<WordKind, Map<string, Counted>>> = {
    word: new Map(),
    term: new Map(),
    name: new Map(),
  };
  const totals = { papers: 0, title: 0, abstract: 0, abstracts: 0, names: 0 };

  function count(kind: WordKind, word: string, term: string, by: number): void {
    const known = counted[kind].get(word);
    if (known === undefined) counted[kind].set(word, { term, papers: by });
    else known.papers += by;
  }

  function step(paper: Paper, by: 1 | -1): WordsOfPaper {
    const words = wordsOfPaper(paper);
    for (const [word, term] of words.terms) count('word', word, term, by);
    for (const term of new Set(words.terms.values())) count('term', term, term, by);
    for (const name of words.names) count('name', name, '', by);
    const { title, abstract, names } = words.lengths;
    totals.papers += by;
    totals.title += by * title;
    totals.abstract += by * abstract;
    totals.abstracts += abstract > 0 ? by : 0;
    totals.names += by * names;
    return words;
  }

  return {
    add: (paper) => step(paper, 1),
    remove: (paper) => void step(paper, -1),
    async write(connection, commonFrom) {
      const kinds = Object.entries(counted) as [WordKind, Map<string, Counted>][]; // as they are declared
      const changed = kinds.flatMap(([kind, words]) => rowsOfKind(kind, words));
      const common = await rowsOf(
        connection,
        sql<WordRow>`
        with put as (insert into lexicon (kind, word, term, papers, length, shape)
        select * from unnest(
          ${changed.map(({ kind }) => kind)}::text[], ${changed.map(({ word }) => word)}::text[],
          ${changed.map(({ term }) => term)}::text[], ${changed.map(({ papers }) => papers)}::int[],
          ${changed.map(({ word }) => word.length)}::smallint[], ${changed.map(({ word }) => shapeOfWord(word))}::int[])
        on conflict (kind, word) do update set papers = lexicon.papers + excluded.papers
          returning kind, word, papers)
        select kind, word from put where papers >= ${commonFrom} and kind in ('term', 'name')`,
      );
      const gone = changed.filter(({ papers }) => papers < 0);
      await sql`
        delete from lexicon where papers = 0 and (kind, word) in (select * from unnest(
          ${gone.map(({ kind }) => kind)}::text[], ${gone.map(({ word }) => word)}::text[]))`.execute(connection);
      await sql`
        update totals set version = version + 1, edition = gen_random_uuid(), papers = papers + ${totals.papers}, title = title + ${totals.title},
          abstract = abstract + ${totals.abstract}, abstracts = abstracts + ${totals.abstracts},
          names = names + ${totals.names}`.execute(connection);
      return common;
    },
  };
}

/** What changed, as the database has it: words that are cut to the same count together. */
function rowsOfKind(kind: WordKind, words: ReadonlyMap<string, Counted>): readonly Row[] {
  const rows = new Map<string, Row>();
  for (const [word, { term, papers }] of words) {
    if (papers === 0) continue;
    const cut = clipped(word);
    const row = rows.get(cut);
    if (row === undefined) rows.set(cut, { kind, word: cut, term: clipped(term), papers });
    else row.papers += papers;
  }
  return [...rows.values()];
}
