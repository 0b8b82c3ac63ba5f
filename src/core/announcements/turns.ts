import type { Pace, Timer } from '../ports.ts';

/** Turns at what a platform takes only so often a second. */
export type Turns = {
  /** Resolves with true when it is one’s turn, with false once the signal was given; in the order in which they were asked for. */
  take(): Promise<boolean>;
};

const SECOND_MS = 1000;
/** What a late timer cost is made up for, up to so much. */
const CATCH_UP_MS = 250;
/** A timer is late by a turn or two even where nothing is wrong. */
const CATCH_UP_TURNS = 2;

/** Turns at even distances, which nothing that is late wears away; in no second one more than the pace allows. */
export function createTurns({ perSecond }: Pick<Pace, 'perSecond'>, timer: Timer, signal: AbortSignal): Turns {
  const gapMs = SECOND_MS / perSecond;
  const catchUpMs = gapMs * Math.max(CATCH_UP_TURNS, Math.floor(CATCH_UP_MS / gapMs));
  const most = Math.max(CATCH_UP_TURNS, Math.floor(perSecond)) + 1;
  let next = Number.NEGATIVE_INFINITY;
  /** The instants of the last turns, the oldest first. */
  let taken: number[] = [];
  let last: Promise<boolean> = Promise.resolve(true);

  function waitMs(): number {
    const now = timer.now();
    if (next > now + gapMs) next = now; // the clock was set back
    taken = taken.filter((at) => at <= now);
    const oldest = taken.at(-most) ?? Number.NEGATIVE_INFINITY;
    // In whole milliseconds: less than that a clock may not tell, and would be waited for for ever.
    return Math.ceil(Math.max(next, oldest + SECOND_MS) - now);
  }

  async function turn(): Promise<boolean> {
    for (let ms = waitMs(); ms > 0 && !signal.aborted; ms = waitMs()) await timer.wait(ms, signal);
    if (signal.aborted) return false;
    const now = timer.now();
    next = Math.max(next, now - catchUpMs) + gapMs;
    taken = [...taken, now].slice(-most);
    return true;
  }

  return { take: () => (last = last.then(turn)) };
}
