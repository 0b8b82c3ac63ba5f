import { allowedErrors, editDistance } from '../catalogue/edit-distance.ts';
import { words } from '../catalogue/fold.ts';
import { compareText } from '../catalogue/order.ts';
import { STOP_WORDS } from '../catalogue/stop-words.ts';
import { placeIn, sizeOf, wordAt } from './lexicon.ts';
import { listAt } from './lists.ts';
import type { Segment } from './segment.ts';

/** So many titles, those with the most words as they were typed, are read letter by letter for the mistyped ones. */
export const COMPARED = 200;

/** The words of a title that may be mistyped, each once. */
export const tellingWords = (typed: string): readonly string[] => [
  ...new Set(words(typed).filter((word) => !STOP_WORDS.has(word))),
];

/** Half of the words of a title must be as they were typed, so that no word need be looked for with its errors. */
export const neededOf = (asked: readonly string[]): number => Math.max(1, Math.floor(asked.length / 2));

/** Of words with these numbers of titles, rarest first, so many bring in every title that holds as many as are needed. */
export const bringing = (asked: readonly string[], known: number): number => known - neededOf(asked) + 1;

type Like = { id: string; held: number; others: number };

/** How many of the words a title holds, mistyped or not, and what it says besides. */
export function likeness(id: string, asked: readonly string[], title: readonly string[]): Like {
  const isHeld = (word: string): boolean => {
    if (title.includes(word)) return true;
    const errors = allowedErrors(word);
    return errors > 0 && title.some((other) => editDistance(word, other, errors) <= errors);
  };
  const held = asked.filter(isHeld).length;
  return { id, held, others: title.length - held };
}

/** Those that hold the most come first; then those that say the least besides, ties by id. */
export const byLikeness = (a: Like, b: Like): number =>
  b.held - a.held || a.others - b.others || compareText(a.id, b.id);

/** Ids of the titles that hold most of the words, half of them as they were typed; best first. */
export function titlesLike(segments: readonly Segment[], typed: string, limit: number): readonly string[] {
  const asked = tellingWords(typed);
  const like = segments.flatMap((segment) =>
    holdingHalf(segment, asked).map((paper) => likeness(segment.ids[paper] ?? '', asked, wordsOf(segment, paper))),
  );
  return like
    .sort(byLikeness)
    .slice(0, limit)
    .map(({ id }) => id);
}

function wordsOf({ words: lexicon, titles }: Segment, paper: number): readonly string[] {
  return Array.from(listAt(titles, paper), (word) => wordAt(lexicon, word));
}

/** Papers of which the title holds half of the words as they were typed, those that hold the most first. */
function holdingHalf(segment: Segment, asked: readonly string[]): readonly number[] {
  const { words: lexicon, titlePapers, titles, dead } = segment;
  const places = asked.map((word) => placeIn(lexicon, word)).filter((place) => place >= 0);
  const rarest = places.toSorted((a, b) => listAt(titlePapers, a).length - listAt(titlePapers, b).length);
  const needed = neededOf(asked);
  const ranks = new Uint16Array(sizeOf(lexicon));
  for (const [at, word] of rarest.entries()) ranks[word] = at + 1;
  const found: { paper: number; held: number }[] = [];
  for (const [at, word] of rarest.slice(0, Math.max(0, bringing(asked, rarest.length))).entries()) {
    for (const paper of listAt(titlePapers, word)) {
      if (dead[paper] !== 0) continue;
      let held = 0;
      let first = rarest.length;
      for (const item of listAt(titles, paper)) {
        const rank = ranks[item] ?? 0;
        if (rank === 0) continue;
        held++;
        if (rank <= first) first = rank - 1;
      }
      // A title is taken once, by the rarest word that it holds.
      if (held >= needed && first === at) found.push({ paper, held });
    }
  }
  found.sort((a, b) => b.held - a.held || a.paper - b.paper);
  return found.slice(0, COMPARED).map(({ paper }) => paper);
}
