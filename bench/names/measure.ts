import { performance } from 'node:perf_hooks';

/** Milliseconds a call. */
export type Times = { p50: number; p99: number };

/** Each call is made three times and its fastest counts, for other programs share the machine. */
export function timesOf<T>(items: readonly T[], run: (item: T) => unknown): Times {
  for (const item of items.slice(0, 100)) run(item);
  const times = items.map((item) => Math.min(timeOf(run, item), timeOf(run, item), timeOf(run, item)));
  times.sort((a, b) => a - b);
  return { p50: times[times.length >> 1] ?? 0, p99: times[Math.floor(times.length * 0.99)] ?? 0 };
}

function timeOf<T>(run: (item: T) => unknown, item: T): number {
  const start = performance.now();
  run(item);
  return performance.now() - start;
}

export type Weighed<T> = { built: T; seconds: number; megabytes: number };

/** Builds a thing; how long it took, and what it holds of the heap and of buffers beside it. */
export function weigh<T>(build: () => T): Weighed<T> {
  const before = heldBytes();
  const start = performance.now();
  const built = build();
  const seconds = (performance.now() - start) / 1000;
  return { built, seconds, megabytes: (heldBytes() - before) / 1e6 };
}

function heldBytes(): number {
  if (globalThis.gc === undefined) throw new Error('Run this with node --expose-gc.');
  globalThis.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
