import type { RowIn } from '../model/ledger-row.ts';
import type { Announcing } from './announcing.ts';

/** So long a process has to itself what it takes, unless it takes it anew. */
const LEASE_MS = 2 * 60 * 1000;
/** It does so this often, so that two in a row may fail. */
const RENEW_MS = 40 * 1000;

type Taken = Omit<RowIn<'sending'>, 'by' | 'until'>;
type Holding = Pick<Announcing, 'store' | 'holder' | 'timer' | 'now' | 'log'>;

/** The time as it is now, where the run is not told to take another for it. ISO in UTC. */
export const timeOf = ({ timer, now }: Pick<Holding, 'timer' | 'now'>): string =>
  timer === undefined ? now : new Date(timer.now()).toISOString();

/**
 * Takes rows, and keeps them from other processes for as long as the work takes. Undefined where another has them, or got
 * them while this process could not renew: then nothing may be written of them.
 */
export async function whileHeld<T>(
  rows: readonly Taken[],
  holding: Holding,
  work: () => Promise<T>,
): Promise<{ made: T } | undefined> {
  const { store, holder, timer, log } = holding;
  let until = '';
  async function take(): Promise<boolean> {
    const time = timeOf(holding);
    const end = new Date(Date.parse(time) + LEASE_MS).toISOString();
    const taken = await store.ledger.take(
      rows.map((row) => ({ ...row, by: holder, until: end })),
      time,
    );
    if (taken) until = end;
    return taken;
  }
  if (!(await take())) return undefined;

  const ending = new AbortController();
  let lost = false;
  async function renew(): Promise<void> {
    while (timer !== undefined && !lost) {
      await timer.wait(RENEW_MS, ending.signal);
      if (ending.signal.aborted) return;
      const kept = await take().catch((error: unknown) => {
        log.warn({ error }, 'what is being sent could not be kept from other processes');
        return true; // until its time is over
      });
      lost = !kept;
    }
  }
  const renewing = renew();
  try {
    const made = await work();
    ending.abort();
    await renewing;
    const kept = !lost && (until > timeOf(holding) || (await take()));
    return kept ? { made } : undefined;
  } finally {
    ending.abort();
  }
}
