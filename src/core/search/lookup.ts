import { type Lexicon, placeIn, wordAt } from './lexicon.ts';
import { nearWords } from './near-words.ts';
import type { Segment } from './segment.ts';
import type { Way } from './slots.ts';
import { rarity } from './statistics.ts';

type Near = { distance: number; spellings: string[] };

/** What all segments together know of words. Only words of living papers count. */
export type Lookup = {
  /** Of a pair, those of the rarer one. */
  papersOf(way: Way): number;
  /** Of how many papers the word is, in just this form. */
  papersWith(word: string): number;
  rarity(papers: number): number;
  hasTerm(term: string): boolean;
  /** The two parts of a word that stands somewhere with a hyphen between them. */
  partings(word: string): readonly (readonly [string, string])[];
  /** The terms of the words within so many errors, each with those that are nearest. */
  nearTerms(word: string, limit: number): readonly (Near & { term: string })[];
  nearNames(word: string, limit: number): readonly (Near & { name: string })[];
};

export function createLookup(segments: readonly Segment[], papers: number): Lookup {
  type Counted = (segment: Segment) => { lexicon: Lexicon; papers: Uint32Array };
  const sum = (word: string, countedIn: Counted): number => {
    let total = 0;
    for (const segment of segments) {
      const counted = countedIn(segment);
      const place = placeIn(counted.lexicon, word);
      if (place >= 0) total += counted.papers[place] ?? 0;
    }
    return total;
  };
  const ofTerm = (term: string): number => sum(term, (one) => ({ lexicon: one.terms, papers: one.termPapers }));
  const ofWord = (word: string): number => sum(word, (one) => ({ lexicon: one.words, papers: one.wordPapers }));
  const ofName = (name: string): number => sum(name, (one) => ({ lexicon: one.names, papers: one.namePapers }));
  const counters: { readonly [K in Way['kind']]: (way: Way & { kind: K }) => number } = {
    term: ({ term }) => ofTerm(term),
    name: ({ name }) => ofName(name),
    pair: ({ terms }) => Math.min(...terms.map(ofTerm)),
  };

  return {
    papersOf(way) {
      // The table has the entry of each kind, which the compiler loses sight of where the kind is any of them.
      const count = counters[way.kind] as (way: Way) => number;
      return count(way);
    },
    papersWith: ofWord,
    rarity: (found) => rarity(found, papers),
    hasTerm: (term) => ofTerm(term) > 0,
    partings(word) {
      const found: [string, string][] = [];
      for (let at = 2; at + 2 <= word.length; at++) {
        const [left, right] = [word.slice(0, at), word.slice(at)];
        if (ofWord(`${left}-${right}`) > 0) found.push([left, right]);
      }
      return found;
    },
    nearTerms(word, limit) {
      const found = new Map<string, Near & { term: string }>();
      for (const { words, wordShapes, wordPapers, wordTerms, terms } of segments) {
        for (const { place, word: spelling, distance } of nearWords(words, wordShapes, word, limit)) {
          if (wordPapers[place] === 0) continue;
          const term = wordAt(terms, wordTerms[place] ?? 0);
          const before = found.get(term);
          if (before === undefined || before.distance > distance)
            found.set(term, { term, distance, spellings: [spelling] });
          else if (before.distance === distance) before.spellings.push(spelling);
        }
      }
      return [...found.values()];
    },
    nearNames(word, limit) {
      const found = new Map<string, Near & { name: string }>();
      for (const { names, nameShapes, namePapers } of segments) {
        for (const { place, word: name, distance } of nearWords(names, nameShapes, word, limit)) {
          if ((namePapers[place] ?? 0) > 0) found.set(name, { name, distance, spellings: [name] });
        }
      }
      return [...found.values()];
    },
  };
}
