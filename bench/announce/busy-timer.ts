import { setMaxListeners } from 'node:events';
import type { Timer } from '../../src/core/ports.ts';

type Sleeper = { at: number; wake: () => void };

/** Simulated time: it passes only while nothing real, disk or network, is under way. */
export function createBusyTimer(start: number, onTime: (now: number) => void) {
  let now = start;
  onTime(now);
  let busy = 0;
  let rested: () => void = () => undefined;
  const sleepers = new Set<Sleeper>();

  /** The port, each call of which holds up simulated time. */
  function watched<T extends object>(port: T): T {
    return new Proxy(port, {
      get(target, name) {
        const member: unknown = Reflect.get(target, name);
        if (typeof member !== 'function') return member;
        return (...values: unknown[]) => {
          busy += 1;
          return Promise.resolve(Reflect.apply(member, target, values)).finally(() => {
            busy -= 1;
            if (busy === 0) rested();
          });
        };
      },
    });
  }

  const timer: Timer = {
    now: () => now,
    wait: (ms, signal) =>
      new Promise((resolve) => {
        if (signal.aborted) return resolve();
        const sleeper: Sleeper = {
          at: now + Math.ceil(ms),
          wake() {
            sleepers.delete(sleeper);
            signal.removeEventListener('abort', sleeper.wake);
            resolve();
          },
        };
        setMaxListeners(0, signal);
        signal.addEventListener('abort', sleeper.wake);
        sleepers.add(sleeper);
      }),
  };

  async function run(done: () => boolean): Promise<void> {
    while (!done()) {
      await new Promise((resolve) => setImmediate(resolve));
      if (busy > 0) {
        await new Promise<void>((resolve) => {
          rested = resolve;
        });
        continue;
      }
      let first: Sleeper | undefined;
      for (const one of sleepers) if (first === undefined || one.at < first.at) first = one;
      if (first === undefined) continue;
      now = Math.max(now, first.at);
      onTime(now);
      first.wake();
    }
  }
  return { timer, watched, run };
}
