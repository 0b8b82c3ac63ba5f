import { pick, type Random } from './random.ts';

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
/** Words of five letters or more are misspelt, so that four are left, from which errors are forgiven. */
const MISSPELT = /^\p{L}{5,}$/u;

/** The words with an error in one of them, in none that differs from `before` already; undefined where none is long enough. */
export function misspellOne(random: Random, words: readonly string[], before = words): string[] | undefined {
  const places = [...words.keys()].filter((at) => words[at] === before[at] && MISSPELT.test(words[at] ?? ''));
  const at = pick(random, places);
  return at === undefined ? undefined : words.map((word, place) => (place === at ? misspell(random, word) : word));
}

/** The word with one letter left out, put in, replaced or swapped with the next; never the word itself. */
function misspell(random: Random, word: string): string {
  for (;;) {
    const at = Math.floor(random() * word.length);
    const letter = pick(random, LETTERS) ?? '';
    const [head, here, next, tail] = [
      word.slice(0, at),
      word.slice(at, at + 1),
      word.slice(at + 1, at + 2),
      word.slice(at + 2),
    ];
    const wrong = pick(random, [
      head + next + tail,
      head + letter + here + next + tail,
      head + letter + next + tail,
      head + next + here + tail,
    ]);
    if (wrong !== undefined && wrong !== word) return wrong;
  }
}
