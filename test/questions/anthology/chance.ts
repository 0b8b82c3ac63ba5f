/** Chance that is the same in every run; mulberry32, see github.com/bryc/code (PRNGs). */
export type Chance = {
  /** From 0 up to and without `end`. */
  below(end: number): number;
  pick<T>(from: readonly T[]): T;
  /** So many different ones, fewer where there are no more. */
  some<T>(from: readonly T[], count: number): T[];
  shuffled<T>(of: readonly T[]): T[];
};

export function createChance(seed: number): Chance {
  let state = seed;

  function below(end: number): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * end);
  }

  function pick<T>(from: readonly T[]): T {
    const one = from[below(from.length)];
    if (one === undefined) throw new Error('nothing to pick from');
    return one;
  }

  function shuffled<T>(of: readonly T[]): T[] {
    const left = [...of];
    return of.flatMap(() => left.splice(below(left.length), 1));
  }

  return { below, pick, shuffled, some: (from, count) => shuffled(from).slice(0, count) };
}
