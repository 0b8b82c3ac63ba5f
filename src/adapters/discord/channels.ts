import {
  type APIChannel,
  type APIGuildMember,
  type APIOverwrite,
  type APIRole,
  type Channel,
  type ChannelType,
  PermissionFlagsBits,
  type REST,
  Routes,
} from 'discord.js';
import { rightsInChannel, rightsOnServer } from './permissions.ts';
import { isRefusal } from './refusals.ts';

/** What there is to know of channels, also of those on servers that another process serves. */
export type Channels = {
  /** The bot's own rights there; undefined in direct messages, and where this process does not serve the server. */
  rightsIn(channel: string): bigint | undefined;
  /** Undefined where the bot does not see the channel. Throws if Discord can't be asked. */
  typeOf(channel: string): Promise<ChannelType | undefined>;
  /** Whether the bot may read what was said; true where that isn't known. Throws if Discord can't be asked. */
  readsHistory(channel: string): Promise<boolean>;
};

type Told = {
  type: ChannelType;
  guild_id?: string;
  parent_id?: string;
  permission_overwrites?: readonly APIOverwrite[];
};

type Asked = {
  /** A channel that this process hears of. */
  heard(channel: string): Channel | undefined;
  rest: REST;
  user(): string;
};

export function createChannels({ heard, rest, user }: Asked): Channels {
  async function ask(channel: string): Promise<Told | undefined> {
    try {
      return (await rest.get(Routes.channel(channel))) as APIChannel as Told; // of a channel's many shapes these fields are in all
    } catch (error) {
      if (isRefusal(error)) return undefined;
      throw error;
    }
  }

  async function askForRights(channel: string): Promise<bigint | undefined> {
    const told = await ask(channel);
    const server = told?.guild_id;
    if (told === undefined || server === undefined) return undefined;
    const [roles, member] = await Promise.all([
      rest.get(Routes.guildRoles(server)) as Promise<APIRole[]>, // what the routes return
      rest.get(Routes.guildMember(server, user())) as Promise<APIGuildMember>,
    ]);
    const self = { id: user(), roles: member.roles };
    // A thread has its channel's overwrites.
    const own =
      told.permission_overwrites ?? (told.parent_id && (await ask(told.parent_id))?.permission_overwrites) ?? [];
    return rightsInChannel(rightsOnServer(server, roles, self), server, own || [], self);
  }

  const rightsIn: Channels['rightsIn'] = (channel) => {
    const known = heard(channel);
    if (known === undefined || known.isDMBased()) return undefined;
    return known.permissionsFor(user())?.bitfield;
  };
  return {
    rightsIn,
    typeOf: async (channel) => heard(channel)?.type ?? (await ask(channel))?.type,
    async readsHistory(channel) {
      const rights = rightsIn(channel) ?? (heard(channel) === undefined ? await askForRights(channel) : undefined);
      return rights === undefined || (rights & PermissionFlagsBits.ReadMessageHistory) !== 0n;
    },
  };
}
