import { setMaxListeners } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import type { Timer } from './core/ports.ts';

/** The machine’s own time. Waiting keeps no process alive that has nothing else to do. */
export const REAL_TIMER: Timer = {
  now: Date.now,
  wait(ms, signal) {
    setMaxListeners(0, signal); // as many as there are places to write to
    // An end of the wait before its time is no error.
    return setTimeout(ms, undefined, { signal, ref: false }).catch(() => undefined);
  },
};
