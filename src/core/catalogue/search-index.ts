import type { Paper } from '../model/paper.ts';
import { completeTitle } from './complete-title.ts';
import { joinedForms, wordsAsKnown } from './compounds.ts';
import { allowedErrors, editDistance } from './edit-distance.ts';
import { fold, words } from './fold.ts';
import { stem } from './stem.ts';
import { STOP_WORDS } from './stop-words.ts';

/** Ranked search over titles and abstracts, kept up to date paper by paper. */
export type SearchIndex = {
  /** Adds, or replaces by id. */
  put(paper: Paper): void;
  remove(id: string): void;
  /** Score by id of the papers on the topic; the map is in no order. */
  search(text: string): ReadonlyMap<string, number>;
  /** Of these words, those that occur in some paper, stems counting as equal. */
  known(candidates: readonly string[]): ReadonlySet<string>;
  /** Ids for a title being typed, best first. */
  titles(typed: string, limit: number): readonly string[];
  related(id: string, limit: number): readonly { id: string; sharedTerms: readonly string[] }[];
};

type Entry = {
  title: string;
  length: number;
  counts: ReadonlyMap<string, number>;
  /** The first word of each term. */
  surface: ReadonlyMap<string, string>;
  words: ReadonlySet<string>;
};

/** BM25 (Robertson & Zaragoza, 2009) over one bag in which a title word counts as often as `TITLE` abstract words. */
const K1 = 1.2;
const B = 0.4;
const TITLE = 4;
/** What part of the query's weight a paper must hold when none holds all of it. */
const ENOUGH = 0.65;
const RELATED_TERMS = 25;

export function createSearchIndex(): SearchIndex {
  const entries = new Map<string, Entry>();
  const postings = new Map<string, Map<string, number>>();
  /** In how many papers each word stands, as it is written. */
  const wordPapers = new Map<string, number>();
  let totalLength = 0;

  const rarity = (found: number): number => Math.log(1 + (entries.size - found + 0.5) / (found + 0.5));

  function countWord(word: string, change: 1 | -1): void {
    const papers = (wordPapers.get(word) ?? 0) + change;
    if (papers > 0) wordPapers.set(word, papers);
    else wordPapers.delete(word);
  }

  function remove(id: string): void {
    const entry = entries.get(id);
    if (entry === undefined) return;
    entries.delete(id);
    totalLength -= entry.length;
    for (const word of entry.words) countWord(word, -1);
    for (const term of entry.counts.keys()) {
      const papers = postings.get(term);
      papers?.delete(id);
      if (papers?.size === 0) postings.delete(term);
    }
  }

  function put(paper: Paper): void {
    remove(paper.id);
    const entry = toEntry(paper);
    entries.set(paper.id, entry);
    totalLength += entry.length;
    for (const word of entry.words) countWord(word, 1);
    for (const [term, count] of entry.counts) {
      const papers = postings.get(term) ?? new Map<string, number>();
      papers.set(paper.id, count);
      postings.set(term, papers);
    }
  }

  /** The indexed terms that a word stands for: its own, else those of the nearest in spelling. */
  function termsOf(word: string): readonly string[] {
    if (postings.has(stem(word))) return [stem(word)];
    const limit = allowedErrors(word);
    let nearest: string[] = [];
    let least = limit;
    if (limit > 0) {
      for (const candidate of wordPapers.keys()) {
        const distance = editDistance(word, candidate, least);
        if (distance > least) continue;
        nearest = distance < least ? [candidate] : [...nearest, candidate];
        least = distance;
      }
    }
    return [...new Set(nearest.map(stem))];
  }

  const isKnown = (word: string): boolean => postings.has(stem(word));

  function search(text: string): ReadonlyMap<string, number> {
    const asked = queryWords(text, isKnown);
    const scores = new Map<string, number>();
    const held = new Map<string, number>();
    const average = totalLength / Math.max(1, entries.size);
    let wanted = 0;
    for (const word of asked) {
      const found = new Map<string, number>();
      for (const term of termsOf(word)) {
        for (const [id, count] of postings.get(term) ?? []) found.set(id, (found.get(id) ?? 0) + count);
      }
      const weight = rarity(found.size);
      wanted += weight;
      for (const [id, count] of found) {
        const length = entries.get(id)?.length ?? average;
        const score = (weight * count * (K1 + 1)) / (count + K1 * (1 - B + (B * length) / average));
        scores.set(id, (scores.get(id) ?? 0) + score);
        held.set(id, (held.get(id) ?? 0) + weight);
      }
    }
    const most = Math.max(0, ...held.values());
    const needed = most >= wanted - 1e-9 ? wanted - 1e-9 : Math.max(wanted * ENOUGH, most * 0.95);
    const phrase = fold(text);
    for (const [id, weight] of held) {
      if (weight < needed) scores.delete(id);
      else scores.set(id, (scores.get(id) ?? 0) * titleBonus(entries.get(id)?.title ?? '', phrase));
    }
    return scores;
  }

  function titles(typed: string, limit: number): readonly string[] {
    const fitting = completeTitle(
      [...entries].map(([id, { title }]) => [id, title] as const),
      typed,
    );
    const ids = fitting.length > 0 ? fitting : best(search(typed)).map(([id]) => id);
    return ids.slice(0, limit);
  }

  function related(id: string, limit: number): readonly { id: string; sharedTerms: readonly string[] }[] {
    const entry = entries.get(id);
    if (entry === undefined) return [];
    const weigh = (term: string, count: number): number => Math.log(1 + count) * rarity(postings.get(term)?.size ?? 0);
    const terms = [...entry.counts].filter(([term]) => (postings.get(term)?.size ?? 0) > 1);
    terms.sort(([a, m], [b, n]) => weigh(b, n) - weigh(a, m) || a.localeCompare(b));
    const scores = new Map<string, number>();
    const shared = new Map<string, string[]>();
    for (const [term, count] of terms.slice(0, RELATED_TERMS)) {
      for (const [other, theirs] of postings.get(term) ?? []) {
        if (other === id) continue;
        scores.set(other, (scores.get(other) ?? 0) + weigh(term, Math.min(count, theirs)));
        shared.set(other, [...(shared.get(other) ?? []), entry.surface.get(term) ?? term]);
      }
    }
    return best(scores)
      .slice(0, limit)
      .map(([other]) => ({ id: other, sharedTerms: (shared.get(other) ?? []).slice(0, 4) }));
  }

  const known = (candidates: readonly string[]): ReadonlySet<string> =>
    new Set(
      candidates.filter((word) => {
        const parts = wordsAsKnown(word, isKnown);
        return parts.length > 0 && parts.every((part) => isKnown(part) || (parts.length > 1 && STOP_WORDS.has(part)));
      }),
    );

  return { put, remove, search, known, titles, related };
}

function toEntry({ title, abstract = '' }: Paper): Entry {
  const counts = new Map<string, number>();
  const surface = new Map<string, string>();
  const own = new Set<string>();
  const add = (word: string, weight: number): void => {
    if (STOP_WORDS.has(word)) return;
    const term = stem(word);
    counts.set(term, (counts.get(term) ?? 0) + weight);
    if (!surface.has(term)) surface.set(term, word);
    own.add(word);
  };
  for (const word of words(title)) add(word, TITLE);
  for (const word of words(abstract)) add(word, 1);
  for (const word of joinedForms(title)) add(word, TITLE);
  for (const word of joinedForms(abstract)) add(word, 1);
  const length = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return { title: fold(title), length, counts, surface, words: own };
}

function queryWords(text: string, isKnown: (word: string) => boolean): readonly string[] {
  const all = wordsAsKnown(text, isKnown);
  const telling = all.filter((word) => !STOP_WORDS.has(word));
  const byTerm = new Map((telling.length > 0 ? telling : all).map((word) => [stem(word), word]));
  return [...byTerm.values()];
}

function titleBonus(title: string, phrase: string): number {
  if (title === phrase) return 8;
  if (title.startsWith(`${phrase} `)) return 3;
  return ` ${title} `.includes(` ${phrase} `) ? 2 : 1;
}

function best(scores: ReadonlyMap<string, number>): [string, number][] {
  return [...scores].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}
