/** How often each pair of letters is left to find; all 0 between calls. Letters beyond a byte share places. */
const left = new Uint8Array(1 << 16);

/** Dice's coefficient over letter pairs with one text: 0 for nothing in common, 1 for equal texts. */
export function createSimilarity(asked: string): (text: string) => number {
  const pairs = pairsOf(asked);
  return (text) => {
    for (const pair of pairs) left[pair] = (left[pair] ?? 0) + 1;
    let shared = 0;
    let before = SPACE;
    for (let at = 0; at <= text.length; at++) {
      const letter = at < text.length ? text.charCodeAt(at) & 0xff : SPACE;
      const pair = (before << 8) | letter;
      const count = left[pair] ?? 0;
      if (count > 0) {
        shared++;
        left[pair] = count - 1;
      }
      before = letter;
    }
    for (const pair of pairs) left[pair] = 0;
    return (2 * shared) / (asked.length + text.length + 2);
  };
}

const SPACE = 32;

function pairsOf(text: string): readonly number[] {
  const padded = ` ${text} `;
  return Array.from({ length: padded.length - 1 }, (_, at) => {
    return ((padded.charCodeAt(at) & 0xff) << 8) | (padded.charCodeAt(at + 1) & 0xff);
  });
}
