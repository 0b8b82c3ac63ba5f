import { setTimeout as wait } from 'node:timers/promises';
import { Cron } from 'croner';
import type { Log, Store } from './core/ports.ts';
import type { Tracker } from './core/tracking/create-tracker.ts';
import { followedCategories } from './core/tracking/followed-categories.ts';

/** Sources see everybody’s clock strike; so each waits for some of these minutes. */
const JITTER_MS = 10 * 60 * 1000;

type Syncing = { tracker: Tracker; store: Pick<Store, 'subscriptions'>; log: Log };

/** Syncs by a cron line in a zone, never two passes at a time. */
export function syncRepeatedly({ tracker, store, log }: Syncing, line: string, zone: string) {
  const stopping = new AbortController();

  async function pass(): Promise<void> {
    await wait(Math.random() * JITTER_MS, undefined, { signal: stopping.signal });
    const categories = await followedCategories(store.subscriptions);
    for (const { source, what, added, merged, rejected, trouble } of await tracker.sync({
      categories,
      signal: stopping.signal,
    })) {
      const fields = { source, what, added, merged, rejected: rejected.length };
      if (trouble === undefined) log.info(fields, 'synced');
      else log.warn({ ...fields, trouble }, 'a source could not be read');
    }
  }

  let running: Promise<void> = Promise.resolve();
  const cron = new Cron(line, { timezone: zone, protect: true, unref: true }, () => {
    running = pass().catch((error: unknown) => {
      if (!stopping.signal.aborted) log.error({ error }, 'a sync failed');
    });
    return running;
  });

  return {
    /** Ends the pass under way; what it has taken in stays. */
    async stop(): Promise<void> {
      cron.stop();
      stopping.abort(new Error('stopping'));
      await running;
    },
  };
}
