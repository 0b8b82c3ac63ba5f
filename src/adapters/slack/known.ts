import type { Clock, Log } from '../../core/ports.ts';

const LIMIT = 5000;

type How = { lifetimeMs: number; clock: Clock; log: Log; failed: string };

/**
 * What Slack told about something of a workspace, kept for a while. Where Slack can't be asked, what it said before, however
 * long ago, and else nothing.
 */
export function createKnown<T>(
  ask: (team: string, id: string) => Promise<T>,
  { lifetimeMs, clock, log, failed }: How,
): (team: string, id: string) => Promise<T | undefined> {
  const known = new Map<string, { until: number; told: T }>();
  return async (team, id) => {
    const key = `${team}:${id}`;
    const now = Date.parse(clock());
    const before = known.get(key);
    if (before !== undefined && before.until > now) return before.told;
    try {
      const told = await ask(team, id);
      known.delete(key);
      known.set(key, { until: now + lifetimeMs, told });
      const oldest = known.keys().next();
      if (known.size > LIMIT && oldest.done !== true) known.delete(oldest.value);
      return told;
    } catch (error) {
      log.warn({ platform: 'slack', error: String(error) }, failed);
      return before?.told;
    }
  };
}
