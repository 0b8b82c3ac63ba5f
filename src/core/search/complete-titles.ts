import { words } from '../catalogue/fold.ts';
import { compareText } from '../catalogue/order.ts';
import { gallop } from './gallop.ts';
import { type Lexicon, placeIn, placesOf } from './lexicon.ts';
import { listAt } from './lists.ts';
import type { Segment } from './segment.ts';

type Range = { start: number; end: number };
type Fitting = { id: string; rank: number; length: number };

const has = ({ start, end }: Range, word: number): boolean => word >= start && word < end;

/**
 * Ids of the titles in which every typed word begins a word: first those that are what was typed, then those that begin
 * with it, then those in which it stands as one; then the shorter, ties by id.
 */
export function completeTitles(segments: readonly Segment[], typed: string, limit: number): readonly string[] {
  return fittingTitles(segments, words(typed), limit, placesOf);
}

/** The same for words that are typed to their end. */
export function titlesWith(segments: readonly Segment[], typed: string, limit: number): readonly string[] {
  return fittingTitles(segments, words(typed), limit, (lexicon, word) => {
    const place = placeIn(lexicon, word);
    return place < 0 ? NOWHERE : { start: place, end: place + 1 };
  });
}

const NOWHERE: Range = { start: 0, end: 0 };
type Find = (lexicon: Lexicon, word: string) => Range;

function fittingTitles(
  segments: readonly Segment[],
  parts: readonly string[],
  limit: number,
  find: Find,
): readonly string[] {
  if (parts.length === 0) return [];
  const fitting = segments.flatMap((segment) => fittingIn(segment, parts, limit, find));
  fitting.sort(byRank);
  return fitting.slice(0, limit).map(({ id }) => id);
}

const byRank = (a: Fitting, b: Fitting): number => a.rank - b.rank || a.length - b.length || compareText(a.id, b.id);

function fittingIn(segment: Segment, parts: readonly string[], limit: number, find: Find): readonly Fitting[] {
  const begun = parts.map((part) => find(segment.words, part));
  if (begun.some(({ start, end }) => start === end)) return [];
  const whole = parts.map((part) => placeIn(segment.words, part));
  const [rarest] = [...begun].sort((a, b) => papersOf(segment, a) - papersOf(segment, b));
  if (rarest === undefined) return [];
  const others = begun.filter((range) => range !== rarest);
  const beginnings = others.filter((range) => !isOne(range));
  const best: Fitting[] = [];
  const seen = new Set<number>();
  withWords(segment, rarest, others.filter(isOne), (paper) => {
    if (segment.dead[paper] !== 0 || !holdsAll(segment, paper, beginnings)) return;
    const worst = best.length < limit ? undefined : best.at(-1);
    const rank = rankOf(segment, paper, begun, whole);
    if (worst !== undefined && rank > worst.rank) return;
    const length = lettersOf(segment, paper);
    if (worst !== undefined && rank === worst.rank && length > worst.length) return;
    const one = { id: segment.ids[paper] ?? '', rank, length };
    if ((worst !== undefined && byRank(one, worst) >= 0) || seen.has(paper)) return;
    seen.add(paper);
    const at = best.findIndex((other) => byRank(one, other) < 0);
    best.splice(at < 0 ? best.length : at, 0, one);
    if (best.length > limit) best.pop();
  });
  return best;
}

const isOne = ({ start, end }: Range): boolean => end === start + 1;

/** Visits the papers of the range that are of each whole word, too; the lists of whole words are leapt over, not read. */
function withWords(
  { titlePapers }: Segment,
  range: Range,
  wholeWords: readonly Range[],
  visit: (paper: number) => void,
): void {
  const lists = wholeWords.map(({ start }) => listAt(titlePapers, start));
  for (let word = range.start; word < range.end; word++) {
    const places = lists.map(() => 0);
    for (const paper of listAt(titlePapers, word)) if (inAll(lists, places, paper)) visit(paper);
  }
}

/** Whether each list has the paper; `places` go on to where it stands or would. */
function inAll(lists: readonly Uint32Array[], places: number[], paper: number): boolean {
  for (let at = 0; at < lists.length; at++) {
    const list = lists[at] as Uint32Array; // within its length
    const place = gallop(list, places[at] ?? 0, paper);
    places[at] = place;
    if (list[place] !== paper) return false;
  }
  return true;
}

const papersOf = ({ titlePapers: { starts } }: Segment, { start, end }: Range): number =>
  (starts[end] ?? 0) - (starts[start] ?? 0);

function holdsAll({ titles: { starts, items } }: Segment, paper: number, begun: readonly Range[]): boolean {
  for (const range of begun) {
    let at = starts[paper] ?? 0;
    const end = starts[paper + 1] ?? 0;
    while (at < end && !has(range, items[at] ?? 0)) at++;
    if (at === end) return false;
  }
  return true;
}

/** 0 for the title itself, 1 where it begins with what was typed, 2 where it holds it as one, else 3. */
function rankOf(
  { titles: { starts, items } }: Segment,
  paper: number,
  begun: readonly Range[],
  whole: readonly number[],
): number {
  const start = starts[paper] ?? 0;
  const end = starts[paper + 1] ?? 0;
  const last = begun.length - 1;
  let rank = 3;
  for (let from = start; from + last < end; from++) {
    let part = 0;
    while (part < last && items[from + part] === whole[part]) part++;
    const range = begun[last];
    if (part < last || range === undefined || !has(range, items[from + last] ?? 0)) continue;
    if (from > start) return 2;
    rank = from + last + 1 === end && items[from + last] === whole[last] ? 0 : 1;
    return rank;
  }
  return rank;
}

/** Of a title without its spaces. */
function lettersOf({ words: lexicon, titles: { starts, items } }: Segment, paper: number): number {
  let letters = 0;
  for (let at = starts[paper] ?? 0; at < (starts[paper + 1] ?? 0); at++) {
    const word = items[at] ?? 0;
    letters += (lexicon.starts[word + 1] ?? 0) - (lexicon.starts[word] ?? 0);
  }
  return letters;
}
