import type { webApi } from '@slack/bolt';
import { z } from 'zod';
import type { Clock, Log } from '../../core/ports.ts';

export type SlackPerson = { timeZone?: string; guest: boolean };

const UserInfo = z.object({
  user: z.object({
    tz: z.string().nullish(),
    is_restricted: z.boolean().optional(),
    is_ultra_restricted: z.boolean().optional(),
  }),
});

const LIFETIME_MS = 60 * 60 * 1000;
const LIMIT = 5000;

/** Time zones and guests, asked once an hour. Whom Slack tells nothing about (no `users:read`) counts as a member. */
export function createPeople(client: webApi.WebClient, clock: Clock, log: Log) {
  const known = new Map<string, { until: number; person: SlackPerson }>();

  async function ask(user: string): Promise<SlackPerson | undefined> {
    try {
      const {
        tz,
        is_restricted: restricted,
        is_ultra_restricted: single,
      } = UserInfo.parse(await client.users.info({ user })).user;
      return { ...(tz && { timeZone: tz }), guest: restricted === true || single === true };
    } catch (error) {
      log.warn({ error: String(error) }, 'Slack did not say who is asking');
      return undefined;
    }
  }

  return async function person(user: string): Promise<SlackPerson> {
    const now = Date.parse(clock());
    const before = known.get(user);
    if (before !== undefined && before.until > now) return before.person;
    const asked = await ask(user);
    if (asked === undefined) return before?.person ?? { guest: false };
    known.delete(user);
    known.set(user, { until: now + LIFETIME_MS, person: asked });
    const oldest = known.keys().next();
    if (known.size > LIMIT && oldest.done !== true) known.delete(oldest.value);
    return asked;
  };
}
