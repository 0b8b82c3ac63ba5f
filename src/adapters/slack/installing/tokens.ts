import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Clock, Leases, Log } from '../../../core/ports.ts';
import type { Installation } from './installation.ts';
import type { Installations } from './installations.ts';
import type { Refresh } from './refresh.ts';

/** A token lasts twelve hours; it is made new in its last two, as Slack’s own library does. */
const EARLY_MS = 2 * 60 * 60 * 1000;
/** Longer than a call to Slack may take. */
const LEASE_MS = 30_000;
const LOOK_MS = 100;
const LOOKS = 150;

type Deps = { installations: Installations; leases: Leases; refresh: Refresh; clock: Clock; log: Log };

/**
 * The bot’s token in a workspace. One that expires soon is made new by one process alone, for what it is made new with works
 * once; the others go on with the old one while it lasts, and else wait. Throws `NoToken`.
 */
export function createTokens({ installations, leases, refresh, clock, log }: Deps): (team: string) => Promise<string> {
  const holder = randomUUID();
  const refreshing = new Map<string, Promise<string>>();

  const lastsMs = ({ rotation }: Installation): number =>
    rotation === undefined ? Number.POSITIVE_INFINITY : Date.parse(rotation.expires) - Date.parse(clock());

  /** Where Slack does not give a new one, the old one does while it lasts. */
  async function renew(team: string): Promise<string> {
    const before = await installations.of(team);
    if (lastsMs(before) > EARLY_MS) return before.token;
    try {
      const after = await refresh(before);
      await installations.put(after);
      return after.token;
    } catch (error) {
      log.warn({ platform: 'slack', team, error: String(error) }, 'A token could not be made new');
      if (lastsMs(before) > 0) return before.token;
      throw error;
    }
  }

  async function renewAlone(team: string): Promise<string> {
    const work = `slack-token:${team}`;
    for (let look = 1; look <= LOOKS; look += 1) {
      const now = clock();
      if (await leases.hold(work, holder, now, new Date(Date.parse(now) + LEASE_MS).toISOString()))
        return renew(team).finally(() => leases.release(work, holder));
      const installation = await installations.of(team);
      if (lastsMs(installation) > 0) return installation.token;
      await wait(LOOK_MS);
    }
    throw new Error(`another process did not get a new token for the workspace ${team}`);
  }

  return async (team) => {
    const installation = await installations.of(team);
    if (lastsMs(installation) > EARLY_MS) return installation.token;
    const underWay = refreshing.get(team) ?? renewAlone(team).finally(() => refreshing.delete(team));
    refreshing.set(team, underWay);
    return underWay;
  };
}
