import {
  type APIInteraction,
  type APIInteractionDataResolvedChannel,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js';
import type { Asker } from '../../core/inquiry.ts';
import type { Place } from '../../core/model/subscription.ts';
import { hindranceOf, NOT_INVITED } from './rights.ts';

/** The bot’s own rights in a channel; undefined where it does not see that channel. */
export type RightsIn = (channel: string) => bigint | undefined;

/** Who is behind an interaction; `elsewhere` is the channel that it is about, if another than where it happens. */
export function whoAsks(
  interaction: APIInteraction,
  rightsIn: RightsIn,
  elsewhere?: APIInteractionDataResolvedChannel,
): Asker {
  const { channel, guild_id: server, member, user, context, app_permissions: own } = interaction;
  const id = member?.user.id ?? user?.id ?? '';
  const direct = server === undefined && context !== InteractionContextType.PrivateChannel;
  const rights = BigInt(elsewhere?.permissions ?? member?.permissions ?? '0');
  const type = elsewhere?.type ?? channel?.type ?? ChannelType.GuildText;
  const ownRights = elsewhere === undefined ? BigInt(own) : (rightsIn(elsewhere.id) ?? 0n);
  const hindrance = direct ? undefined : isGuest(interaction) ? NOT_INVITED : hindranceOf(ownRights, type);
  const here = whoIn(channel?.id ?? '', server, id);
  return {
    ...here,
    place: { ...here.place, channel: elsewhere?.id ?? here.place.channel },
    direct,
    mayManage: direct || manages(rights),
    ...(hindrance !== undefined && { hindrance }),
  };
}

/** Outside of servers somebody has no right from one, and may change nothing that others share. */
export function whoIn(channel: string, server: string | undefined, user: string) {
  const place: Place = { platform: 'discord', workspace: server ?? '', channel };
  const alone = server === undefined && { mayManageAll: false };
  return { place, user, conversation: `discord:${channel}:${user}`, ...alone };
}

function manages(rights: bigint): boolean {
  return [PermissionFlagsBits.ManageChannels, PermissionFlagsBits.Administrator].some(
    (right) => (rights & right) !== 0n,
  );
}

/** Whether only the asker has installed the app, and the server or conversation has not. */
function isGuest({ authorizing_integration_owners: owners, context }: APIInteraction): boolean {
  if (context === InteractionContextType.PrivateChannel) return true;
  const byUser = owners[ApplicationIntegrationType.UserInstall] !== undefined;
  return byUser && owners[ApplicationIntegrationType.GuildInstall] === undefined;
}
