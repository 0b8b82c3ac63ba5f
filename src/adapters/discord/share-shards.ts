import { createOnlyOne, type OnlyOne } from '../../core/only-one.ts';
import type { Leases, Log, Timer } from '../../core/ports.ts';
import type { Gateway } from './gateway.ts';

/** Among which processes the shards are shared: those on the same leases. */
export type Sharing = { leases: Leases /** This process. */; holder: string; timer: Timer };

type Shared = Sharing & {
  /** Tells the shards of one bot from another’s. */
  bot: string;
  count: number;
  log: Log;
  open(shard: number, onLost: () => void): Gateway;
};

/** A shard that Discord refused to this process is left to others for so long. */
const REST_MS = 60_000;

/**
 * Serves whatever shards no other process holds. One is taken at a time, and the next after it hears: so processes that start
 * together get about as many each, and the pace is the one in which Discord lets a bot identify. A process that begins
 * later gets what falls free.
 */
export function shareShards({ leases, holder, timer, bot, count, log, open }: Shared) {
  const held = new Set<string>();
  const rising = new Map<string, Promise<void>>();
  const restUntil = new Map<string, number>();
  const rests = (work: string): boolean => timer.now() < (restUntil.get(work) ?? 0);
  const refusals: unknown[] = [];
  let queue: Promise<unknown> = Promise.resolve();

  const oneAtATime: Leases = {
    hold(work, ...lease) {
      if (held.has(work)) return rests(work) ? giveUp(work) : leases.hold(work, ...lease);
      const taken = queue.then(async () => {
        if (rising.size > 0 || rests(work) || !(await leases.hold(work, ...lease))) return false;
        held.add(work);
        // Until it is opened, in a moment, nothing else may be taken either.
        rising.set(work, Promise.resolve());
        return true;
      });
      queue = taken.catch(() => undefined);
      return taken;
    },
    release: leases.release,
  };

  async function giveUp(work: string): Promise<boolean> {
    await leases.release(work, holder);
    return false;
  }

  function serve(work: string, shard: number): { stop(): Promise<void> } {
    const rest = (): void => void restUntil.set(work, timer.now() + REST_MS);
    const gateway = open(shard, rest);
    const refused = (error: unknown): void => {
      rest();
      refusals.push(error);
      log.error({ work, error }, 'Discord does not let this process hear');
    };
    rising.set(
      work,
      gateway.ready.catch(refused).finally(() => rising.delete(work)),
    );
    return {
      async stop() {
        held.delete(work);
        await gateway.close();
      },
    };
  }

  const all = Array.from({ length: count }, (_, shard): OnlyOne => {
    const work = `discord ${bot} shard ${shard} of ${count}`;
    return createOnlyOne({ leases: oneAtATime, work, holder, log, start: () => serve(work, shard) }, timer);
  });
  const stop = async (): Promise<void> => void (await Promise.all(all.map((one) => one.stop())));
  return {
    /** Resolves once the first shard that fell to this process hears, or all are others’; rejects where Discord refuses. */
    async start(): Promise<void> {
      for (const one of all) void one.run();
      await Promise.all(all.map((one) => one.known));
      await Promise.all(rising.values());
      if (refusals.length > 0) throw refusals[0];
    },
    stop,
  };
}
