import {
  type APIInteraction,
  type Channel,
  Client,
  Events,
  GatewayDispatchEvents,
  type GatewayIntentBits,
  type Message,
  Partials,
} from 'discord.js';
import type { Access } from '../../core/announcements/mark-access.ts';
import type { Log } from '../../core/ports.ts';
import { GatewayClosed } from './refusals.ts';
import { watchAccess } from './watch-access.ts';

export type Shards = { ids: readonly number[]; count: number };

/** What Discord tells of some shards, from now until it is closed. */
export type Gateway = {
  /** Resolves once it hears; rejects where Discord refuses. */
  ready: Promise<void>;
  /** A channel on one of its servers. */
  channel(id: string): Channel | undefined;
  /** Hears nothing more, and stays on the line. */
  deafen(): void;
  close(): Promise<void>;
};

export type Hearing = {
  token: string;
  apiUrl: string | undefined;
  intents: readonly GatewayIntentBits[];
  log: Log;
  onInteraction(interaction: APIInteraction): void;
  onMessage(message: Message): void;
  onAccess: Access;
};

/** Connects for these shards; for all that Discord recommends where none are named. `onLost`: Discord has closed it for good. */
export function openGateway(
  { token, apiUrl, intents, log, onInteraction, onMessage, onAccess }: Hearing,
  shards?: Shards,
  onLost?: () => void,
): Gateway {
  const client = new Client({
    intents,
    ...(shards === undefined ? { shards: 'auto' } : { shards: shards.ids, shardCount: shards.count }),
    // The channel of a direct message is not known before it speaks.
    partials: [Partials.Channel],
    rest: { ...(apiUrl !== undefined && { api: apiUrl }) },
    allowedMentions: { parse: [] },
  });
  watchAccess(client, onAccess);
  client.on(Events.Error, (error) => log.error({ error: error.message }, 'Discord connection'));
  client.on(Events.ShardError, (error) => log.warn({ error: error.message }, 'Discord gateway'));
  client.on(Events.ShardDisconnect, ({ code }) => {
    log.error({ code }, 'Discord has closed the connection for good');
    onLost?.();
  });
  client.ws.on(GatewayDispatchEvents.InteractionCreate, onInteraction);
  client.on(Events.MessageCreate, onMessage);
  const deafen = (): void => {
    client.ws.off(GatewayDispatchEvents.InteractionCreate, onInteraction);
    client.off(Events.MessageCreate, onMessage);
  };
  return {
    ready: logIn(client, token),
    channel: (id) => client.channels.cache.get(id),
    deafen,
    async close() {
      deafen();
      await client.destroy();
    },
  };
}

async function logIn(client: Client, token: string): Promise<void> {
  const ready = new Promise<void>((resolve, reject) => {
    client.once(Events.ClientReady, () => resolve());
    client.once(Events.ShardDisconnect, ({ code }) => reject(new GatewayClosed(code)));
  });
  await Promise.all([client.login(token), ready]);
}
