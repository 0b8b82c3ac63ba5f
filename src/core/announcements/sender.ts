import type { Place } from '../model/subscription.ts';
import type { Pace, Timer } from '../ports.ts';
import { createGate, type Gate } from './gate.ts';

/** One try at a piece of work: undefined once it is done, else in how many milliseconds to try again. */
export type Try = () => Promise<number | undefined>;

/** Work for places: one at a time for each, the places beside each other at their platform’s pace. */
export type Sender = {
  /** Resolves when it is done or, after `stop`, handed back. While one place waits, the others go on. */
  offer(place: Place, work: Try): Promise<void>;
  /** Begins nothing more, and resolves once what was under way has ended. */
  stop(): Promise<void>;
};

const FREE: Pace = { perSecond: Number.POSITIVE_INFINITY, placeMs: 0, atOnce: 100 };

export function createSender(timer: Timer, paceOf: (platform: Place['platform']) => Pace | undefined): Sender {
  const stopping = new AbortController();
  const { signal } = stopping;
  const gates = new Map<Place['platform'], Gate>();
  const lanes = new Map<string, Promise<void>>();

  function gateOf(platform: Place['platform']): Gate {
    const gate = gates.get(platform) ?? createGate(paceOf(platform) ?? FREE, timer, signal);
    gates.set(platform, gate);
    return gate;
  }

  async function run(gate: Gate, work: Try): Promise<void> {
    while (await gate.enter()) {
      const again = await work().finally(gate.leave);
      if (again === undefined) return;
      await timer.wait(again, signal);
    }
  }

  return {
    offer(place, work) {
      const key = JSON.stringify([place.platform, place.workspace, place.channel]);
      const { placeMs } = paceOf(place.platform) ?? FREE;
      const done = (lanes.get(key) ?? Promise.resolve()).then(() => run(gateOf(place.platform), work));
      const free = done.catch(() => undefined).then(() => (placeMs > 0 ? timer.wait(placeMs, signal) : undefined));
      lanes.set(key, free);
      void free.then(() => lanes.get(key) === free && lanes.delete(key));
      return done;
    },
    async stop() {
      stopping.abort();
      await Promise.all(lanes.values());
    },
  };
}
