import anyAscii from 'any-ascii';
import type { Face } from './face.ts';

/** Of so many letters even narrow ones fill two lines. */
const LEGIBLE = 400;

/** No letter takes less of an em, but for a few in a row. */
const NARROWEST = 0.2;

export type Weight = 'regular' | 'strong';
/** `others` have what the first two lack, in one weight. */
export type Faces = { regular: Face; strong: Face; others: readonly Face[] };

/** Text that can be drawn, fitted by its width in units of the picture. */
export type Lettering = {
  /** One line of what the fonts have; the rest spelt in Latin letters, such as `:balloon:` for an emoji. Of a long text its beginning. */
  legible(text: string): string;
  /** Legible text in pieces of one font each, from left to right. */
  runs(text: string, weight: Weight): readonly { text: string; face: Face }[];
  width(text: string, size: number, weight?: Weight): number;
  /** The longest beginning that fits, ended with `…` where something is missing. */
  shorten(text: string, room: number, size: number, weight?: Weight): string;
};

// Marks of direction and other invisible characters; but joiners shape letters in Arabic and Indic scripts.
const JOINERS = /\u200c|\u200d/g;
const INVISIBLE = /(?!\u200c|\u200d|\s)[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Variation_Selector}]/gu;
// Accents that stand on nothing would be set over what comes before the text.
const ALONE = /(?<=^|\s)\p{M}+/gu;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const pieces = (text: string): string[] => Array.from(graphemes.segment(text), ({ segment }) => segment);

const hasAll = (face: Face, grapheme: string): boolean =>
  Array.from(grapheme.replace(JOINERS, '')).every((character) => face.has(character.codePointAt(0) ?? 0));

export function createLettering({ regular, strong, others }: Faces): Lettering {
  const faceOf = (grapheme: string, weight: Weight): Face | undefined =>
    [weight === 'strong' ? strong : regular, ...others].find((face) => hasAll(face, grapheme));

  const runs: Lettering['runs'] = (text, weight) => {
    const parts: { text: string; face: Face }[] = [];
    for (const piece of pieces(text)) {
      const last = parts.at(-1);
      const goesOn = last !== undefined && piece === ' ' && hasAll(last.face, piece);
      const face = goesOn ? last.face : (faceOf(piece, weight) ?? regular);
      if (last?.face === face) last.text += piece;
      else parts.push({ text: piece, face });
    }
    return visually(parts);
  };

  const width: Lettering['width'] = (text, size, weight = 'regular') =>
    runs(text, weight).reduce((sum, run) => sum + run.face.shape(run.text).advance, 0) * size;

  return {
    legible(text) {
      const line = text.replace(INVISIBLE, '').replace(ALONE, '').replace(/\s+/g, ' ').trim().normalize('NFC');
      const spelt = (piece: string): string => anyAscii(piece.replace(JOINERS, '')) || '?';
      return pieces(line)
        .slice(0, LEGIBLE)
        .map((piece) => (faceOf(piece, 'regular') && faceOf(piece, 'strong') ? piece : spelt(piece)))
        .join('');
    },
    runs,
    width,
    shorten(text, room, size, weight = 'regular') {
      const all = pieces(text);
      const most = Math.ceil(room / (size * NARROWEST));
      if (all.length <= most && width(text, size, weight) <= room) return text;
      let [fits, tooMany] = [0, Math.min(all.length, most)];
      while (fits + 1 < tooMany) {
        const middle = Math.floor((fits + tooMany) / 2);
        if (width(`${all.slice(0, middle).join('').trimEnd()}…`, size, weight) <= room) fits = middle;
        else tooMany = middle;
      }
      return `${all.slice(0, fits).join('').trimEnd()}…`;
    },
  };
}

/** Neighbours that both run from right to left change places. */
function visually<T extends { face: Face }>(runs: readonly T[]): T[] {
  const ordered: T[] = [];
  let row: T[] = [];
  for (const run of runs) {
    if (run.face.rightToLeft) {
      row.unshift(run);
      continue;
    }
    ordered.push(...row, run);
    row = [];
  }
  return [...ordered, ...row];
}
