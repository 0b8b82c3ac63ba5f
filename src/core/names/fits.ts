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
/** A name of more words, as a long list in one field is, fits nothing; its words are told apart by bits. */
const MOST_WORDS = 31;

/** Whether the two lists hold the same words in some order. */
export function sameWords(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length || b.some((word) => !a.includes(word))) return false;
  return [...a].sort().join(' ') === [...b].sort().join(' ');
}

/**
 * How ill a name, whose surname stands at `surname`, fits; undefined where not every wanted word has a word of its own in it,
 * at least one of them in full. An initial stands for a given name only: for the first one only if it is the first.
 */
export function misfit(name: readonly string[], surname: number, wanted: readonly Wanted[]): number | undefined {
  if (wanted.length > name.length || name.length > MOST_WORDS) return undefined;
  let taken = 0;
  let found = 0;
  let cost = wanted.length > 1 && name.length > wanted.length ? UNASKED : 0;
  let full = false;
  let abbreviated = false;
  for (let number = 0; number < wanted.length; number++) {
    const word = wanted[number]?.word ?? '';
    const at = placeOf(name, word, taken);
    if (at < 0) continue;
    taken |= 1 << at;
    found |= 1 << number;
    full ||= !isInitial(word);
  }
  for (let number = 0; number < wanted.length; number++) {
    const one = wanted[number];
    if (one === undefined || (found & (1 << number)) !== 0) continue;
    const only = number === 0 ? (surname === 0 ? 1 : 0) : undefined;
    let least = Number.POSITIVE_INFINITY;
    let at = 0;
    for (let place = 0; place < name.length; place++) {
      if ((taken & (1 << place)) !== 0) continue;
      const mayBeInitial = place !== surname && (only === undefined || place === only);
      const own = costOf(one, name[place] ?? '', mayBeInitial);
      if (own < least) [least, at] = [own, place];
    }
    if (least === Number.POSITIVE_INFINITY) return undefined;
    taken |= 1 << at;
    cost += least;
    const inFull = !isInitial(one.word) && !isInitial(name[at] ?? '');
    full ||= inFull;
    abbreviated ||= !isInitial(one.word) && !inFull;
  }
  const surnameTaken = surname < 0 || (taken & (1 << surname)) !== 0;
  return full && (!abbreviated || surnameTaken) ? cost : undefined;
}

/** The first place of the word among those not taken, which are given as bits. */
function placeOf(name: readonly string[], word: string, taken: number): number {
  for (let at = 0; at < name.length; at++) if (name[at] === word && (taken & (1 << at)) === 0) return at;
  return -1;
}

/** What it costs to take another word of the name for the wanted one. */
function costOf({ word, near, abbreviable }: Wanted, own: string, mayBeInitial: boolean): number {
  if (isInitial(word)) return own.startsWith(word) ? 0 : Number.POSITIVE_INFINITY;
  const errors = near?.get(own);
  if (errors !== undefined) return ERROR * errors;
  return isInitial(own) && abbreviable && mayBeInitial && word.startsWith(own) ? INITIAL : Number.POSITIVE_INFINITY;
}
