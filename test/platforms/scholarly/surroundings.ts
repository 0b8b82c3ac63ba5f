import type { Surroundings } from '../../../src/sources/http/create-http.ts';
import { createMemoryStore } from '../../../src/store/memory/create-memory-store.ts';

/** Time that passes only where somebody sleeps, chance that is always in the middle, and what was slept and logged. */
export function createSurroundings(options: Partial<Surroundings> = {}) {
  let now = Date.parse('2026-11-25T12:00:00Z');
  const slept: number[] = [];
  const logged: { fields: Record<string, unknown>; message: string }[] = [];
  const log = (fields: Record<string, unknown>, message: string) => void logged.push({ fields, message });
  const surroundings: Surroundings = {
    paces: createMemoryStore().paces,
    clock: () => new Date(now).toISOString(),
    chance: () => 0.5,
    async sleep(ms, signal) {
      signal?.throwIfAborted();
      slept.push(ms);
      now += ms;
    },
    userAgent: 'Offprint/0.0.0 (mailto:someone@example.org)',
    log: { info: log, warn: log, error: log },
    limits: { timeoutMs: 10_000, mostBytes: 5_000_000 },
    ...options,
  };
  const pass = (ms: number): void => {
    now += ms;
  };
  return { surroundings, slept, logged, pass };
}
