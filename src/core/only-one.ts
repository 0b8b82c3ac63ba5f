import type { Leases, Log, Timer } from './ports.ts';

/** A lease is kept so long at a time, and renewed four times as often: another takes over in less than half a minute. */
const HELD_MS = 20_000;
const RENEWED_MS = 5000;
/** A store that has not answered by then does not: the work is ended before the lease is. */
const PATIENCE_MS = 8000;

type Work = {
  leases: Leases;
  /** What is done: `announce`. */
  work: string;
  /** The process that would do it. */
  holder: string;
  log: Log;
  /** Begins the work; gives what ends it. */
  start(): { stop(): Promise<void> };
};

export type OnlyOne = {
  /** Does the work whenever it falls to this process, until it is stopped. */
  run(): Promise<void>;
  /** Resolves once it is known for the first time whether the work falls to this process, and is begun where it does. */
  known: Promise<void>;
  /** Ends the work, and hands it on at once. */
  stop(): Promise<void>;
};

/** Work that one of many processes does. It is ended as soon as the lease can’t be renewed, before another may begin. */
export function createOnlyOne({ leases, work, holder, log, start }: Work, timer: Timer): OnlyOne {
  const stopping = new AbortController();
  let begun: { stop(): Promise<void> } | undefined;
  const isoAt = (ms: number): string => new Date(ms).toISOString();

  async function isMine(): Promise<boolean> {
    const now = timer.now();
    const answered = new AbortController();
    const tooLate = timer.wait(PATIENCE_MS, answered.signal).then(() => Promise.reject(new Error('no answer in time')));
    try {
      return await Promise.race([leases.hold(work, holder, isoAt(now), isoAt(now + HELD_MS)), tooLate]);
    } catch (error) {
      log.warn({ work, error }, 'whether this process does the work can’t be asked');
      return false;
    } finally {
      tooLate.catch(() => undefined);
      answered.abort();
    }
  }

  async function turn(): Promise<void> {
    const holds = await isMine();
    if (holds === (begun !== undefined) || stopping.signal.aborted) return;
    log.info({ work }, holds ? 'this process does the work' : 'another process does the work');
    const ended = begun;
    begun = holds ? start() : undefined;
    await ended?.stop();
  }

  let tellKnown: () => void = () => undefined;
  const known = new Promise<void>((resolve) => {
    tellKnown = resolve;
  });
  let running: Promise<void> | undefined;
  async function keepTrying(): Promise<void> {
    while (!stopping.signal.aborted) {
      await turn();
      tellKnown();
      await timer.wait(RENEWED_MS, stopping.signal);
    }
  }

  return {
    run: () => (running ??= keepTrying()),
    known,
    async stop() {
      stopping.abort();
      await running;
      await begun?.stop();
      await leases
        .release(work, holder)
        .catch((error: unknown) => log.warn({ work, error }, 'the work was not handed on'));
    },
  };
}
