import { codesOf, distanceOfCodes } from '../catalogue/edit-distance.ts';
import { type Lexicon, wordAt } from './lexicon.ts';
import { startsOf } from './lists.ts';

/** The words of a lexicon by length: those of length `n` stand from `starts[n]` to `starts[n + 1]`, each with its shape. */
export type Shapes = { starts: Uint32Array; places: Uint32Array; shapes: Int32Array };

/** Which letters a word holds, as bits: 26 for a to z, the other six shared by all else. */
function shapeOf(codes: Uint16Array, start: number, end: number): number {
  let shape = 0;
  for (let at = start; at < end; at++) {
    const code = codes[at] ?? 0;
    shape |= 1 << (code >= 97 && code < 123 ? code - 97 : 26 + (code % 6));
  }
  return shape;
}

export function shapeOfWord(word: string): number {
  const codes = codesOf(word);
  return shapeOf(codes, 0, codes.length);
}

export function shapesOf({ letters, starts: begins }: Lexicon): Shapes {
  const size = begins.length - 1;
  const lengthOf = (place: number): number => (begins[place + 1] ?? 0) - (begins[place] ?? 0);
  let longest = 0;
  for (let place = 0; place < size; place++) longest = Math.max(longest, lengthOf(place));
  const sizes = new Uint32Array(longest + 1);
  for (let place = 0; place < size; place++) sizes[lengthOf(place)] = (sizes[lengthOf(place)] ?? 0) + 1;
  const starts = startsOf(sizes);
  const next = starts.slice();
  const [places, shapes] = [new Uint32Array(size), new Int32Array(size)];
  for (let place = 0; place < size; place++) {
    const at = next[lengthOf(place)] ?? 0;
    next[lengthOf(place)] = at + 1;
    places[at] = place;
    shapes[at] = shapeOf(letters, begins[place] ?? 0, begins[place + 1] ?? 0);
  }
  return { starts, places, shapes };
}

export type NearWord = { place: number; word: string; distance: number };

/**
 * The words within `limit` (1 or 2) typing errors, by place. An error takes away at most one letter and brings in at most
 * one, so that length and shape alone rule out nearly all; the others are measured.
 */
export function nearWords(
  lexicon: Lexicon,
  { starts, places, shapes }: Shapes,
  typed: string,
  limit: number,
): NearWord[] {
  const codes = codesOf(typed);
  const shape = shapeOf(codes, 0, codes.length);
  const near: NearWord[] = [];
  const from = starts[Math.max(0, codes.length - limit)] ?? places.length;
  const to = starts[codes.length + limit + 1] ?? places.length;
  for (let at = from; at < to; at++) {
    const other = shapes[at] ?? 0;
    const [gone, come] = [shape & ~other, other & ~shape];
    if (without(gone, limit) !== 0 || without(come, limit) !== 0) continue;
    const place = places[at] ?? 0;
    const start = lexicon.starts[place] ?? 0;
    const length = (lexicon.starts[place + 1] ?? 0) - start;
    const distance = distanceOfCodes(codes, lexicon.letters, limit, start, length);
    if (distance <= limit) near.push({ place, word: wordAt(lexicon, place), distance });
  }
  return near.sort((a, b) => a.place - b.place);
}

/** What is left of a set of bits without its lowest one or two. */
function without(bits: number, lowest: number): number {
  const rest = bits & (bits - 1);
  return lowest === 1 ? rest : rest & (rest - 1);
}
