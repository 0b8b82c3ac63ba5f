import { webApi } from '@slack/bolt';
import { ChannelType } from 'discord.js';
import { createDigestRest, createMessenger } from '../../src/adapters/discord/messenger.ts';
import { createSlackMessenger } from '../../src/adapters/slack/messenger.ts';
import { clientOptions } from '../../src/adapters/slack/web-client.ts';
import type { Log, Messenger, Settings } from '../../src/core/ports.ts';
import { TOKEN } from '../../test/platforms/discord/loopback-discord.ts';
import { BOT } from '../../test/platforms/slack/bodies.ts';
import type { Platform, Urls } from './plan.ts';

/** The program’s own messengers over the real clients, each without the part that listens. */
export function createMessengers(urls: Urls, settings: Settings, log: Log): { readonly [P in Platform]: Messenger } {
  const rest = createDigestRest({ api: urls.discord }, TOKEN);
  const bot = { id: () => '1', typeOf: async () => ChannelType.GuildText, readsHistory: async () => true };
  const clients = new Map(
    urls.slack.map((url, index) => [`T${index}`, new webApi.WebClient(BOT.botToken, clientOptions(url, undefined))]),
  );
  const clientOf = async (team: string): Promise<webApi.WebClient> => {
    const client = clients.get(team);
    if (client === undefined) throw new Error(`there is no workspace ${team}`);
    return client;
  };
  return {
    discord: createMessenger(rest, { settings, log }, bot),
    slack: createSlackMessenger({ patient: clientOf, impatient: clientOf }, settings),
  };
}
