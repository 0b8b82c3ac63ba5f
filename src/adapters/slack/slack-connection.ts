import { App } from '@slack/bolt';
import type { Access } from '../../core/announcements/mark-access.ts';
import type { Bot } from '../../core/bot.ts';
import type { SlashCommand } from '../../core/commands/slash.ts';
import type { Claims, Clock, Connection, Leases, Log, Pictures, Settings } from '../../core/ports.ts';
import { checkTokens } from './check-tokens.ts';
import { createClients } from './clients.ts';
import { createWorkspaces, type Installing } from './installing/workspaces.ts';
import { listen } from './listen.ts';
import { createSlackMessenger } from './messenger.ts';
import { createReceiving, type Receiving } from './receivers.ts';
import { createSlackLogger } from './slack-logger.ts';
import { clientOptions } from './web-client.ts';

/** The token of one workspace, or how any number of them install the app. */
export type Installed = { botToken: string } | { installing: Installing };

/** Tokens that expire are made new under leases. */
type Having = { botToken: string } | { installing: Installing; leases: Leases };

/** With an app token by Socket Mode, else by HTTP, where Slack's requests are checked against the signing secret. */
export type SlackOptions = Having & {
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
  const { apiUrl, settings, log } = options;
  const logger = createSlackLogger(log);
  const webOptions = clientOptions(apiUrl, logger);
  const botToken = 'botToken' in options ? options.botToken : undefined;
  const workspaces =
    'installing' in options ? createWorkspaces(options.installing, { ...options, webOptions }) : undefined;
  const clients = createClients(workspaces?.tokenOf ?? (async () => botToken ?? ''), webOptions);
  let receiving: Receiving | undefined;
  let running: { app: App; finish(): Promise<void> } | undefined;

  return {
    messenger: createSlackMessenger(clients, settings),
    port: () => receiving?.port(),
    refused: () => receiving?.refused() ?? 0,

    async start() {
      await checkTokens({ botToken, appToken: options.appToken }, webOptions);
      receiving = createReceiving({ ...options, ...(workspaces && { receiving: workspaces.receiving }) });
      const app = new App({
        ...(workspaces ? { authorize: workspaces.authorize } : { token: botToken ?? '' }),
        receiver: receiving.receiver,
        clientOptions: webOptions,
        logger,
        deferInitialization: true,
      });
      const { finish } = listen(app, {
        ...options,
        clientOf: clients.patient,
        removed: workspaces?.removed ?? (async () => true),
      });
      await app.init();
      await app.start();
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
