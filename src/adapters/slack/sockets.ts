import { type App, type Receiver, SocketModeReceiver, type SocketModeReceiverOptions } from '@slack/bolt';

/**
 * Slack ends every connection after some hours, and the client waits five seconds before it opens the next, in which whoever
 * types a command is told that the app does not respond. Of two, Slack uses the other meanwhile:
 * https://docs.slack.dev/apis/events-api/using-socket-mode#connections
 */
const CONNECTIONS = 2;

/** Socket Mode over several connections. */
export function createSockets(options: SocketModeReceiverOptions): Receiver {
  const receivers = Array.from({ length: CONNECTIONS }, () => new SocketModeReceiver(options));
  return {
    init: (app: App) => {
      for (const receiver of receivers) receiver.init(app);
    },
    start: () => Promise.all(receivers.map((receiver) => receiver.start())),
    stop: () => Promise.all(receivers.map((receiver) => receiver.stop())),
  };
}
