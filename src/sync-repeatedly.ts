import { setTimeout as wait } from 'node:timers/promises';
import { Cron } from 'croner';
import type { Clock, Log, Store } from './core/ports.ts';
import type { Tracker } from './core/tracking/create-tracker.ts';
import { followedCategories } from './core/tracking/followed-categories.ts';

/** Four times a day, half an hour after arXiv comes out, winter and summer, and every six hours from there. */
export const USUAL_SYNC = '30 1,7,13,19 * * *';

/** Sources see everybody’s clock strike; so each waits for some of these minutes. */
const JITTER_MS = 10 * 60 * 1000;
/** A pass that another process has begun is left to it for so long. */
const CLAIM_MS = 60 * 60 * 1000;

type Syncing = { tracker: Tracker; store: Pick<Store, 'subscriptions' | 'claims'>; clock: Clock; log: Log };

/** Syncs by a cron line in a zone, never two passes at a time, and one process of several. */
export function syncRepeatedly({ tracker, store, clock, log }: Syncing, line: string, zone: string) {
  const stopping = new AbortController();

  async function pass(tick: string): Promise<void> {
    await wait(Math.random() * JITTER_MS, undefined, { signal: stopping.signal });
    const now = clock();
    const until = new Date(Date.parse(now) + CLAIM_MS).toISOString();
    if (!(await store.claims.take([`sync:${tick}`], now, until))) return;
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
  const cron = new Cron(line, { timezone: zone, protect: true, unref: true }, (self) => {
    const tick = self.currentRun()?.toISOString().slice(0, 16) ?? '';
    running = pass(tick).catch((error: unknown) => {
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
