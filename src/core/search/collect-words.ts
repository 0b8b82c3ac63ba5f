import { createGrowing } from './growing.ts';
import { type Lexicon, lexiconOf } from './lexicon.ts';

/** Numbers words in the order in which they come, and counts the papers of each. */
export type WordCollector = {
  /** The number of a word of this paper; papers come one after another. */
  add(word: string, paper: number): number;
  /** The number of a word that is in no paper for its own sake. */
  number(word: string): number;
  size(): number;
  /** The words in order, the place of each number in it, and of how many papers the word at each place is. */
  sorted(): { lexicon: Lexicon; placeOf: Uint32Array; papers: Uint32Array };
};

export function createWordCollector(): WordCollector {
  const numbers = new Map<string, number>();
  const lastPaper = createGrowing();
  const papers = createGrowing();

  function number(word: string): number {
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, numbers.size);
    papers.push(0);
    return numbers.size - 1;
  }

  return {
    number,
    add(word, paper) {
      const known = number(word);
      if (papers.at(known) === 0 || lastPaper.at(known) !== paper) {
        lastPaper.set(known, paper);
        papers.set(known, papers.at(known) + 1);
      }
      return known;
    },
    size: () => numbers.size,
    sorted() {
      const words = [...numbers.keys()].sort();
      const placeOf = new Uint32Array(words.length);
      const counts = new Uint32Array(words.length);
      for (const [place, word] of words.entries()) {
        const known = numbers.get(word) ?? 0;
        placeOf[known] = place;
        counts[place] = papers.at(known);
      }
      return { lexicon: lexiconOf(words), placeOf, papers: counts };
    },
  };
}
