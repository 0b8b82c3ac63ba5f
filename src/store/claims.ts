import type { Claims } from '../core/ports.ts';
import type { Cell } from './cell.ts';

/** Until when each key is taken, ISO in UTC, in the order in which they were taken. */
export type Taken = ReadonlyMap<string, string>;

/** More than a busy workspace takes in a day; beyond it the oldest are forgotten first. */
const MOST = 10_000;

export function createClaims(cell: Cell<Taken>): Claims {
  return {
    async take(keys, now, until) {
      let took = false;
      await cell.change((taken) => {
        const held = [...taken].filter(([, end]) => Date.parse(end) > Date.parse(now));
        const holds = new Map(held);
        took = !keys.some((key) => holds.has(key));
        if (!took) return taken;
        const added = keys.map((key) => [key, until] as const);
        return new Map([...held, ...added].slice(-MOST));
      });
      return took;
    },
  };
}
