import type { Installation as BoltInstallation } from '@slack/bolt';
import { z } from 'zod';

/** The app in a workspace. Instants in ISO, UTC. */
export const Installation = z.object({
  team: z.string(),
  name: z.string().optional(),
  botId: z.string(),
  botUserId: z.string(),
  token: z.string(),
  /** Where tokens rotate: until when this one holds, and what the next is got with. */
  rotation: z.object({ expires: z.iso.datetime(), refreshToken: z.string() }).optional(),
  installed: z.iso.datetime(),
});
export type Installation = z.infer<typeof Installation>;

/** Throws where the app was installed for a whole organisation, which its manifest does not offer, or without a bot. */
export function toInstallation({ team, bot }: BoltInstallation, now: string): Installation {
  if (team === undefined || bot === undefined) throw new Error('Offprint is installed in single workspaces, as a bot');
  const { token, refreshToken, expiresAt } = bot;
  return {
    team: team.id,
    ...(team.name !== undefined && { name: team.name }),
    botId: bot.id,
    botUserId: bot.userId,
    token,
    ...(refreshToken !== undefined &&
      expiresAt !== undefined && { rotation: { refreshToken, expires: new Date(expiresAt * 1000).toISOString() } }),
    installed: now,
  };
}
