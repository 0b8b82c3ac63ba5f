import { setMaxListeners } from 'node:events';
import type { Timer } from '../../../src/core/ports.ts';

type Sleeper = { at: number; wake: () => void };

/** Time that passes only when everybody waits: then the first of those who wait is woken. */
export function createVirtualTimer(start: string) {
  let now = Date.parse(start);
  const sleepers: Sleeper[] = [];
  const timer: Timer = {
    now: () => now,
    wait: (ms, signal) =>
      new Promise((resolve) => {
        if (signal.aborted) return resolve();
        const sleeper = { at: now + ms, wake: resolve };
        sleepers.push(sleeper);
        setMaxListeners(0, signal);
        signal.addEventListener('abort', () => {
          if (sleepers.includes(sleeper)) sleepers.splice(sleepers.indexOf(sleeper), 1);
          resolve();
        });
      }),
  };
  /** Lets all that can happen without waiting happen. */
  const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  return {
    timer,
    now: () => new Date(now).toISOString(),
    set(instant: string): void {
      now = Date.parse(instant);
    },
    /** Runs until the promise has settled, time passing as it must. */
    async until<T>(promise: Promise<T>): Promise<T> {
      let ended = false;
      void promise
        .catch(() => undefined)
        .then(() => {
          ended = true;
        });
      for (await settle(); !ended; await settle()) {
        const next = sleepers.toSorted((one, other) => one.at - other.at)[0];
        if (next === undefined) continue;
        sleepers.splice(sleepers.indexOf(next), 1);
        now = Math.max(now, next.at);
        next.wake();
      }
      return promise;
    },
  };
}
