import { App, HTTPReceiver, type Receiver } from '@slack/bolt';
import type { Bot } from '../../core/bot.ts';
import type { SlashCommand } from '../../core/commands/slash.ts';
import type { Claims, Clock, Connection, Log, Pictures, Settings } from '../../core/ports.ts';
import type { Access } from './access.ts';
import { createClients } from './clients.ts';
import { listen } from './listen.ts';
import { createSlackMessenger } from './messenger.ts';
import { troubleOf } from './refusals.ts';
import { countRefused } from './refused-requests.ts';
import { createSlackLogger } from './slack-logger.ts';
import { createSockets } from './sockets.ts';
import { apiRoot, clientOptions, PacedClient } from './web-client.ts';

/** With an app token by Socket Mode, else by HTTP, where Slack's requests are checked against the signing secret. */
export type SlackOptions = {
  botToken: string;
  appToken?: string;
  signingSecret?: string;
  port?: number;
  host?: string;
  /** Another Slack-compatible Web API root, such as GovSlack's. */
  apiUrl?: string;
  bot: Bot;
  slashCommands: readonly SlashCommand[];
  settings: Settings;
  claims: Claims;
  access: Access;
  /** Without it charts are bars of text. */
  pictures?: Pictures;
  log: Log;
  clock: Clock;
};

export type SlackConnection = Connection & {
  /** Where HTTP requests arrive, once started. */
  port(): number | undefined;
  /** How many HTTP requests were refused since the start: forged, unsigned or too old. */
  refused(): number;
};

export function createSlackConnection(options: SlackOptions): SlackConnection {
  const { botToken, appToken, apiUrl, settings, log } = options;
  const logger = createSlackLogger(log);
  const webOptions = clientOptions(apiUrl, logger);
  const clients = createClients(async () => botToken, webOptions);
  let port: number | undefined;
  let refused = (): number => 0;
  let running: { app: App; finish(): Promise<void> } | undefined;

  function createReceiver(): Receiver {
    if (appToken === undefined) return new HTTPReceiver({ signingSecret: options.signingSecret ?? '', logger });
    const reconnecting = apiUrl === undefined ? {} : { slackApiUrl: apiRoot(apiUrl) };
    return createSockets({ appToken, logger, installerOptions: { clientOptions: reconnecting } });
  }

  /** Bolt would go on trying for ever with an app token that Slack refuses. */
  async function checkTokens(): Promise<void> {
    const botClient = new PacedClient(botToken, webOptions);
    const checks = [['SLACK_BOT_TOKEN', () => botClient.auth.test()]] as [string, () => Promise<unknown>][];
    if (appToken !== undefined) {
      const appClient = new PacedClient(appToken, webOptions);
      checks.push(['SLACK_APP_TOKEN', () => appClient.apps.connections.open({})]);
    }
    for (const [name, check] of checks) {
      await check().catch((error: unknown) => {
        const { code, reason } = troubleOf(error);
        throw new Error(`Slack did not accept ${name} (${code}). ${reason}`);
      });
    }
  }

  return {
    messenger: createSlackMessenger(clients, settings),
    port: () => port,
    refused: () => refused(),

    async start() {
      await checkTokens();
      const app = new App({
        token: botToken,
        receiver: createReceiver(),
        clientOptions: webOptions,
        logger,
        deferInitialization: true,
      });
      const { finish } = listen(app, { ...options, clientOf: clients.patient });
      await app.init();
      if (appToken === undefined) {
        const server = await app.start({ port: options.port ?? 3000, host: options.host ?? '0.0.0.0' });
        refused = countRefused(server, log);
        const address = server.address();
        port = typeof address === 'object' ? address?.port : undefined;
      } else {
        await app.start();
      }
      running = { app, finish };
    },

    async stop() {
      const stopping = running;
      running = undefined;
      if (stopping === undefined) return;
      await stopping.app.stop();
      await stopping.finish();
    },
  };
}
