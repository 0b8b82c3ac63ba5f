import { type Client, Events, RESTJSONErrorCodes } from 'discord.js';
import type { Access } from '../../core/announcements/mark-access.ts';
import { CURES } from './refusals.ts';

/**
 * Tells what Discord says of servers and channels that the bot can reach no longer, or again: beforehand, a digest is not
 * even tried. A server in an outage is another event, and nothing changes.
 */
export function watchAccess(client: Client, access: (...told: Parameters<Access>) => void): void {
  const onServer = (server: string, reason?: string): void =>
    access(({ place }) => place.platform === 'discord' && place.workspace === server, reason);
  client.on(Events.GuildDelete, ({ id }) => onServer(id, CURES[RESTJSONErrorCodes.UnknownGuild]));
  client.on(Events.GuildCreate, ({ id }) => onServer(id));
  client.on(Events.ChannelDelete, ({ id }) =>
    access(
      ({ place }) => place.platform === 'discord' && place.channel === id,
      CURES[RESTJSONErrorCodes.UnknownChannel],
    ),
  );
}
