import { setMaxListeners } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { Timer } from '../../src/core/ports.ts';

/** Simulated time that several processes share: it began at an instant, and passes so many times as fast, faster still at the end. */
export type Pace = { begun: number; start: number; speed: number; calm: number; calmSpeed: number };

/** `begun` and `calm` are real instants, `start` is a simulated one, all in milliseconds since 1970. */
export function createFastTimer({ begun, start, speed, calm, calmSpeed }: Pace): Timer {
  const nowAt = (real: number): number =>
    start + (Math.min(real, calm) - begun) * speed + Math.max(0, real - calm) * calmSpeed;
  const speedNow = (): number => (Date.now() < calm ? speed : calmSpeed);
  return {
    now: () => Math.floor(nowAt(Date.now())),
    wait(ms, signal) {
      setMaxListeners(0, signal);
      return wait(ms / speedNow(), undefined, { signal, ref: false }).catch(() => undefined);
    },
  };
}
