import { type APIMessage, type REST, type RESTGetAPIChannelMessagesResult, Routes } from 'discord.js';
import { lookBack } from '../../core/announcements/look-back.ts';
import type { Messenger, Settings } from '../../core/ports.ts';
import { prepare, rawFiles } from './deliver.ts';
import { BRAND_COLOUR, LIMITS, PACE } from './limits.ts';
import { HISTORY_HIDDEN, isRefusal, refusalSentence } from './refusals.ts';
import type { Body } from './render.ts';

/** What the messenger has to know of the bot itself. */
export type Self = {
  id(): string;
  /** Whether it may read what was said; true where that isn't known. */
  readsHistory(channel: string): boolean;
};

/**
 * Posts to channels and direct messages. The mark is the message's nonce, by which Discord itself refuses a second
 * one for some minutes, and stands in the last embed's footer, where it is found later.
 */
export function createMessenger(rest: REST, settings: Settings, bot: Self): Messenger {
  return {
    async post({ channel }, view, digest) {
      try {
        const message = await prepare(view, settings);
        const body = { ...marked(message.body, digest), nonce: digest, enforce_nonce: true };
        const sent = await rest.post(Routes.channelMessages(channel), { body, files: rawFiles(message) });
        return { kind: 'posted', message: (sent as { id: string }).id }; // Discord's own message object
      } catch (error) {
        const reason = refusalSentence(error);
        return isRefusal(error) ? { kind: 'refused', reason } : { kind: 'unknown', reason };
      }
    },
    find({ channel }, digest, since) {
      return lookBack(since, async (before) => {
        const query = new URLSearchParams({ limit: String(LIMITS.history), ...(before !== undefined && { before }) });
        const messages = (await rest.get(Routes.channelMessages(channel), {
          query,
        })) as RESTGetAPIChannelMessagesResult; // what the route returns, newest first
        // Discord shows an empty channel to those who may not read it: https://discord.com/developers/docs/resources/message#get-channel-messages
        if (messages.length === 0 && !bot.readsHistory(channel)) throw new Error(HISTORY_HIDDEN);
        const oldest = messages.at(-1);
        return {
          found: messages.find((message) => message.author.id === bot.id() && carries(message, digest))?.id,
          oldestMs: oldest && Date.parse(oldest.timestamp),
          next: messages.length < LIMITS.history ? undefined : oldest?.id,
        };
      });
    },
    pace: PACE,
    async direct(_, user) {
      const channel = await rest.post(Routes.userChannels(), { body: { recipient_id: user } });
      return { platform: 'discord', workspace: '', channel: (channel as { id: string }).id }; // what the route returns
    },
  };
}

function marked(body: Body, digest: string): Body {
  const last = body.embeds.at(-1) ?? { color: BRAND_COLOUR };
  const said = last.footer?.text;
  const footer = { text: said === undefined ? digest : `${said} · ${digest}` };
  return { ...body, embeds: [...body.embeds.slice(0, -1), { ...last, footer }] };
}

function carries({ nonce, embeds }: APIMessage, digest: string): boolean {
  return nonce === digest || embeds.some(({ footer }) => endsIn(footer?.text, digest));
}

function endsIn(footer: string | undefined, digest: string): boolean {
  return footer === digest || footer?.endsWith(` · ${digest}`) === true;
}
