import type { Hits } from './hits.ts';
import { placeIn } from './lexicon.ts';
import type { Segment } from './segment.ts';
import { type Slot, weightOf } from './slots.ts';

/**
 * What a title adds to a score, as a share of it. `COVERED` is for one that opens with what was asked, as people
 * shorten titles; less where it says more besides, and far less where a part of the question is missing. A word
 * of another form than asked for (`STEMMED`) is as good as partly missing.
 */
const COVERED = 5;
const STEEPNESS = 6;
/** A title that says just what was asked counts so much more than one that goes on. */
const WHOLE = 1.5;
const STEMMED = 0.5;
/** What a word in the form that was typed adds to its stem, as a share of what it is rarer. */
const FORM = 0.3;
/** For words of the title in the order of the question; less the more stands between. */
const IN_ORDER = 0.5;

/** The scores of the hits with what their titles add. `bits` has a place for each term of the segment, all zero before and after. */
export function titleBonus(
  segment: Segment,
  slots: readonly Slot[],
  { papers, scores }: Hits,
  bits: Uint32Array,
): Float64Array {
  const marked = markTerms(segment, slots, bits);
  const all = slots.reduce((set, { place }) => set | (1 << place), 0);
  const weight = weightOf(slots);
  const formWeight = slots.reduce((sum, { formRarity }) => sum + formRarity, 0);
  const asTyped = new Set(slots.flatMap(({ spellings }) => spellings.map((word) => placeIn(segment.words, word))));
  const { titles, wordTerms, stopWords } = segment;

  const sumOver = (amounts: readonly number[]) => {
    const placed = slots.map(({ place }, at) => ({ place, amount: amounts[at] ?? 0 }));
    return (held: number): number =>
      placed.reduce((sum, { place, amount }) => sum + amount * ((held >>> place) & 1), 0);
  };
  const shareOf = sumOver(slots.map(({ rarity }) => rarity / weight));
  const typedShareOf = sumOver(slots.map(({ formRarity }) => formRarity / formWeight));
  const formsTellOf = sumOver(slots.map(({ rarity, formRarity }) => FORM * (formRarity - rarity)));

  const raise = (score: number, paper: number): number => {
    let [covered, typed, before, inOrder] = [0, 0, 0, 0];
    let [matched, others, between] = [0, 0, 0];
    let opens = false;
    const end = titles.starts[paper + 1] ?? 0;
    for (let at = titles.starts[paper] ?? 0; at < end; at++) {
      const word = titles.items[at] ?? 0;
      const here = bits[wordTerms[word] ?? 0] ?? 0;
      if (here === 0) {
        if (stopWords.has(word)) continue;
        others++;
        between++;
        continue;
      }
      matched++;
      covered |= here;
      if (asTyped.has(word)) typed |= here;
      if (((before << 1) & here) !== 0) inOrder += 1 / (1 + between);
      before = here;
      between = 0;
      opens ||= covered === all && others === 0;
    }
    if (covered === 0) return score;
    const share = STEMMED * shareOf(covered) + (1 - STEMMED) * typedShareOf(typed);
    const density = others === 0 ? WHOLE : opens ? 1 : matched / (matched + others);
    const factor = 1 + COVERED * share ** STEEPNESS * density + (IN_ORDER * inOrder) / Math.max(1, slots.length - 1);
    return (score + formsTellOf(typed)) * factor;
  };
  const raised = scores.map((score, at) => raise(score, papers[at] ?? 0));
  for (const term of marked) bits[term] = 0;
  return raised;
}

/** Sets the bit of each slot's place at the terms that hold its word; gives the terms. */
function markTerms(segment: Segment, slots: readonly Slot[], bits: Uint32Array): readonly number[] {
  const marked: number[] = [];
  for (const { place, ways } of slots) {
    for (const way of ways) {
      const term = way.kind === 'term' ? placeIn(segment.terms, way.term) : -1;
      if (term < 0) continue;
      marked.push(term);
      bits[term] = (bits[term] ?? 0) | (1 << place);
    }
  }
  return marked;
}
