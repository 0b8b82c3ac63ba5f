import type { Log } from '../../core/ports.ts';
import { type Trouble, troubleOf } from './refusals.ts';

/** Does what Slack may refuse: gives what went wrong, if anything did, and logs it. */
export function createAttempt(log: Log) {
  return async function attempt(deliver: () => Promise<unknown>): Promise<Trouble | undefined> {
    try {
      await deliver();
      return undefined;
    } catch (error) {
      const trouble = troubleOf(error);
      log.warn({ platform: 'slack', code: trouble.code }, 'An answer was not delivered');
      return trouble;
    }
  };
}
