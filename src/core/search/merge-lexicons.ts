import { type Lexicon, sizeOf } from './lexicon.ts';

/** The place of what is left out. */
export const GONE = 0xffffffff;

type Counted = { lexicon: Lexicon; papers: Uint32Array };

/** The words of two lexicons that are of any paper, of how many, and the place of each old word among them. */
export function mergeLexicons(
  left: Counted,
  right: Counted,
): Counted & { leftPlaces: Uint32Array; rightPlaces: Uint32Array } {
  const [leftSize, rightSize] = [sizeOf(left.lexicon), sizeOf(right.lexicon)];
  const leftPlaces = new Uint32Array(leftSize).fill(GONE);
  const rightPlaces = new Uint32Array(rightSize).fill(GONE);
  const starts = new Uint32Array(leftSize + rightSize + 1);
  const papers = new Uint32Array(leftSize + rightSize);
  const letters = new Uint16Array(left.lexicon.letters.length + right.lexicon.letters.length);
  let size = 0;
  for (let [from, beside] = [0, 0]; from < leftSize || beside < rightSize; ) {
    const order = compareWords(left.lexicon, from, right.lexicon, beside);
    const count = (order <= 0 ? (left.papers[from] ?? 0) : 0) + (order >= 0 ? (right.papers[beside] ?? 0) : 0);
    if (count > 0) {
      const word = order <= 0 ? lettersAt(left.lexicon, from) : lettersAt(right.lexicon, beside);
      letters.set(word, starts[size]);
      starts[size + 1] = (starts[size] ?? 0) + word.length;
      papers[size] = count;
      if (order <= 0) leftPlaces[from] = size;
      if (order >= 0) rightPlaces[beside] = size;
      size++;
    }
    if (order <= 0) from++;
    if (order >= 0) beside++;
  }
  const lexicon = { letters: letters.slice(0, starts[size]), starts: starts.slice(0, size + 1) };
  return { lexicon, papers: papers.slice(0, size), leftPlaces, rightPlaces };
}

const lettersAt = ({ letters, starts }: Lexicon, at: number): Uint16Array =>
  letters.subarray(starts[at], starts[at + 1]);

/** By code units; a word past the end comes after every other. */
function compareWords(left: Lexicon, from: number, right: Lexicon, beside: number): number {
  if (from >= sizeOf(left)) return 1;
  if (beside >= sizeOf(right)) return -1;
  const [one, other] = [lettersAt(left, from), lettersAt(right, beside)];
  const shared = Math.min(one.length, other.length);
  for (let letter = 0; letter < shared; letter++) {
    const difference = (one[letter] ?? 0) - (other[letter] ?? 0);
    if (difference !== 0) return difference;
  }
  return one.length - other.length;
}
