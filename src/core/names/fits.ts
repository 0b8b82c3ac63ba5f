import { isInitial } from './name-parts.ts';

/** A word of an asked name. */
export type Wanted = {
  word: string;
  /** What else it may be, with the typing errors that this takes. */
  near?: ReadonlyMap<string, number>;
  /** Whether an initial of the name may stand for it. */
  abbreviable: boolean;
};

/** What speaks against a name: an error most, then an initial in place of a name, then words that were not asked for. */
const ERROR = 4;
const INITIAL = 2;
const UNASKED = 1;

/** Whether the two lists hold the same words in some order. */
export function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && [...a].sort().join(' ') === [...b].sort().join(' ');
}

/**
 * How ill a name, whose surname stands at `surname`, fits; undefined where not every wanted word has a word of its own in it,
 * at least one of them in full. An initial stands for a given name only: for the first one only if it is the first.
 */
export function misfit(name: readonly string[], surname: number, wanted: readonly Wanted[]): number | undefined {
  if (wanted.length > name.length) return undefined;
  const free = name.map(() => true);
  let cost = wanted.length > 1 && name.length > wanted.length ? UNASKED : 0;
  let full = false;
  let abbreviated = false;
  const left: { one: Wanted; isFirst: boolean }[] = [];
  for (const [number, one] of wanted.entries()) {
    const at = name.findIndex((own, place) => own === one.word && free[place]);
    if (at < 0) left.push({ one, isFirst: number === 0 });
    else free[at] = false;
    full ||= at >= 0 && !isInitial(one.word);
  }
  for (const { one, isFirst } of left) {
    const initials = (at: number): boolean => at !== surname && (!isFirst || at === (surname === 0 ? 1 : 0));
    const costs = name.map((own, at) => (free[at] ? costOf(one, own, initials(at)) : Number.POSITIVE_INFINITY));
    const least = Math.min(...costs);
    if (least === Number.POSITIVE_INFINITY) return undefined;
    const at = costs.indexOf(least);
    free[at] = false;
    cost += least;
    const inFull = !isInitial(one.word) && !isInitial(name[at] ?? '');
    full ||= inFull;
    abbreviated ||= !isInitial(one.word) && !inFull;
  }
  return full && (!abbreviated || !free[surname]) ? cost : undefined;
}

/** What it costs to take another word of the name for the wanted one. */
function costOf({ word, near, abbreviable }: Wanted, own: string, mayBeInitial: boolean): number {
  if (isInitial(word)) return own.startsWith(word) ? 0 : Number.POSITIVE_INFINITY;
  const errors = near?.get(own);
  if (errors !== undefined) return ERROR * errors;
  return isInitial(own) && abbreviable && mayBeInitial && word.startsWith(own) ? INITIAL : Number.POSITIVE_INFINITY;
}
