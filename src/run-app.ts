import { type Connections, type Core, messengersOf } from './app.ts';
import { announce } from './core/announcements/announce.ts';

const ANNOUNCE_EVERY_MS = 30_000;

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
  const schedule = announceRepeatedly(core, connections);
  return {
    async stop() {
      await schedule.stop();
      await leave();
    },
  };
}

/** Announces at once and then every half minute, never two runs at a time. */
function announceRepeatedly({ store, log, clock }: Core, connections: Connections): { stop(): Promise<void> } {
  const messengers = messengersOf(connections);
  let run: Promise<void> | undefined;
  const tick = (): void => {
    run ??= announce({ store, messengers, now: clock(), log })
      .then(
        () => undefined,
        (error: unknown) => log.error({ error }, 'announcing failed'),
      )
      .finally(() => {
        run = undefined;
      });
  };
  const timer = setInterval(tick, ANNOUNCE_EVERY_MS).unref();
  tick();
  return {
    async stop() {
      clearInterval(timer);
      await run;
    },
  };
}
