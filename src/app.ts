import type { Installed } from './adapters/slack/slack-connection.ts';
import type { Config } from './config.ts';
import { type Access, markAccess } from './core/announcements/mark-access.ts';
import type { Bot } from './core/bot.ts';
import { COMMANDS } from './core/commands/commands.ts';
import { type SlashCommand, slashCommands } from './core/commands/slash.ts';
import { createBot } from './core/create-bot.ts';
import type { Place } from './core/model/subscription.ts';
import type { Clock, Connection, Log, Messenger, Store } from './core/ports.ts';
import type { Tracker } from './core/tracking/create-tracker.ts';
import { createTracking } from './create-tracking.ts';
import { openStore } from './open-store.ts';
import type { Measures } from './operations/measures.ts';
import { createPictures } from './pictures/create-pictures.ts';
import { REAL_TIMER } from './real-timer.ts';
import { readVersion } from './version.ts';

/** What answers, without any platform. */
export type Core = {
  store: Store;
  bot: Bot;
  commands: readonly SlashCommand[];
  /** Keeps authors’ records in step with the sources. */
  tracker: Tracker;
  log: Log;
  clock: Clock;
  /** Where somebody asks for them. */
  measures?: Measures;
};

type Platform = Place['platform'];
export type Connections = ReadonlyMap<Platform, Connection>;

export async function openCore(config: Config, log: Log, clock: Clock): Promise<Core> {
  const opened = await openStore(config, log);
  const version = readVersion();
  const { tracker, close } = createTracking(config, { store: opened, log, clock, version });
  const store = { ...opened, close: () => close().finally(opened.close) };
  const zone = config.OFFPRINT_TIMEZONE;
  const settings = { log, tracker, version, ...(zone !== undefined && { timeZone: zone }) };
  const bot = createBot({ store, commands: COMMANDS, ...settings });
  const core = { store, bot, commands: slashCommands(COMMANDS), tracker, log, clock };
  if (config.OPERATIONS_PORT === undefined) return core;
  const { createMeasures } = await import('./operations/measures.ts');
  const measures = createMeasures({ store, states: tracker.states, clock });
  return { ...core, bot: measures.counting(bot), measures };
}

/** A connection for each platform that has its tokens, none of them started. */
export async function createConnections(config: Config, core: Core): Promise<Connections> {
  const { store, bot, commands, log, clock } = core;
  const { settings, claims } = store;
  const access: Access = (which, reason) => markAccess(store.subscriptions, which, { reason, now: clock() });
  const shared = { bot, slashCommands: commands, settings, claims, access, log, clock, pictures: createPictures() };
  const connections = new Map<Platform, Connection>();
  // Discord first: its undici has to be the one that the process loads first, or its uploads never end.
  if (config.DISCORD_TOKEN !== undefined) {
    const { createDiscordConnection } = await import('./adapters/discord/discord-connection.ts');
    const sharing = sharesShards(config) && { leases: store.leases, holder: crypto.randomUUID(), timer: REAL_TIMER };
    const own = { ...discordOptions(config, config.DISCORD_TOKEN), ...(sharing && { sharing }) };
    connections.set('discord', createDiscordConnection({ ...shared, ...own }));
  }
  const installed = slackInstalled(config);
  if (installed !== undefined) {
    const { createSlackConnection } = await import('./adapters/slack/slack-connection.ts');
    connections.set(
      'slack',
      createSlackConnection({ ...shared, leases: store.leases, ...installed, ...slackOptions(config) }),
    );
  }
  return connections;
}

/** Whether processes on one database find out among themselves who serves which of Discord’s shards. */
const sharesShards = ({ DATABASE_URL: database, DISCORD_SHARDS: own }: Config): boolean =>
  database !== undefined && own === undefined;

export function messengersOf(connections: Connections, measures?: Measures): Map<Platform, Messenger> {
  return new Map(
    [...connections].map(([platform, { messenger }]) => [
      platform,
      measures?.countingPosts(platform, messenger) ?? messenger,
    ]),
  );
}

export function discordOptions(config: Config, token: string) {
  const { DISCORD_API_URL: apiUrl, DISCORD_GUILD_ID: guildId, DISCORD_SHARDS: shards } = config;
  return {
    token,
    ...(apiUrl !== undefined && { apiUrl }),
    ...(guildId !== undefined && { guildId }),
    ...(shards !== undefined && { shards }),
  };
}

/** The token of one workspace, or how many install the app; nothing where Slack is not set up. */
export function slackInstalled(config: Config): Installed | undefined {
  const { SLACK_BOT_TOKEN: botToken, SLACK_CLIENT_ID: clientId } = config;
  const { SLACK_CLIENT_SECRET: clientSecret, SLACK_INSTALLATION_KEY: key } = config;
  if (botToken !== undefined) return { botToken };
  if (clientId === undefined || clientSecret === undefined || key === undefined) return undefined;
  return { installing: { clientId, clientSecret, key } };
}

export function slackOptions(config: Config) {
  const { SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret, PORT: port, SLACK_API_URL: apiUrl } = config;
  return {
    ...(appToken !== undefined && { appToken }),
    ...(signingSecret !== undefined && { signingSecret }),
    ...(port !== undefined && { port }),
    ...(apiUrl !== undefined && { apiUrl }),
  };
}
