import type { Claims } from '../core/ports.ts';
import type { Cell, Operation } from './cell.ts';

/** Keys and until when each is taken, ISO in UTC, in the order in which they were taken. */
export type Taken = { claims: readonly [key: string, until: string] };

/** More than a busy workspace takes in a day; beyond it the oldest are forgotten first. */
const MOST = 10_000;

export function createClaims(cell: Cell<Taken>): Claims {
  return {
    async take(keys, now, until) {
      let took = false;
      await cell.change(({ claims }) => {
        const held = new Set<string>();
        const over: string[] = [];
        for (const [key, end] of claims.values()) {
          if (Date.parse(end) > Date.parse(now)) held.add(key);
          else over.push(key);
        }
        took = !keys.some((key) => held.has(key));
        if (!took) return [];
        const oldest = [...held].slice(0, Math.max(0, held.size + keys.length - MOST));
        const gone = [...over, ...oldest].map((key): Operation<Taken> => ({ kind: 'claims', key, entry: undefined }));
        return [...gone, ...keys.map((key): Operation<Taken> => ({ kind: 'claims', key, entry: [key, until] }))];
      });
      return took;
    },
  };
}
