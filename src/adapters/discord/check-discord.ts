import {
  type APIApplication,
  type APIGatewayBotInfo,
  ApplicationFlags,
  REST,
  type RESTAPIPartialCurrentUserGuild,
  Routes,
} from 'discord.js';
import type { Finding } from '../../core/finding.ts';
import type { Subscription } from '../../core/model/subscription.ts';
import type { Settings } from '../../core/ports.ts';
import { checkServer } from './check-server.ts';
import { refusalSentence } from './refusals.ts';
import { inviteUrl } from './rights.ts';

export type DiscordCheck = {
  token: string;
  apiUrl?: string;
  /** The only server on which commands are registered. */
  guildId?: string;
  /** Which shards of how many this process serves. */
  shards?: { ids: readonly number[]; count: number };
  /** What is followed on Discord, and what was chosen there; absent where the store can't be asked. */
  kept?: { subscriptions: readonly Subscription[]; settings: Settings };
};

const INTENTS = ApplicationFlags.GatewayMessageContent | ApplicationFlags.GatewayMessageContentLimited;

/** Whether the application may read what is not said to it. */
export function readsMessages({ flags }: Pick<APIApplication, 'flags'>): boolean {
  return ((flags ?? 0) & INTENTS) !== 0;
}

/** Looks at all that can be wrong on Discord's side, by the REST interface alone; never throws. */
export async function checkDiscord({
  token,
  apiUrl,
  guildId,
  shards,
  kept,
}: DiscordCheck): Promise<readonly Finding[]> {
  const rest = new REST({ version: '10', retries: 1, ...(apiUrl !== undefined && { api: apiUrl }) }).setToken(token);
  try {
    const application = (await rest.get(Routes.currentApplication())) as APIApplication; // what the route returns
    const servers = (await rest.get(Routes.userGuilds())) as RESTAPIPartialCurrentUserGuild[]; // the same
    const reads = readsMessages(application);
    const look = { rest, application: application.id, readsMessages: reads, kept };
    const seen = await Promise.all(servers.map((server) => checkServer(server, look)));
    return [
      { kind: 'fine', what: `Discord takes the token, and knows the bot as ${application.name}.` },
      {
        kind: reads ? 'fine' : 'note',
        what: reads
          ? 'It has “Message Content Intent”, so that it can answer links with cards where that is switched on.'
          : '“Message Content Intent” is off, which only cards for pasted links need.',
      },
      ...(shards === undefined ? [] : [await checkShards(shards, rest)]),
      ...whereItIs(servers, guildId, application.id),
      ...seen.flat(),
    ];
  } catch (error) {
    return [{ kind: 'fault', what: 'Discord can’t be asked.', cure: refusalSentence(error) }];
  }
}

async function checkShards({ ids, count }: NonNullable<DiscordCheck['shards']>, rest: REST): Promise<Finding> {
  const { shards: wanted } = (await rest.get(Routes.gatewayBot())) as APIGatewayBotInfo; // what the route returns
  const what = `This process serves ${ids.length} of ${count} shards; other processes have to serve the rest.`;
  return wanted > count
    ? { kind: 'note', what: `${what} Discord recommends ${wanted}.` }
    : { kind: 'fine', what: ids.length === count ? 'This process serves all shards.' : what };
}

function whereItIs(
  servers: readonly RESTAPIPartialCurrentUserGuild[],
  guildId: string | undefined,
  application: string,
): Finding[] {
  const cure = `Invite it with ${inviteUrl(application)}`;
  if (guildId !== undefined && !servers.some(({ id }) => id === guildId))
    return [{ kind: 'fault', what: `The bot is not on the server ${guildId} of DISCORD_GUILD_ID.`, cure }];
  return servers.length === 0 ? [{ kind: 'fault', what: 'The bot is on no server.', cure }] : [];
}
