/** One way to hold a word of a question; it counts for `share` of the word itself. */
export type Way =
  | { kind: 'term'; term: string; share: number }
  /** Both, wherever they stand in the paper. */
  | { kind: 'pair'; terms: readonly [string, string]; share: number }
  | { kind: 'name'; name: string; share: number };

/** A word of a question, and what counts as holding it. */
export type Slot = {
  word: string;
  /** Among the words of the question, from 0. */
  place: number;
  rarity: number;
  /** How rare the word is in the form in which it was typed; never less than `rarity`. */
  formRarity: number;
  ways: readonly Way[];
  /** The word, or what it may be a misspelling of, as they stand in papers. */
  spellings: readonly string[];
};

export const weightOf = (slots: readonly Slot[]): number => slots.reduce((sum, { rarity }) => sum + rarity, 0);
