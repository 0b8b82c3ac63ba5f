import { gather, worthIn } from './gather.ts';
import type { Hits } from './hits.ts';
import type { Scratch } from './scratch.ts';
import type { Segment } from './segment.ts';
import { type Slot, weightOf } from './slots.ts';
import { sourcesOf, worth } from './sources.ts';
import type { Weighing } from './statistics.ts';

/** The rarest words that together weigh as much of the question bring papers in; the common ones only add to those. */
const TELLING = 0.8;

/** Fewer than this part of all papers are sorted; more are looked for one by one. */
const FEW = 64;

/** Hits, and beside each how much of the question's weight the paper holds. */
export type PartialHits = Hits & { held: Float64Array };

/** The papers that hold any of the telling words; the slots rarest first. */
export function matchAny(segment: Segment, weighing: Weighing, slots: readonly Slot[], scratch: Scratch): PartialHits {
  const enough = weightOf(slots) * TELLING;
  let size = 0;
  let weight = 0;
  let telling = 0;
  for (; telling < slots.length && weight <= enough; telling++) {
    const slot = slots[telling];
    if (slot === undefined) break;
    weight += slot.rarity;
    size = addSlot(segment, weighing, slot, scratch, size);
  }
  const hits = collect(segment, scratch, size);
  for (const slot of slots.slice(telling)) addCommon(segment, weighing, slot, hits);
  return hits;
}

/** Adds what the papers of a word are worth; gives how many papers are touched. */
function addSlot(segment: Segment, weighing: Weighing, slot: Slot, scratch: Scratch, before: number): number {
  const { scores, held, best, touched, marked } = scratch;
  const sources = sourcesOf(segment, slot);
  const [only] = sources;
  const alone = sources.length === 1 ? only : undefined;
  const found = alone?.papers.length ?? gather(segment, weighing, sources, scratch);
  let size = before;
  for (let at = 0; at < found; at++) {
    const paper = (alone === undefined ? marked[at] : alone.papers[at]) ?? 0;
    const value = alone === undefined ? (best[paper] ?? 0) : worth(segment, weighing, alone, at);
    if (held[paper] === 0) touched[size++] = paper;
    scores[paper] = (scores[paper] ?? 0) + value;
    held[paper] = (held[paper] ?? 0) + slot.rarity;
    best[paper] = 0;
  }
  return size;
}

/** Takes the sums of the touched papers, ascending, out of the room for them; the dead are left behind. */
function collect({ dead }: Segment, scratch: Scratch, size: number): PartialHits {
  const inOrder = scratch.touched.subarray(0, size);
  if (size > dead.length / FEW) {
    let next = 0;
    for (let paper = 0; paper < dead.length; paper++) if (scratch.held[paper] !== 0) inOrder[next++] = paper;
  } else inOrder.sort();
  const [papers, scores, held] = [new Uint32Array(size), new Float64Array(size), new Float64Array(size)];
  let living = 0;
  for (let at = 0; at < size; at++) {
    const paper = inOrder[at] ?? 0;
    papers[living] = paper;
    scores[living] = scratch.scores[paper] ?? 0;
    held[living] = scratch.held[paper] ?? 0;
    if (dead[paper] === 0) living++;
    scratch.scores[paper] = 0;
    scratch.held[paper] = 0;
  }
  return { papers: papers.subarray(0, living), scores: scores.subarray(0, living), held: held.subarray(0, living) };
}

function addCommon(segment: Segment, weighing: Weighing, slot: Slot, { papers, scores, held }: PartialHits): void {
  const worthOf = worthIn(segment, weighing, sourcesOf(segment, slot));
  for (let at = 0; at < papers.length; at++) {
    const value = worthOf(papers[at] ?? 0);
    if (value < 0) continue;
    scores[at] = (scores[at] ?? 0) + value;
    held[at] = (held[at] ?? 0) + slot.rarity;
  }
}
