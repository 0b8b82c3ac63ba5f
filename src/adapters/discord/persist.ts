import { setTimeout as wait } from 'node:timers/promises';
import { hasArrived, isRefusal } from './refusals.ts';

/** Between one try and the next; all of them together leave room within the three seconds that Discord waits. */
const PAUSES_MS = [100, 200, 400, 600];

/**
 * Does again what may be done twice, as long as Discord gives no answer or one of its own troubles; the client itself has
 * tried four times by then, without a pause.
 */
export async function persist(work: () => Promise<unknown>): Promise<void> {
  for (const pause of PAUSES_MS) {
    try {
      await work();
      return;
    } catch (error) {
      if (hasArrived(error)) return;
      if (isRefusal(error)) throw error;
      await wait(pause);
    }
  }
  await work();
}
