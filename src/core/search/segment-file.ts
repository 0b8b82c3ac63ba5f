import { compareText } from '../catalogue/order.ts';
import type { Paper } from '../model/paper.ts';
import { checksumOf, checksumOfNumbers } from './checksum.ts';
import { readingChecksum } from './reading-checksum.ts';
import type { Segment } from './segment.ts';
import { type Bits, PARTS, type Parts, partsOf, segmentFrom } from './segment-parts.ts';

/** `OFSX` where the bytes of a number stand lowest first; elsewhere the file is another's. */
const MAGIC = 0x5853464f;
/** Of the form of the file. */
const VERSION = 1;
const NAMES = Object.keys(PARTS) as readonly (keyof Parts)[]; // the keys of an object that is a constant here
/** Numbers before the parts: magic, version, the checksum of all that follows it, that of how texts are read, the size in bytes of each part. */
const HEADER = 4 + NAMES.length;
const CHECKED_FROM = 3;

const padded = (bytes: number): number => Math.ceil(bytes / 4) * 4;

/** A segment without dead papers as bytes: a header, then its arrays one after another, each filled up to four bytes. */
export function printSegment(segment: Segment): Uint8Array {
  const parts = partsOf(segment);
  const size = NAMES.reduce((sum, name) => sum + padded(parts[name].byteLength), HEADER * 4);
  const bytes = new Uint8Array(size);
  const numbers = new Uint32Array(bytes.buffer);
  let offset = HEADER * 4;
  for (const [at, name] of NAMES.entries()) {
    const part = parts[name];
    numbers[CHECKED_FROM + 1 + at] = part.byteLength;
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), offset);
    offset += padded(part.byteLength);
  }
  numbers[CHECKED_FROM] = readingChecksum();
  numbers.set([MAGIC, VERSION, checksumOfNumbers(numbers.subarray(CHECKED_FROM))]);
  return bytes;
}

/**
 * The segment of those of the papers that it was made of, whose arrays then are parts of `bytes`, and the others. Undefined
 * for bytes that are damaged, of another form, read by other rules, or of a paper that is not there as it was.
 */
export function parseSegment(
  bytes: Uint8Array,
  papers: readonly Paper[],
): { segment: Segment; others: readonly Paper[] } | undefined {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  if (aligned.byteLength % 4 !== 0 || aligned.byteLength < HEADER * 4) return undefined;
  const numbers = new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength / 4);
  const [magic, version, checksum, reading] = numbers;
  if (magic !== MAGIC || version !== VERSION || reading !== readingChecksum()) return undefined;
  if (checksum !== checksumOfNumbers(numbers.subarray(CHECKED_FROM))) return undefined;
  const parts = readParts(aligned, numbers);
  const ids: string[] = [];
  const others: Paper[] = [];
  for (const paper of papers.toSorted((a, b) => compareText(a.id, b.id))) {
    if (parts.checks[ids.length] === checksumOf(paper)) ids.push(paper.id);
    else others.push(paper);
  }
  return ids.length < parts.checks.length ? undefined : { segment: segmentFrom(parts, ids), others };
}

type Maker = (buffer: ArrayBufferLike, offset: number, bytes: number) => Uint8Array | Uint16Array | Uint32Array;
const MAKERS: { readonly [K in Bits]: Maker } = {
  8: (buffer, offset, bytes) => new Uint8Array(buffer, offset, bytes),
  16: (buffer, offset, bytes) => new Uint16Array(buffer, offset, bytes / 2),
  32: (buffer, offset, bytes) => new Uint32Array(buffer, offset, bytes / 4),
};

function readParts({ buffer, byteOffset }: Uint8Array, numbers: Uint32Array): Parts {
  let offset = byteOffset + HEADER * 4;
  const parts = NAMES.map((name, at) => {
    const size = numbers[CHECKED_FROM + 1 + at] ?? 0;
    const part = MAKERS[PARTS[name]](buffer, offset, size);
    offset += padded(size);
    return [name, part] as const;
  });
  return Object.fromEntries(parts) as Parts; // every name of `PARTS`, each with an array of its kind
}
