import {
  type APIApplication,
  type APIGatewayBotInfo,
  type APIInteraction,
  type APIUser,
  type Channel,
  GatewayIntentBits,
  type Message,
  REST,
  Routes,
} from 'discord.js';
import type { Access } from '../../core/announcements/mark-access.ts';
import type { Bot } from '../../core/bot.ts';
import type { SlashCommand } from '../../core/commands/slash.ts';
import type { Claims, Clock, Connection, Log, Pictures, Settings } from '../../core/ports.ts';
import { type Answering, answerInteraction } from './answer-interaction.ts';
import { answerMessage } from './answer-message.ts';
import { createChannels } from './channels.ts';
import { readsMessages } from './check-discord.ts';
import { createFirstTime } from './first-time.ts';
import { type Gateway, openGateway, type Shards } from './gateway.ts';
import { hear } from './hear.ts';
import { ACKNOWLEDGE_WITHIN_MS } from './limits.ts';
import { answerLinks, linksIn } from './linked.ts';
import { createDigestRest, createMessenger } from './messenger.ts';
import { refusalSentence } from './refusals.ts';
import { registerWhereChanged } from './register.ts';
import { type Sharing, shareShards } from './share-shards.ts';

export type DiscordOptions = {
  token: string;
  /** The root of the REST interface, such as `https://discord.com/api`. */
  apiUrl?: string;
  /** Registers the commands on this server only, where they appear at once. */
  guildId?: string;
  bot: Bot;
  slashCommands: readonly SlashCommand[];
  settings: Settings;
  claims: Claims;
  /** Told of servers and channels that can be reached no longer, or again. */
  access: Access;
  log: Log;
  clock: Clock;
  /** Which shards of how many are served; all that Discord recommends, if left out. */
  shards?: Shards;
  /** Shares all of them with other processes instead. */
  sharing?: Sharing;
  /** Without them charts are bars of text. */
  pictures?: Pictures;
  /** How long the core may take before an interaction is acknowledged without its answer. */
  acknowledgeWithinMs?: number;
};

const { Guilds, GuildMessages, DirectMessages, MessageContent } = GatewayIntentBits;
const INTENTS = [Guilds, GuildMessages, DirectMessages];

/** The bot on Discord: slash commands, buttons and menus, mentions and direct messages. */
export function createDiscordConnection(options: DiscordOptions): Connection {
  const { token, apiUrl, guildId, shards, sharing, bot, slashCommands, settings, claims, log, clock, pictures } =
    options;
  const restOptions = { ...(apiUrl !== undefined && { api: apiUrl }) };
  const rest = new REST({ version: '10', ...restOptions }).setToken(token);
  const gateways = new Set<Gateway>();
  let user: APIUser | undefined;
  let readsAll = false;
  const me = (): string => user?.id ?? '';
  const heard = (channel: string): Channel | undefined => {
    for (const gateway of gateways) {
      const found = gateway.channel(channel);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const channels = createChannels({ heard, rest, user: me });
  const answering: Answering = {
    rest,
    bot,
    settings,
    log,
    clock,
    acknowledgeWithinMs: options.acknowledgeWithinMs ?? ACKNOWLEDGE_WITHIN_MS,
    commands: slashCommands,
    firstTime: createFirstTime(claims, clock, log),
    rightsIn: channels.rightsIn,
    readsMessages: () => readsAll,
    ...(pictures && { pictures }),
  };
  const underWay = new Set<Promise<void>>();
  const track = (work: Promise<void>): void => {
    underWay.add(work);
    void work.finally(() => underWay.delete(work));
  };

  const onInteraction = (interaction: APIInteraction): void => {
    track(answerInteraction(interaction, answering));
  };
  const onMessage = (message: Message): void => {
    try {
      const { heard, addressed } = hear(message, me()) ?? {};
      if (heard === undefined) return;
      const links = addressed ? [] : linksIn(heard.text);
      if (!addressed && links.length === 0) return;
      track(addressed ? answerMessage(heard, me(), answering) : answerLinks(heard, links, answering));
    } catch (error) {
      log.error({ message: message.id, error: String(error) }, 'a message could not be read');
    }
  };

  const onAccess: Access = async (...told) =>
    track(
      options
        .access(...told)
        .catch((error: unknown) =>
          log.error({ error: String(error) }, 'what can be reached could not be written down'),
        ),
    );

  function listen(which?: Shards, onLost?: () => void): Gateway {
    // What is not said to the bot may be asked for only where the application has that switched on: else Discord refuses all.
    const intents = readsAll ? [...INTENTS, MessageContent] : INTENTS;
    const gateway = openGateway({ token, apiUrl, intents, log, onInteraction, onMessage, onAccess }, which, onLost);
    const own: Gateway = {
      ...gateway,
      close: () => gateway.close().finally(() => gateways.delete(own)),
    };
    gateways.add(own);
    return own;
  }

  let shared: ReturnType<typeof shareShards> | undefined;
  async function listenAsOneOfMany(application: string, among: Sharing): Promise<void> {
    const { shards: count } = (await rest.get(Routes.gatewayBot())) as APIGatewayBotInfo; // what the route returns
    const open = (shard: number, onLost: () => void): Gateway => listen({ ids: [shard], count }, onLost);
    shared = shareShards({ ...among, bot: application, count, log, open });
    await shared.start();
  }

  async function leave(): Promise<void> {
    await shared?.stop();
    await Promise.all([...gateways].map((gateway) => gateway.close()));
  }

  return {
    messenger: createMessenger(createDigestRest(restOptions, token), answering, { id: me, ...channels }),
    async start() {
      try {
        const application = (await rest.get(Routes.currentApplication())) as APIApplication; // what the routes return
        user = (await rest.get(Routes.user())) as APIUser;
        readsAll = readsMessages(application);
        if (sharing === undefined) await listen(shards).ready;
        else await listenAsOneOfMany(application.id, sharing);
        const registration = { slashCommands, settings, ...(guildId !== undefined && { guildId }) };
        const changed = await registerWhereChanged(rest, application.id, registration);
        log.info({ user: user.username, registered: changed }, 'Discord is connected');
      } catch (error) {
        await leave();
        throw new Error(refusalSentence(error), { cause: error });
      }
    },
    async stop() {
      for (const gateway of gateways) gateway.deafen();
      await Promise.all(underWay);
      await leave();
      // What was heard of a shard that fell to this process meanwhile.
      await Promise.all(underWay);
    },
  };
}
