import { sql } from 'kysely';
import type { Totals } from '../../core/search/statistics.ts';
import type { Common } from './bitmaps.ts';
import { type Connection, rowsOf } from './connect.ts';

/** The catalogue between two saves: what was counted in it once holds until the next. */
export type Edition = {
  /** Another after each save. */
  id: string;
  totals: Totals;
  /** How many authors of whom more than a name is kept. */
  authors: number;
  /** Undefined while the bits are out of date. */
  common: Common | undefined;
  /** How many papers have a word of the lexicon, by kind and word. */
  words: Map<string, number>;
  /** How many papers meet conditions, by what the database is asked. */
  counts: Map<string, { total: number; undecided: number }>;
};

export type Editions = {
  /** As it is now, or was a moment ago. */
  current(): Promise<Edition>;
  /** After something was saved: the next look must see it. */
  outdated(): void;
};

/** So long what another process saved may go unnoticed. */
const FRESH_MS = 100;
/** What is kept of one edition, at the most. */
const MOST_WORDS = 100_000;
const MOST_COUNTS = 10_000;

type Row = Totals & { id: string; authors: number; common: Record<string, number> | null };

export function createEditions(connection: Connection): Editions {
  let edition: Edition | undefined;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let looking: Promise<Edition> | undefined;

  async function look(): Promise<Edition> {
    const start = performance.now();
    const [row] = await rowsOf(
      connection,
      sql<Row>`
        select edition as id, papers, title::float8, abstract::float8, abstracts::float8, names::float8,
          (select count(*) from author)::int as authors,
          case when bitmaps = version and edition is distinct from ${edition?.id ?? null}::uuid
            then coalesce((select json_object_agg(lexeme, papers) from common), '{}') end as common
        from totals`,
    );
    if (row === undefined) throw new Error('The database has no totals.');
    const { id, authors, common, ...totals } = row;
    const kept =
      edition?.id === id
        ? edition
        : {
            words: new Map(),
            counts: new Map(),
            common: common === null ? undefined : new Map(Object.entries(common)),
          };
    if (kept.words.size > MOST_WORDS) kept.words.clear();
    if (kept.counts.size > MOST_COUNTS) kept.counts.clear();
    edition = { ...kept, id, authors, totals };
    lookedAt = Math.max(lookedAt, start);
    return edition;
  }

  return {
    async current() {
      if (edition !== undefined && performance.now() - lookedAt < FRESH_MS) return edition;
      const mine = looking ?? look();
      looking = mine;
      return mine.finally(() => {
        if (looking === mine) looking = undefined;
      });
    },
    outdated() {
      lookedAt = Number.NEGATIVE_INFINITY;
      looking = undefined;
    },
  };
}
