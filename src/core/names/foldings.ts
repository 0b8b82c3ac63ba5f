import { fold } from '../catalogue/fold.ts';

/** Letters that some write as two: `Körner` is also `Koerner`, `Sågvall` also `Saagvall`. */
const PAIRS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe', đ: 'dj' };
const PAIRED = /[äöüåøđ]/;
const EACH_PAIRED = /[äöüåøđ]/g;
const PLAIN = /^[A-Za-z]*$/;

/** A piece of a name without its accents, and, where that is another word, with two letters for an umlaut. */
export function foldings(piece: string): readonly [plain: string, paired: string] {
  if (PLAIN.test(piece)) {
    const plain = piece.toLowerCase();
    return [plain, plain];
  }
  const plain = fold(piece).replaceAll(' ', '');
  const composed = piece.normalize('NFC').toLowerCase();
  if (!PAIRED.test(composed)) return [plain, plain];
  return [plain, fold(composed.replace(EACH_PAIRED, (letter) => PAIRS[letter] ?? letter)).replaceAll(' ', '')];
}

/** One text for all spellings that differ in two letters for an umlaut; also for some that are different words. */
export function withoutPairs(word: string): string {
  return word.replace(/[aou]e|aa|dj/g, (pair) => pair.slice(0, 1));
}
