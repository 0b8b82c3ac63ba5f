import type { Pace, Timer } from '../ports.ts';

/** Lets through as many a second as a platform takes, in the order in which they came. */
export type Gate = {
  /** Resolves with true when it is one's turn, with false once the signal was given. */
  enter(): Promise<boolean>;
  /** Once for each that entered. */
  leave(): void;
};

/** What a late timer cost is made up for by so many without a gap; the pace is kept over each second all the same. */
const CATCH_UP = 2;

export function createGate({ perSecond, atOnce }: Pace, timer: Timer, signal: AbortSignal): Gate {
  const gapMs = 1000 / perSecond;
  let waiting: ((turn: boolean) => void)[] = [];
  let inside = 0;
  let next = 0;
  let opening = false;

  async function open(): Promise<void> {
    if (opening) return;
    opening = true;
    let first = 0;
    while (first < waiting.length && inside < atOnce && !signal.aborted) {
      const early = next - timer.now();
      if (early > 0) {
        await timer.wait(early, signal);
        continue;
      }
      next = Math.max(next, timer.now() - CATCH_UP * gapMs) + gapMs;
      inside += 1;
      waiting[first]?.(true);
      first += 1;
    }
    waiting = waiting.slice(first);
    opening = false;
    if (signal.aborted) for (const hand of waiting.splice(0)) hand(false);
  }
  signal.addEventListener('abort', () => void open());

  return {
    enter: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        void open();
      }),
    leave() {
      inside -= 1;
      void open();
    },
  };
}
