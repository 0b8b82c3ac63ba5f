import { sql } from 'kysely';
import { editDistance } from '../../core/catalogue/edit-distance.ts';
import type { Lookup } from '../../core/search/lookup.ts';
import { shapeOfWord } from '../../core/search/near-words.ts';
import type { Way } from '../../core/search/slots.ts';
import { rarity, type Totals } from '../../core/search/statistics.ts';
import { type Connection, rowsOf } from './connect.ts';
import type { Editions } from './edition.ts';
import { clipped } from './lexemes.ts';
import type { WordKind } from './word-counts.ts';

/** What the database told of words, for one question. */
export type Asking = {
  /**
   * What the core makes of a lookup. It is asked again and again, each time after what it looked up in vain was brought from
   * the database, until it finds all: so the rules of reading stand in one place, and none of them waits.
   */
  ask<T>(question: (lookup: Lookup) => T): Promise<T>;
  totals(): Promise<Totals>;
};

type NearRow = { word: string; term: string; distance: number };
type Wanted = { counts: Set<string>; near: Map<string, { kind: 'word' | 'name'; word: string; limit: number }> };

const keyOf = (kind: WordKind, word: string): string => `${kind} ${clipped(word)}`;

export function startAsking(connection: Connection, editions: Editions): Asking {
  const near = new Map<string, readonly NearRow[]>();

  async function bringCounts(wanted: ReadonlySet<string>, counts: Map<string, number>): Promise<void> {
    const keys = [...wanted].map((key) => key.split(' '));
    const rows = await rowsOf(
      connection,
      sql<{ kind: WordKind; word: string; papers: number }>`
        select kind, word, papers from lexicon where (kind, word) in (select * from unnest(
          ${keys.map(([kind]) => kind)}::text[], ${keys.map(([, word]) => word)}::text[]))`,
    );
    const found = new Map(rows.map(({ kind, word, papers }) => [keyOf(kind, word), papers]));
    // Only now, for others that ask meanwhile would take a zero for the answer.
    for (const key of wanted) counts.set(key, found.get(key) ?? 0);
  }

  async function bringNear(key: string, kind: 'word' | 'name', word: string, limit: number): Promise<void> {
    const shape = shapeOfWord(word);
    const rows = await rowsOf(
      connection,
      sql<{ word: string; term: string }>`
        select word, term from lexicon
        where kind = ${kind} and length between ${word.length - limit} and ${word.length + limit}
          and bit_count((shape & ~${shape}::int)::bit(32)) <= ${limit}
          and bit_count((~shape & ${shape}::int)::bit(32)) <= ${limit}
        order by word`,
    );
    const measured = rows.map((row) => ({ ...row, distance: editDistance(word, row.word, limit) }));
    near.set(
      key,
      measured.filter(({ distance }) => distance <= limit),
    );
  }

  function lookupOver(wanted: Wanted, counts: ReadonlyMap<string, number>, papers: number): Lookup {
    const papersOf = (kind: WordKind, word: string): number => {
      const count = counts.get(keyOf(kind, word));
      if (count === undefined) wanted.counts.add(keyOf(kind, word));
      return count ?? 0;
    };
    const nearOf = (kind: 'word' | 'name', word: string, limit: number): readonly NearRow[] => {
      const key = `${kind} ${limit} ${word}`;
      const found = near.get(key);
      if (found === undefined) wanted.near.set(key, { kind, word, limit });
      return found ?? [];
    };
    const counters: { readonly [K in Way['kind']]: (way: Way & { kind: K }) => number } = {
      term: ({ term }) => papersOf('term', term),
      name: ({ name }) => papersOf('name', name),
      pair: ({ terms: [left, right] }) => Math.min(papersOf('term', left), papersOf('term', right)),
    };
    return {
      // The table has the entry of each kind, which the compiler loses sight of where the kind is any of them.
      papersOf: (way) => (counters[way.kind] as (way: Way) => number)(way),
      papersWith: (word) => papersOf('word', word),
      rarity: (found) => rarity(found, papers),
      hasTerm: (term) => papersOf('term', term) > 0,
      partings: (word) =>
        Array.from(
          { length: Math.max(0, word.length - 3) },
          (_, at) => [word.slice(0, at + 2), word.slice(at + 2)] as const,
        ).filter(([left, right]) => papersOf('word', `${left}-${right}`) > 0),
      nearTerms: (word, limit) => nearest(nearOf('word', word, limit)),
      nearNames: (word, limit) =>
        nearOf('name', word, limit).map(({ word: name, distance }) => ({ name, distance, spellings: [name] })),
    };
  }

  return {
    totals: async () => (await editions.current()).totals,
    async ask(question) {
      const { words, totals } = await editions.current();
      for (;;) {
        const wanted: Wanted = { counts: new Set(), near: new Map() };
        const answer = question(lookupOver(wanted, words, totals.papers));
        if (wanted.counts.size > 0) await bringCounts(wanted.counts, words);
        // Which words may be mistyped is only known once all are counted.
        else if (wanted.near.size === 0) return answer;
        else for (const [key, { kind, word, limit }] of wanted.near) await bringNear(key, kind, word, limit);
      }
    },
  };
}

/** By term, each with the words that are nearest. */
function nearest(rows: readonly NearRow[]): readonly { term: string; distance: number; spellings: string[] }[] {
  const found = new Map<string, { term: string; distance: number; spellings: string[] }>();
  for (const { word, term, distance } of rows) {
    const before = found.get(term);
    if (before === undefined || before.distance > distance) found.set(term, { term, distance, spellings: [word] });
    else if (before.distance === distance) before.spellings.push(word);
  }
  return [...found.values()];
}
