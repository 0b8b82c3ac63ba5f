import { type REST, type RESTGetAPIChannelMessagesResult, Routes } from 'discord.js';
import type { Messenger, Settings } from '../../core/ports.ts';
import { prepare, rawFiles } from './deliver.ts';
import { BRAND_COLOUR, LIMITS } from './limits.ts';
import { isRefusal, refusalSentence } from './refusals.ts';
import type { Body } from './render.ts';

/**
 * Posts to channels and direct messages. The mark is the message's nonce, by which Discord itself refuses a second
 * one for some minutes, and stands in the last embed's footer, where it is found later.
 */
export function createMessenger(rest: REST, settings: Settings, bot: () => string): Messenger {
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
    async find({ channel }, digest) {
      const query = new URLSearchParams({ limit: String(LIMITS.history) });
      const messages = (await rest.get(Routes.channelMessages(channel), { query })) as RESTGetAPIChannelMessagesResult; // what the route returns
      const own = messages.filter(({ author }) => author.id === bot());
      return own.find(
        ({ nonce, embeds }) => nonce === digest || embeds.some(({ footer }) => endsIn(footer?.text, digest)),
      )?.id;
    },
  };
}

function marked(body: Body, digest: string): Body {
  const last = body.embeds.at(-1) ?? { color: BRAND_COLOUR };
  const said = last.footer?.text;
  const footer = { text: said === undefined ? digest : `${said} · ${digest}` };
  return { ...body, embeds: [...body.embeds.slice(0, -1), { ...last, footer }] };
}

function endsIn(footer: string | undefined, digest: string): boolean {
  return footer === digest || footer?.endsWith(` · ${digest}`) === true;
}
