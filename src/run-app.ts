import { type Connections, type Core, messengersOf } from './app.ts';
import { createAnnouncer } from './core/announcements/announcer.ts';
import { REAL_TIMER } from './real-timer.ts';

export type RunningApp = {
  /** Lets what is under way finish, then leaves the platforms and the store. */
  stop(): Promise<void>;
};

/** Connects to every platform and sends what falls due. Where one platform refuses, all are left and the reason is thrown. */
export async function runApp(core: Core, connections: Connections): Promise<RunningApp> {
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
  const announcer = createAnnouncer(
    { store, messengers: messengersOf(connections), log, holder: crypto.randomUUID() },
    REAL_TIMER,
  );
  void announcer.run();
  return {
    async stop() {
      await announcer.stop();
      await leave();
    },
  };
}
