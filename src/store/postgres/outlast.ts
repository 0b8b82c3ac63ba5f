import { setTimeout as wait } from 'node:timers/promises';

/** A server is up again after a restart in a second or two; whoever asks waits no longer than this. */
const PATIENCE_MS = 5000;
const FIRST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 250;

/** The server ends, or starts; the connection breaks; or two transactions waited for each other, and one was undone. */
const PASSING = /^(?:57P0[123]|08...|40001|40P01|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/;
/** What the driver says without a code. */
const BROKEN = /^Connection terminated|not queryable|^Client was closed/;

/** Whether the same may succeed in a moment; whether it was done this time nobody can tell. */
export function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown }; // which errors of the system and of the driver have
  return typeof code === 'string' ? PASSING.test(code) : BROKEN.test(error.message);
}

/** Does it again where the database went away meanwhile, for as long as a restart takes: for what may be done twice. */
export async function outlast<T>(work: () => Promise<T>): Promise<T> {
  const until = performance.now() + PATIENCE_MS;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
    try {
      return await work();
    } catch (error) {
      if (!isPassing(error) || performance.now() + pause > until) throw error;
      await wait(pause);
    }
  }
}

/** The port, each call of which outlasts a restart of the database. */
export function outlasting<Port extends object>(port: Port): Port {
  type Call = (...values: unknown[]) => Promise<unknown>;
  const calls = Object.entries(port) as [string, Call][]; // all that a port has are calls
  return Object.fromEntries(
    calls.map(([name, call]) => [name, (...values: unknown[]) => outlast(() => call(...values))]),
  ) as Port; // with the same calls
}
