import { fold } from '../catalogue/fold.ts';
import { compareText } from '../catalogue/order.ts';
import { isAlive } from './candidates.ts';
import type { Entry, Form, Lexicon } from './lexicon.ts';
import { createSimilarity } from './similarity.ts';
import type { Spelling } from './spelling.ts';

/** Names less alike than this are no help to anybody. */
const NEAR = 0.3;
/** A word of more names than this says little, and so many names with words like an asked one are looked at. */
const NAMES = 400;

/** Spellings like a name that nobody has, the most alike first. */
export function nearestSpellings(lexicon: Lexicon, name: string): readonly Spelling[] {
  const asked = fold(name);
  const words = asked.split(' ').map((word) => wordsLike(lexicon, word));
  const telling = words.flatMap((like) => formsOf(like.filter(({ forms }) => forms.length <= NAMES)).slice(0, NAMES));
  const forms = telling.length > 0 ? telling : words.flatMap(formsOf);
  const likely = [...new Set(forms.map(({ spelling }) => spelling))].filter(isAlive);
  const alike = createSimilarity(asked);
  const scored = likely.map((spelling) => ({ spelling, score: alike(spelling.words.join(' ')) }));
  const near = scored.filter(({ score }) => score >= NEAR);
  near.sort((a, b) => b.score - a.score || byName(a.spelling, b.spelling));
  return near.map(({ spelling }) => spelling);
}

const byName = (a: Spelling, b: Spelling): number => compareText(a.name, b.name) || compareText(a.id ?? '', b.id ?? '');

const formsOf = (entries: readonly Entry[]): readonly Form[] => entries.flatMap(({ forms }) => forms);

/** More errors than are forgiven elsewhere, above all after a right first letter; the nearest first. */
function wordsLike(lexicon: Lexicon, word: string): readonly Entry[] {
  const errors = word.length < 4 ? 0 : Math.min(3, Math.floor(word.length / 2));
  const near = [
    ...lexicon.near(word, errors, true),
    ...lexicon.near(word, Math.min(2, Math.floor(word.length / 4)), false),
  ];
  near.sort((a, b) => a.distance - b.distance || compareText(a.entry.word, b.entry.word));
  return [...new Set(near.map(({ entry }) => entry))];
}
