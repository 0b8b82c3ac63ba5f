import type { Place } from '../model/subscription.ts';
import type { Pace, Timer } from '../ports.ts';
import { createGate, type Gate } from './gate.ts';
import { createTurns, type Turns } from './turns.ts';

/**
 * One try at a piece of work: undefined once it is done, else in how many milliseconds to try again. It takes a turn right
 * before it sends, so that turns go by when messages leave; false: nothing may be sent any more.
 */
export type Try = (turn: () => Promise<boolean>) => Promise<number | undefined>;

/** Work for places: one at a time for each, the places beside each other at their platform’s pace. */
export type Sender = {
  /** Resolves when it is done or, after `stop`, handed back. While one place waits, the others go on. */
  offer(place: Place, work: Try): Promise<void>;
  /** Begins nothing more, and resolves once what was under way has ended. */
  stop(): Promise<void>;
};

/** What all places under one pace share. */
type Door = { gate: Gate; turns: Turns | undefined };

const AT_ONCE = 100;

export function createSender(timer: Timer, paceOf: (platform: Place['platform']) => Pace | undefined): Sender {
  const stopping = new AbortController();
  const { signal } = stopping;
  const doors = new Map<string, Door>();
  const lanes = new Map<string, Promise<void>>();

  function doorOf({ platform, workspace }: Place, pace: Pace | undefined): Door {
    const key = JSON.stringify([platform, pace?.per === 'workspace' && workspace]);
    const known = doors.get(key);
    if (known !== undefined) return known;
    const gate = createGate(pace?.atOnce ?? AT_ONCE, signal);
    const door = { gate, turns: pace && createTurns(pace, timer, signal) };
    doors.set(key, door);
    return door;
  }

  async function run({ gate, turns }: Door, placeMs: number, work: Try): Promise<void> {
    const turn = async (): Promise<boolean> => (turns === undefined ? !signal.aborted : turns.take());
    while (await gate.enter()) {
      const again = await work(turn).finally(gate.leave);
      if (again === undefined) return;
      await timer.wait(Math.max(again, placeMs), signal);
    }
  }

  return {
    offer(place, work) {
      const key = JSON.stringify([place.platform, place.workspace, place.channel]);
      const pace = paceOf(place.platform);
      const placeMs = pace?.placeMs ?? 0;
      const done = (lanes.get(key) ?? Promise.resolve()).then(() => run(doorOf(place, pace), placeMs, work));
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
