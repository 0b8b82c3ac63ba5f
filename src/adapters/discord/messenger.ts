import {
  type APIContainerComponent,
  type APIMessage,
  ChannelType,
  ComponentType,
  DiscordAPIError,
  MessageFlags,
  type RateLimitData,
  RateLimitError,
  REST,
  type RESTGetAPIChannelMessagesResult,
  RESTJSONErrorCodes,
  type RESTOptions,
  Routes,
} from 'discord.js';
import { lookBack } from '../../core/announcements/look-back.ts';
import type { Messenger } from '../../core/ports.ts';
import type { View } from '../../core/view/block.ts';
import type { Channels } from './channels.ts';
import { prepare, type Ready, type Rendering, rawFiles } from './deliver.ts';
import { findPost, postInForum } from './forum.ts';
import { LIMITS, PACE } from './limits.ts';
import { HISTORY_HIDDEN, isRefusal, isUnfit, refusalSentence } from './refusals.ts';
import type { Body } from './render.ts';
import { textsIn } from './text-of.ts';

/** Longer waits are told to whoever sends, who has others to send to meanwhile; a message is never under way for minutes. */
const PATIENCE_MS = 5000;

/** Discord’s REST interface for digests. */
export function createDigestRest(options: Partial<RESTOptions>, token: string): REST {
  const tooLong = ({ timeToReset, retryAfter }: RateLimitData): boolean =>
    Math.max(timeToReset, retryAfter) > PATIENCE_MS;
  return new REST({ ...options, rejectOnRateLimit: tooLong }).setToken(token);
}

/** What the messenger has to know of the bot itself. */
export type Self = { id(): string } & Pick<Channels, 'readsHistory' | 'typeOf'>;

/**
 * Posts to channels, threads and direct messages, and in forums as a post; what follows a message up is a reply to it, or in its post. The mark is the message's nonce, by which
 * Discord itself refuses a second one for some minutes, and stands at its end, where it is found later.
 */
export function createMessenger(rest: REST, rendering: Rendering, bot: Self): Messenger {
  /** Sends it on to the channels of other servers that follow this one; that it reached this one is what counts. */
  async function publish(channel: string, message: string): Promise<void> {
    if ((await bot.typeOf(channel)) !== ChannelType.GuildAnnouncement) return;
    await rest.post(Routes.channelMessageCrosspost(channel, message)).catch((error: unknown) => {
      rendering.log.warn({ channel, reason: refusalSentence(error) }, 'an announcement was not published');
    });
  }

  async function send(channel: string, view: View, digest: string, below: string | undefined): Promise<string> {
    const ready = await prepare(view, rendering);
    const message: Ready = { ...ready, body: marked(ready.body, digest) };
    const marks = { nonce: digest, enforce_nonce: true };
    if ((await bot.typeOf(channel)) === ChannelType.GuildForum) {
      const added = below === undefined ? undefined : await unlessGone(write(below, message, marks));
      return added ?? postInForum(rest, channel, view, message);
    }
    const reference = { message_id: below, channel_id: channel, fail_if_not_exists: false };
    const id = await write(channel, message, {
      ...marks,
      ...(below !== undefined && { message_reference: reference }),
    });
    await publish(channel, id);
    return id;
  }

  async function write(channel: string, message: Ready, marks: object): Promise<string> {
    const body = { ...message.body, ...marks };
    const sent = await rest.post(Routes.channelMessages(channel), { body, files: rawFiles(message) });
    return (sent as APIMessage).id; // what the route returns
  }

  function findIn(channel: string, since: string, isIt: (message: APIMessage) => boolean): Promise<string | undefined> {
    return lookBack(since, async (before) => {
      const query = new URLSearchParams({ limit: String(LIMITS.history), ...(before !== undefined && { before }) });
      const messages = (await rest.get(Routes.channelMessages(channel), {
        query,
      })) as RESTGetAPIChannelMessagesResult; // what the route returns, newest first
      // Discord shows an empty channel to those who may not read it: https://discord.com/developers/docs/resources/message#get-channel-messages
      if (messages.length === 0 && !(await bot.readsHistory(channel))) throw new Error(HISTORY_HIDDEN);
      const found = messages.find(isIt);
      // It may have stopped before it was published.
      if (found !== undefined && ((found.flags ?? 0) & MessageFlags.Crossposted) === 0)
        await publish(channel, found.id);
      const oldest = messages.at(-1);
      return {
        found: found?.id,
        oldestMs: oldest && Date.parse(oldest.timestamp),
        next: messages.length < LIMITS.history ? undefined : oldest?.id,
      };
    });
  }

  return {
    async post({ channel }, view, digest, below) {
      try {
        return { kind: 'posted', message: await send(channel, view, digest, below) };
      } catch (error) {
        if (error instanceof RateLimitError)
          return { kind: 'delayed', reason: 'Discord asks to wait.', retryAfterMs: error.retryAfter };
        const reason = refusalSentence(error);
        if (!isRefusal(error)) return { kind: 'unknown', reason };
        return { kind: isUnfit(error) ? 'unfit' : 'refused', reason };
      }
    },
    async find({ channel, workspace }, digest, since, below) {
      const isIt = (message: APIMessage): boolean => message.author.id === bot.id() && carries(message, digest);
      if ((await bot.typeOf(channel)) !== ChannelType.GuildForum) return findIn(channel, since, isIt);
      const added = below === undefined ? undefined : await unlessGone(findIn(below, since, isIt));
      return added ?? findPost(rest, { server: workspace, forum: channel, bot: bot.id() }, since, isIt);
    },
    pace: PACE,
    async direct(_, user) {
      const channel = await rest.post(Routes.userChannels(), { body: { recipient_id: user } });
      return { platform: 'discord', workspace: '', channel: (channel as { id: string }).id }; // what the route returns
    },
  };
}

/** What comes of a call about a channel, or undefined where that channel is no more. */
async function unlessGone<T>(call: Promise<T>): Promise<T | undefined> {
  return call.catch((error: unknown) => {
    if (error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownChannel) return undefined;
    throw error;
  });
}

/** The body with the mark at the end of its last text. */
function marked(body: Body, digest: string): Body {
  const [container] = body.components;
  const at = container.components.findLastIndex(({ type }) => type === ComponentType.TextDisplay);
  const last = container.components[at];
  const components: APIContainerComponent['components'] =
    last?.type === ComponentType.TextDisplay
      ? container.components.with(at, { ...last, content: `${last.content} · ${digest}` })
      : [...container.components, { type: ComponentType.TextDisplay, content: `-# ${digest}` }];
  return { ...body, components: [{ ...container, components }] };
}

function carries({ nonce, components = [] }: APIMessage, digest: string): boolean {
  return nonce === digest || components.flatMap(textsIn).some((text) => text.endsWith(` ${digest}`));
}
