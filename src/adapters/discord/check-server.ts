import {
  type APIChannel,
  type APIGuildMember,
  type APIOverwrite,
  type APIRole,
  ChannelType,
  type REST,
  type RESTAPIPartialCurrentUserGuild,
  type RESTGetAPIGuildChannelsResult,
  Routes,
} from 'discord.js';
import { followedTextInWords } from '../../core/announcements/followed-in-words.ts';
import type { Finding } from '../../core/finding.ts';
import { readPreferences } from '../../core/model/preferences.ts';
import type { Subscription } from '../../core/model/subscription.ts';
import { listed } from '../../core/query/in-words.ts';
import type { DiscordCheck } from './check-discord.ts';
import { rightsInChannel, rightsOnServer } from './permissions.ts';
import { isRefusal, refusalSentence } from './refusals.ts';
import { inviteUrl, missingRights, UNREAD } from './rights.ts';

type Look = { rest: REST; application: string; readsMessages: boolean; kept: DiscordCheck['kept'] };
type Server = Pick<RESTAPIPartialCurrentUserGuild, 'id' | 'name'>;
type Channel = {
  id: string;
  name: string;
  type: ChannelType;
  permission_overwrites?: readonly APIOverwrite[];
  parent_id?: string | null;
};

/** What is wrong on one server: scopes, rights where something is followed, cards for links that can't be seen. */
export async function checkServer(server: Server, look: Look): Promise<readonly Finding[]> {
  const { rest, application, kept } = look;
  const [scopes, roles, member, channels] = await Promise.all([
    checkScopes(server, look),
    rest.get(Routes.guildRoles(server.id)) as Promise<APIRole[]>, // what the routes return
    rest.get(Routes.guildMember(server.id, application)) as Promise<APIGuildMember>,
    rest.get(Routes.guildChannels(server.id)) as Promise<RESTGetAPIGuildChannelsResult>,
  ]);
  const self = { id: application, roles: member.roles };
  const base = rightsOnServer(server.id, roles, self);
  const known = channels as readonly Channel[]; // of a channel's many shapes these fields are in all
  const rightsIn = ({ permission_overwrites: own = [] }: Channel) => rightsInChannel(base, server.id, own, self);
  const followed = (kept?.subscriptions ?? []).filter(({ place }) => place.workspace === server.id);
  const places = await Promise.all(followed.map((one) => checkFollowed(one, server, known, rightsIn, rest)));
  const found = [...scopes, ...places.flat(), ...(await checkLinks(server, known, look))];
  const missing = followed.length === 0 ? missingRights(base, ChannelType.GuildText) : [];
  if (missing.length > 0)
    found.push({
      kind: 'note',
      what: `On ${server.name} the bot’s role has not ${listed(quoted(missing), 'and')}, which digests take, unless a channel gives that.`,
    });
  return found.length > 0 ? found : [{ kind: 'fine', what: `On ${server.name} nothing is missing.` }];
}

/** More channels are not named. */
const MOST = 5;

const quoted = (names: readonly string[]): string[] => names.map((name) => `“${name}”`);

async function checkScopes({ id, name }: Server, { rest, application }: Look): Promise<Finding[]> {
  try {
    await rest.get(Routes.applicationGuildCommands(application, id));
    return [];
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const what = `On ${name} the bot has no commands, for it was invited without the scope “applications.commands”.`;
    return [{ kind: 'fault', what, cure: `Invite it again with ${inviteUrl(application)}` }];
  }
}

async function checkFollowed(
  subscription: Subscription,
  server: Server,
  known: readonly Channel[],
  rightsIn: (channel: Channel) => bigint,
  rest: REST,
): Promise<Finding[]> {
  const { place } = subscription;
  const followed = followedTextInWords(subscription);
  try {
    const channel = known.find(({ id }) => id === place.channel) ?? (await threadOf(place.channel, rest));
    // A thread has its channel's overwrites.
    const rights = rightsIn(known.find(({ id }) => id === channel.parent_id && isThread(channel)) ?? channel);
    const missing = missingRights(rights, channel.type);
    if (missing.length === 0) return [];
    const names = listed(quoted(missing), 'and');
    const what = `In #${channel.name} on ${server.name} the bot has not ${names}; followed there: ${followed}.`;
    return [{ kind: 'fault', what, cure: 'Give its role that under Edit Channel → Permissions.' }];
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const what = `${followed}, followed on ${server.name} in the channel ${place.channel}, can’t be announced.`;
    return [{ kind: 'fault', what, cure: refusalSentence(error) }];
  }
}

const THREADS: ReadonlySet<ChannelType> = new Set([
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
]);
const isThread = ({ type }: Channel): boolean => THREADS.has(type);

async function threadOf(channel: string, rest: REST): Promise<Channel> {
  return (await rest.get(Routes.channel(channel))) as APIChannel as Channel; // a server's channel, for a server is its place
}

async function checkLinks({ id, name }: Server, known: readonly Channel[], look: Look): Promise<Finding[]> {
  const { kept, readsMessages } = look;
  if (kept === undefined || readsMessages) return [];
  const on: string[] = [];
  for (const channel of known) {
    const place = { platform: 'discord' as const, workspace: id, channel: channel.id };
    if ((await readPreferences(kept.settings, place)).links?.value === 'yes') on.push(`#${channel.name}`);
  }
  if (on.length === 0) return [];
  const what = `On ${name} pasted links are to get cards in ${listed(on.slice(0, MOST), 'and')}, and the bot can’t read messages there.`;
  return [{ kind: 'fault', what, cure: UNREAD }];
}
