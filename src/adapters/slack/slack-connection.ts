import { App, HTTPReceiver, SocketModeReceiver, webApi } from '@slack/bolt';
import type { Bot } from '../../core/bot.ts';
import type { SlashCommand } from '../../core/commands/slash.ts';
import type { Clock, Connection, Log, Settings } from '../../core/ports.ts';
import { addListeners } from './listeners.ts';
import { createSlackMessenger } from './messenger.ts';
import { createPeople } from './people.ts';
import { troubleOf } from './refusals.ts';
import { createReplies } from './replies.ts';
import { createSlackLogger } from './slack-logger.ts';
import { apiRoot, clientOptions, patiently } from './web-client.ts';

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
  log: Log;
  clock: Clock;
};

/** `port()` is where HTTP requests arrive, once started. */
export type SlackConnection = Connection & { port(): number | undefined };

export function createSlackConnection(options: SlackOptions): SlackConnection {
  const { botToken, appToken, apiUrl, settings, log, clock } = options;
  const logger = createSlackLogger(log);
  const webOptions = clientOptions(apiUrl, logger);
  const client = new webApi.WebClient(botToken, webOptions);
  let port: number | undefined;
  let running: { app: App; finish(): Promise<void> } | undefined;

  function createReceiver(): HTTPReceiver | SocketModeReceiver {
    if (appToken === undefined) return new HTTPReceiver({ signingSecret: options.signingSecret ?? '', logger });
    const reconnecting = apiUrl === undefined ? {} : { slackApiUrl: apiRoot(apiUrl) };
    return new SocketModeReceiver({ appToken, logger, installerOptions: { clientOptions: reconnecting } });
  }

  /** Bolt would go on trying for ever with an app token that Slack refuses. */
  async function checkTokens(): Promise<void> {
    const checks = [['SLACK_BOT_TOKEN', () => client.auth.test()]] as [string, () => Promise<unknown>][];
    if (appToken !== undefined) {
      const appClient = new webApi.WebClient(appToken, webOptions);
      checks.push(['SLACK_APP_TOKEN', () => appClient.apps.connections.open({})]);
    }
    for (const [name, check] of checks) {
      await patiently(check).catch((error: unknown) => {
        const { code, reason } = troubleOf(error);
        throw new Error(`Slack did not accept ${name} (${code}). ${reason}`);
      });
    }
  }

  return {
    messenger: createSlackMessenger(client, settings),
    port: () => port,

    async start() {
      await checkTokens();
      const app = new App({
        token: botToken,
        receiver: createReceiver(),
        clientOptions: webOptions,
        logger,
        deferInitialization: true,
      });
      const person = createPeople(client, clock, log);
      const { finish } = addListeners(app, { ...options, person, replies: createReplies(client, settings, log) });
      await app.init();
      if (appToken === undefined) {
        const server = await app.start({ port: options.port ?? 3000, host: options.host ?? '0.0.0.0' });
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
