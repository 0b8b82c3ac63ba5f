import type { Clock, Log } from '../../core/ports.ts';

const LIMIT = 5000;
/** What Slack did not tell is not asked again for so long. */
const SILENCE_MS = 60 * 1000;

type How = { lifetimeMs: number; clock: Clock; log: Log; failed: string };

/**
 * What Slack told about something of a workspace, kept for a while. Where Slack can't be asked, what it said before, however
 * long ago, and else nothing. Those who want to know the same at the same time share one call.
 */
export function createKnown<T>(
  ask: (team: string, id: string) => Promise<T>,
  { lifetimeMs, clock, log, failed }: How,
): (team: string, id: string) => Promise<T | undefined> {
  const known = new Map<string, { until: number; told: Promise<T | undefined> }>();

  return (team, id) => {
    const key = `${team}:${id}`;
    const now = Date.parse(clock());
    const before = known.get(key);
    if (before !== undefined && before.until > now) return before.told;
    const entry = {
      until: now + lifetimeMs,
      told: ask(team, id).catch((error: unknown) => {
        log.warn({ platform: 'slack', error: String(error) }, failed);
        entry.until = now + SILENCE_MS;
        return before?.told;
      }),
    };
    known.delete(key);
    known.set(key, entry);
    const oldest = known.keys().next();
    if (known.size > LIMIT && oldest.done !== true) known.delete(oldest.value);
    return entry.told;
  };
}
