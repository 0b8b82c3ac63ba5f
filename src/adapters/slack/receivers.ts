import type { Server } from 'node:http';
import { HTTPReceiver, type HTTPReceiverOptions, type Receiver } from '@slack/bolt';
import type { Log } from '../../core/ports.ts';
import { countRefused } from './refused-requests.ts';
import { createSlackLogger } from './slack-logger.ts';
import { createSockets } from './sockets.ts';
import { apiRoot } from './web-client.ts';

export type ReceiverOptions = {
  /** With an app token Slack delivers by Socket Mode, else by HTTP. */
  appToken?: string;
  signingSecret?: string;
  port?: number;
  host?: string;
  apiUrl?: string;
  /** What installs the app in workspaces, by HTTP in any case; nothing for one workspace. */
  receiving?: Partial<HTTPReceiverOptions>;
  log: Log;
};

/** Where Slack delivers. */
export type Receiving = {
  receiver: Receiver;
  /** Where HTTP requests arrive, once started. */
  port(): number | undefined;
  refused(): number;
};

export function createReceiving(options: ReceiverOptions): Receiving {
  const { appToken, signingSecret, apiUrl, receiving, log } = options;
  const logger = createSlackLogger(log);
  let server: Server | undefined;
  let refused = (): number => 0;

  const byHttp =
    appToken === undefined
      ? new HTTPReceiver({ ...receiving, signingSecret: signingSecret ?? '', logger })
      : receiving &&
        new HTTPReceiver({ ...receiving, signingSecret: '', signatureVerification: false, endpoints: [], logger });
  const bySocket =
    appToken === undefined
      ? undefined
      : createSockets({
          appToken,
          logger,
          installerOptions: { clientOptions: apiUrl === undefined ? {} : { slackApiUrl: apiRoot(apiUrl) } },
        });

  return {
    // Bolt would read installations by itself where it saw a receiver that installs.
    receiver: {
      init(app) {
        byHttp?.init(app);
        bySocket?.init(app);
      },
      async start() {
        if (byHttp !== undefined) {
          const { port = 3000, host = '0.0.0.0' } = options;
          server = (await byHttp.start({ port, host })) as Server; // HTTP, since no certificate is given
          refused = countRefused(server, log);
        }
        await bySocket?.start();
      },
      async stop() {
        await Promise.all([byHttp?.stop(), bySocket?.stop()]);
      },
    },
    port() {
      const address = server?.address();
      return typeof address === 'object' ? address?.port : undefined;
    },
    refused: () => refused(),
  };
}
