import { sql } from 'kysely';
import { authorMeant } from '../../core/catalogue/author-meant.ts';
import { frozen } from '../../core/catalogue/frozen-copy.ts';
import { Author } from '../../core/model/author.ts';
import type { Catalogue, RecordKeys } from '../../core/ports.ts';
import { knownWords } from '../../core/search/known-words.ts';
import { startAsking } from './ask-lexicon.ts';
import type { Sizes } from './bitmaps.ts';
import { completeNames } from './complete-names.ts';
import { type Database, rowsOf } from './connect.ts';
import { createEditions } from './edition.ts';
import { findPapers } from './find-papers.ts';
import { findRelated } from './find-related.ts';
import { titlesAlike, titlesFor, titlesHolding } from './find-titles.ts';
import { storable } from './lexemes.ts';
import { createNameDesk } from './name-desk.ts';
import { readPaper } from './read-paper.ts';
import { saveChanges } from './save-changes.ts';
import { tallyPapers } from './tally-papers.ts';

/** Papers and what they are found by in tables, names in memory besides. */
export function createPostgresCatalogue(database: Database, sizes: Sizes): Catalogue {
  const editions = createEditions(database);
  const desk = createNameDesk(database, editions);
  const reader = { connection: database, desk, editions, sizes };

  async function authors(): Promise<readonly Author[]> {
    const rows = await database.selectFrom('author').select('document').orderBy('position').execute();
    return rows.map(({ document }) => frozen(Author.parse(document)));
  }

  const paper: Catalogue['paper'] = async (id) => {
    const statement = sql<{ document: object }>`select document from paper where id = ${storable(id)}`;
    const [row] = await rowsOf(database, statement);
    return row && readPaper(row.document);
  };

  return {
    paper,
    find: (filter, page) => findPapers(reader, filter, page),
    tally: (filter, by) => tallyPapers(reader, filter, by),
    people: async (name, limit) => frozen((await desk.current()).reader.people(name, limit)),
    names: async (typed, limit) => completeNames(database, await desk.current(), typed, limit),
    nearestNames: async (name, limit) => (await desk.current()).reader.nearest(name, limit),
    spot: async (words) => frozen((await desk.current()).reader.spot(words)),
    knownWords: (words) => startAsking(database, editions).ask((lookup) => knownWords(words, lookup)),
    titlesWith: (typed, limit) => titlesHolding(reader, typed, limit),
    titlesLike: (typed, limit) => titlesAlike(reader, typed, limit),
    titles: (typed, limit) => titlesFor(reader, typed, limit),
    async related(id, limit) {
      const found = await paper(id);
      return found === undefined ? [] : findRelated(reader, found, limit);
    },
    tracked: async () => (await authors()).filter(({ tracked }) => tracked),
    async author(person) {
      return authorMeant(await authors(), person);
    },
    async size() {
      const { totals, authors: kept } = await editions.current();
      return { papers: totals.papers, authors: kept };
    },
    async sharing(keys) {
      const of = (key: keyof RecordKeys): readonly string[] =>
        keys.flatMap((one) => (one[key] === undefined ? [] : [storable(one[key])]));
      const rows = await rowsOf(
        database,
        sql<{ document: object }>`
          select document from paper where arxiv = any(${of('arxiv')}::text[]) or doi = any(${of('doi')}::text[])
            or title_key = any(${of('titleKey')}::text[])
            or openalex = any(${of('openalex')}::text[])
            or semantic_scholar = any(${of('semanticScholar')}::text[])
          union all
          select document from hidden_paper where arxiv = any(${of('arxiv')}::text[])
            or doi = any(${of('doi')}::text[]) or title_key = any(${of('titleKey')}::text[])
            or openalex = any(${of('openalex')}::text[])
            or semantic_scholar = any(${of('semanticScholar')}::text[])`,
      );
      return rows.map(({ document }) => readPaper(document));
    },
    save: (changes) => saveChanges(database, { desk, ...sizes }, changes),
  };
}
