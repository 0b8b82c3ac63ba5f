import type { Claims, Clock, Log } from '../../core/ports.ts';

/** As long as Discord takes answers to an interaction. */
const CLAIMED_MS = 15 * 60 * 1000;

/** True the first time that an id comes to any process: a resumed connection tells things twice, and two processes hear the same. */
export type FirstTime = (id: string) => Promise<boolean>;

/**
 * Claimed when it comes, and not when it is answered: what a process leaves unanswered when it dies, Discord tells no
 * other, and a command must not be carried out twice.
 */
export function createFirstTime(claims: Claims, clock: Clock, log: Log): FirstTime {
  return (id) => {
    const now = clock();
    const until = new Date(Date.parse(now) + CLAIMED_MS).toISOString();
    return claims.take([`discord:${id}`], now, until).catch((error: unknown) => {
      log.error({ id, reason: String(error) }, 'an interaction or a message could not be claimed');
      return true;
    });
  };
}
