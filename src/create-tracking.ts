import { setTimeout as wait } from 'node:timers/promises';
import type { Config } from './config.ts';
import type { Clock, Log, Store } from './core/ports.ts';
import { createTracker, type Tracker } from './core/tracking/create-tracker.ts';
import type { Sources } from './sources/create-sources.ts';

type Deps = { store: Store; log: Log; clock: Clock; version: string };

/** The tracker over the scholarly sources, which are loaded, and asked, only once somebody needs them. */
export function createTracking(config: Config, deps: Deps): { tracker: Tracker; close(): Promise<void> } {
  let opened: Promise<{ sources: Sources; tracker: Tracker }> | undefined;
  const open = async (): Promise<Tracker> => {
    opened ??= openSources(config, deps);
    return (await opened).tracker;
  };
  return {
    tracker: {
      find: async (said) => (await open()).find(said),
      track: async (id, progress, tenant) => (await open()).track(id, progress, tenant),
      untrack: async (author, tenant) => (await open()).untrack(author, tenant),
      sync: async (wanted) => (await open()).sync(wanted),
      forget: async (source) => (await open()).forget(source),
      states: async () => (await open()).states(),
    },
    close: async () => (await opened)?.sources.close(),
  };
}

async function openSources(config: Config, { store, log, clock, version }: Deps) {
  const { createSources } = await import('./sources/create-sources.ts');
  const sources = createSources(config, {
    paces: store.paces,
    clock,
    chance: Math.random,
    sleep: async (ms, signal) => {
      await wait(ms, undefined, signal && { signal });
    },
    log,
    version,
  });
  return { sources, tracker: createTracker({ store, sources: sources.list, clock, log }) };
}
