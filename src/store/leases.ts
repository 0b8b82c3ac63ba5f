import type { Leases } from '../core/ports.ts';

/** Leases among those who share one process, for whoever has a folder has it alone. */
export function createLeases(): Leases {
  const held = new Map<string, { holder: string; until: string }>();
  return {
    async hold(work, holder, now, until) {
      const lease = held.get(work);
      if (lease !== undefined && lease.holder !== holder && Date.parse(lease.until) > Date.parse(now)) return false;
      held.set(work, { holder, until });
      return true;
    },
    async release(work, holder) {
      if (held.get(work)?.holder === holder) held.delete(work);
    },
  };
}
