import { z } from 'zod';
import type { Paces } from '../core/ports.ts';
import type { Cell, Tables } from './cell.ts';
import type { State } from './state.ts';

const Pace = z.object({ next: z.number().catch(0), blockedUntil: z.number().optional().catch(undefined) });
type Pace = z.infer<typeof Pace>;

/** Turns further ahead than this were booked by a clock that has been set back since. */
const FARTHEST_TURNS = 100;

const PREFIX = 'pace:';
const keyOf = (source: string): string => PREFIX + source;

/** The settings of users and adapters, and the paces that are kept among them. */
export function partedSettings({ settings }: Tables<State>): {
  settings: Map<string, string>;
  paces: Map<string, Pace>;
} {
  const parted = { settings: new Map<string, string>(), paces: new Map<string, Pace>() };
  for (const [key, value] of settings.values()) {
    if (key.startsWith(PREFIX)) parted.paces.set(key.slice(PREFIX.length), Pace.parse(JSON.parse(value)));
    else parted.settings.set(key, value);
  }
  return parted;
}

/** Paces among the settings, a row a source. */
export function createPaces(cell: Cell<State>): Paces {
  function read({ settings }: Tables<State>, source: string): Pace {
    const text = settings.get(keyOf(source))?.[1];
    return text === undefined ? { next: 0 } : Pace.parse(JSON.parse(text));
  }

  async function change(source: string, next: (pace: Pace) => Pace): Promise<void> {
    const key = keyOf(source);
    await cell.change((tables) => [
      { kind: 'settings', key, entry: [key, JSON.stringify(next(read(tables, source)))] },
    ]);
  }

  return {
    async book(source, everyMs, now) {
      let turn = now;
      await change(source, (pace) => {
        turn = pace.next > now + FARTHEST_TURNS * everyMs ? now : Math.max(now, pace.next);
        return { ...pace, next: turn + everyMs };
      });
      return turn;
    },
    block: (source, until) => change(source, (pace) => ({ ...pace, blockedUntil: until })),
    async blockedUntil(source) {
      return read(cell.read(), source).blockedUntil;
    },
  };
}
