import {
  type APIApplication,
  type APIInteraction,
  Client,
  Events,
  GatewayDispatchEvents,
  GatewayIntentBits,
  IntentsBitField,
  type Message,
  Partials,
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
import { hear } from './hear.ts';
import { ACKNOWLEDGE_WITHIN_MS } from './limits.ts';
import { answerLinks, linksIn } from './linked.ts';
import { createDigestRest, createMessenger } from './messenger.ts';
import { GatewayClosed, refusalSentence } from './refusals.ts';
import { registerWhereChanged } from './register.ts';
import { watchAccess } from './watch-access.ts';

export type Shards = { ids: readonly number[]; count: number };

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
  /** Without them charts are bars of text. */
  pictures?: Pictures;
  /** How long the core may take before an interaction is acknowledged without its answer. */
  acknowledgeWithinMs?: number;
};

const { Guilds, GuildMessages, DirectMessages, MessageContent } = GatewayIntentBits;
const INTENTS = [Guilds, GuildMessages, DirectMessages];

/** The bot on Discord: slash commands, buttons and menus, mentions and direct messages. */
export function createDiscordConnection(options: DiscordOptions): Connection {
  const { token, apiUrl, guildId, shards, bot, slashCommands, settings, claims, log, clock, pictures } = options;
  const restOptions = { ...(apiUrl !== undefined && { api: apiUrl }) };
  const client = new Client({
    intents: INTENTS,
    ...(shards === undefined ? { shards: 'auto' } : { shards: shards.ids, shardCount: shards.count }),
    // The channel of a direct message is not known before it speaks.
    partials: [Partials.Channel],
    rest: restOptions,
    allowedMentions: { parse: [] },
  });
  const me = (): string => client.user?.id ?? '';
  const channels = createChannels({ channels: client.channels, rest: client.rest, user: me });
  const answering: Answering = {
    rest: client.rest,
    bot,
    settings,
    log,
    clock,
    acknowledgeWithinMs: options.acknowledgeWithinMs ?? ACKNOWLEDGE_WITHIN_MS,
    commands: slashCommands,
    firstTime: createFirstTime(claims, clock, log),
    rightsIn: channels.rightsIn,
    readsMessages: () => client.options.intents.has(MessageContent),
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

  watchAccess(client, (...told) =>
    track(
      options
        .access(...told)
        .catch((error: unknown) =>
          log.error({ error: String(error) }, 'what can be reached could not be written down'),
        ),
    ),
  );
  client.on(Events.Error, (error) => log.error({ error: error.message }, 'Discord connection'));
  client.on(Events.ShardError, (error) => log.warn({ error: error.message }, 'Discord gateway'));
  client.on(Events.ShardDisconnect, ({ code }) => log.error({ code }, 'Discord has closed the connection for good'));

  return {
    messenger: createMessenger(createDigestRest(restOptions, token), answering, { id: me, ...channels }),
    async start() {
      client.ws.on(GatewayDispatchEvents.InteractionCreate, onInteraction);
      client.on(Events.MessageCreate, onMessage);
      try {
        await askForContent(client, token);
        await logIn(client, token);
        const registration = { slashCommands, settings, ...(guildId !== undefined && { guildId }) };
        const changed = await registerWhereChanged(client.rest, client.application?.id ?? me(), registration);
        log.info({ user: client.user?.tag, registered: changed }, 'Discord is connected');
      } catch (error) {
        await client.destroy();
        throw new Error(refusalSentence(error), { cause: error });
      }
    },
    async stop() {
      client.ws.off(GatewayDispatchEvents.InteractionCreate, onInteraction);
      client.off(Events.MessageCreate, onMessage);
      await Promise.all(underWay);
      await client.destroy();
    },
  };
}

/** Asks to read what is not said to the bot, only where the application has that switched on: else Discord refuses all. */
async function askForContent(client: Client, token: string): Promise<void> {
  const application = (await client.rest.setToken(token).get(Routes.currentApplication())) as APIApplication; // what the route returns
  if (readsMessages(application)) client.options.intents = new IntentsBitField([...INTENTS, MessageContent]);
}

async function logIn(client: Client, token: string): Promise<void> {
  const ready = new Promise<void>((resolve, reject) => {
    client.once(Events.ClientReady, () => resolve());
    client.once(Events.ShardDisconnect, ({ code }) => reject(new GatewayClosed(code)));
  });
  await Promise.all([client.login(token), ready]);
}
