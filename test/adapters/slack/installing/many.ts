import { createSlackConnection, type SlackConnection } from '../../../../src/adapters/slack/slack-connection.ts';
import type { Store } from '../../../../src/core/ports.ts';
import { BOT, type Team } from '../../../platforms/slack/bodies.ts';
import { CLIENT } from '../../../platforms/slack/oauth.ts';
import type { SlackServer } from '../../../platforms/slack/slack-server.ts';
import { type Given, prepare, SECRET } from '../harness.ts';

export const KEY = `${'k'.repeat(42)}8=`;
export const OTHER: Team = { id: 'T222', domain: 'other', name: 'Other', botUser: 'UBOT2', bot: 'BBOT2' };

export const MANY_WAYS = [
  { way: 'Socket Mode', bySocket: true },
  { way: 'HTTP', bySocket: false },
] as const;

export type Many = ReturnType<typeof prepare> & {
  connection: SlackConnection;
  /** Where browsers reach the bot. */
  bot: string;
};

/** The bot for any number of workspaces, on that store. */
export async function connectMany(
  slack: SlackServer,
  store: Store,
  { bySocket = false, key = KEY, ...given }: Given & { bySocket?: boolean; key?: string } = {},
): Promise<Many> {
  const { leases, settings, claims } = store;
  const prepared = prepare({ settings, claims, ...given });
  const connection = createSlackConnection({
    installing: { clientId: CLIENT.id, clientSecret: CLIENT.secret, key },
    leases,
    ...(bySocket ? { appToken: BOT.appToken } : { signingSecret: SECRET }),
    port: 0,
    host: '127.0.0.1',
    apiUrl: slack.apiUrl,
    ...prepared.options,
  });
  await connection.start();
  const bot = `http://127.0.0.1:${connection.port()}`;
  slack.oauth.settings.redirectUrl = `${bot}/slack/oauth_redirect`;
  if (!bySocket) slack.useHttp(`${bot}/slack/events`, SECRET);
  return { ...prepared, connection, bot };
}
