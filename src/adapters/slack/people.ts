import { z } from 'zod';
import type { Clock, Log } from '../../core/ports.ts';
import type { ClientOf } from './clients.ts';
import { createKnown } from './known.ts';

export type SlackPerson = { timeZone?: string; guest: boolean; admin: boolean };
export type People = (team: string, user: string) => Promise<SlackPerson>;

const UserInfo = z.object({
  user: z.object({
    tz: z.string().nullish(),
    is_restricted: z.boolean().optional(),
    is_ultra_restricted: z.boolean().optional(),
    is_admin: z.boolean().optional(),
    is_owner: z.boolean().optional(),
  }),
});

const LIFETIME_MS = 60 * 60 * 1000;

/** Time zones, guests and admins, asked once an hour. Whom Slack tells nothing about counts as a member. */
export function createPeople(clientOf: ClientOf, clock: Clock, log: Log): People {
  async function ask(team: string, user: string): Promise<SlackPerson> {
    const client = await clientOf(team);
    const { tz, ...is } = UserInfo.parse(await client.users.info({ user })).user;
    return {
      ...(tz && { timeZone: tz }),
      guest: is.is_restricted === true || is.is_ultra_restricted === true,
      admin: is.is_admin === true || is.is_owner === true,
    };
  }
  const known = createKnown(ask, { lifetimeMs: LIFETIME_MS, clock, log, failed: 'Slack did not say who is asking' });
  return async (team, user) => (await known(team, user)) ?? { guest: false, admin: false };
}
