import { allAuthors, type Paper } from '../model/paper.ts';

/** FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv */
const START = 0x811c9dc5;
const PRIME = 0x01000193;
/** No code unit, so that it tells two texts from one. */
const END = 0x10000;

function withText(sum: number, text: string): number {
  let next = sum;
  for (let at = 0; at < text.length; at++) next = Math.imul(next ^ text.charCodeAt(at), PRIME);
  return Math.imul(next ^ END, PRIME);
}

/** Of what the index knows of a paper; 32 bits. */
export function checksumOf(paper: Paper): number {
  let sum = withText(withText(withText(START, paper.id), paper.title), paper.abstract ?? '');
  for (const { name } of allAuthors(paper)) sum = withText(sum, name);
  return sum >>> 0;
}

/** Of numbers of 32 bits. Another number in one place always gives another sum. */
export function checksumOfNumbers(numbers: Uint32Array): number {
  let sum = START;
  for (let at = 0; at < numbers.length; at++) sum = Math.imul(sum ^ (numbers[at] ?? 0), PRIME);
  return sum >>> 0;
}
