import type { Paper } from '../../src/core/model/paper.ts';
import type { Engine, Peer } from './engine.ts';
import type { Kind } from './sample-queries.ts';

const WARM_UP = 50;
const SHOWN = 5;

export type Answered = { first: number; firstFive: number; p50: number; p99: number };

/** Shares found and times in milliseconds. */
export function measureKind({ field, asked }: Kind, engine: Engine, paperOf: ReadonlyMap<string, Paper>): Answered {
  const times: number[] = [];
  let [first, firstFive] = [0, 0];
  for (const { text } of asked.slice(0, WARM_UP)) engine.find[field](text, SHOWN);
  for (const { text, right } of asked) {
    const start = performance.now();
    const found = engine.find[field](text, SHOWN);
    times.push(performance.now() - start);
    const fits = found.map((id) => {
      const paper = paperOf.get(id);
      return paper !== undefined && right(paper);
    });
    if (fits[0]) first++;
    if (fits.includes(true)) firstFive++;
  }
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.floor(times.length * share)] ?? 0;
  return { first: first / asked.length, firstFive: firstFive / asked.length, p50: at(0.5), p99: at(0.99) };
}

export type Made = {
  engine: Engine;
  buildMs: number;
  bytes: number;
  keptBytes: number | undefined;
  loadMs: number | undefined;
};

function held(): number {
  if (globalThis.gc === undefined) throw new Error('Run this with node --expose-gc.');
  globalThis.gc();
  globalThis.gc(); // what the first found dead, array buffers among it, goes with the second
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** The engine, what it took to build it, to hold it and to load it from what it keeps. */
export function make({ build }: Peer, papers: readonly Paper[]): Made {
  const before = held();
  const started = performance.now();
  const engine = build(papers);
  const buildMs = performance.now() - started;
  const bytes = held() - before + engine.outside;
  const { kept } = engine;
  if (kept === undefined) return { engine, buildMs, bytes, keptBytes: undefined, loadMs: undefined };
  const loading = performance.now();
  const loaded = kept.load();
  const loadMs = performance.now() - loading;
  return { engine: loaded, buildMs, bytes, keptBytes: kept.bytes, loadMs };
}
