import { type Connections, type Core, messengersOf } from './app.ts';
import { createAnnouncer } from './core/announcements/announcer.ts';
import { createOnlyOne } from './core/only-one.ts';
import { REAL_TIMER } from './real-timer.ts';
import { syncRepeatedly } from './sync-repeatedly.ts';

export type RunningOptions = {
  operationsPort?: number | undefined;
  /** When the sources are asked: a cron line in a zone; never, if left out. */
  sync?: { line: string; zone: string } | undefined;
};

export type RunningApp = {
  /** Lets what is under way finish, then leaves the platforms and the store. */
  stop(): Promise<void>;
};

/** Connects to every platform and sends what falls due. Where one platform refuses, all are left and the reason is thrown. */
export async function runApp(
  core: Core,
  connections: Connections,
  { operationsPort, sync }: RunningOptions = {},
): Promise<RunningApp> {
  const all = [...connections.values()];
  const leave = async (): Promise<void> => {
    await Promise.allSettled(all.map((connection) => connection.stop()));
    await core.store.close();
  };
  const refusal = (await Promise.allSettled(all.map((connection) => connection.start()))).find(
    (start) => start.status === 'rejected',
  );
  if (refusal !== undefined) {
    await leave();
    throw refusal.reason;
  }
  const { store, log } = core;
  const holder = crypto.randomUUID();
  const messengers = messengersOf(connections, core.measures);
  const announcing = createOnlyOne(
    {
      leases: store.leases,
      work: 'announce',
      holder,
      log,
      start() {
        const announcer = createAnnouncer({ store, messengers, log, holder, sources: core.tracker.states }, REAL_TIMER);
        void announcer.run();
        return announcer;
      },
    },
    REAL_TIMER,
  );
  void announcing.run();
  const syncing = sync && createOnlyOne(syncWork(core, sync, holder), REAL_TIMER);
  void syncing?.run();
  const operations = await startOperations(core, operationsPort).catch(async (error: unknown) => {
    await Promise.all([announcing.stop(), syncing?.stop()]);
    await leave();
    throw error;
  });
  return {
    async stop() {
      operations?.leaving();
      await Promise.all([announcing.stop(), syncing?.stop()]);
      await leave();
      await operations?.stop();
    },
  };
}

function syncWork(core: Core, { line, zone }: { line: string; zone: string }, holder: string) {
  const { store, log } = core;
  return { leases: store.leases, work: 'sync', holder, log, start: () => syncRepeatedly(core, line, zone) };
}

async function startOperations({ measures, store, log }: Core, port: number | undefined) {
  if (port === undefined || measures === undefined) return undefined;
  const { startOperationsServer } = await import('./operations/operations-server.ts');
  return startOperationsServer({ port, measures, check: store.catalogue.size, log });
}
