import {
  type APIChannel,
  type APIMessage,
  type APIThreadChannel,
  type REST,
  type RESTGetAPIChannelThreadsArchivedPublicResult,
  type RESTGetAPIGuildThreadsResult,
  Routes,
  SnowflakeUtil,
} from 'discord.js';
import { CLOCK_SKEW_MS } from '../../core/announcements/look-back.ts';
import type { View } from '../../core/view/block.ts';
import { type Ready, rawFiles } from './deliver.ts';
import { LIMITS } from './limits.ts';
import { oneLine, shorten } from './plain.ts';

/** Opens a post with the message; its id is the post's and that of its first message. */
export async function postInForum(rest: REST, forum: string, { blocks }: View, message: Ready): Promise<string> {
  const heading = blocks.find((block) => block.kind === 'heading');
  const name = shorten(oneLine(heading?.text ?? '') || 'New papers', LIMITS.post.name).text;
  const body = { name, message: message.body };
  const post = await rest.post(Routes.threads(forum), { body, files: rawFiles(message) });
  return (post as APIChannel).id; // what the route returns
}

type Where = { server: string; forum: string; bot: string };

/** The bot's own post in a forum whose first message is the one meant, opened no earlier than `since`. */
export async function findPost(
  rest: REST,
  { server, forum, bot }: Where,
  since: string,
  isIt: (message: APIMessage) => boolean,
): Promise<string | undefined> {
  const active = (await rest.get(Routes.guildActiveThreads(server))) as RESTGetAPIGuildThreadsResult; // what the route returns
  const query = new URLSearchParams({ limit: String(LIMITS.history) });
  const archived = (await rest.get(Routes.channelThreads(forum, 'public'), {
    query,
  })) as RESTGetAPIChannelThreadsArchivedPublicResult; // what the route returns, archived last first
  if (archived.has_more && archived.threads.every((thread) => isRecent(thread as APIThreadChannel, since)))
    throw new Error('There were too many posts in this forum to find out whether the digest is among them.');
  for (const thread of [...active.threads, ...archived.threads] as APIThreadChannel[]) {
    if (thread.parent_id !== forum || thread.owner_id !== bot || !isRecent(thread, since)) continue;
    const first = (await rest.get(Routes.channelMessage(thread.id, thread.id))) as APIMessage; // what the route returns
    if (isIt(first)) return thread.id;
  }
  return undefined;
}

function isRecent({ id }: APIThreadChannel, since: string): boolean {
  return SnowflakeUtil.timestampFrom(id) >= Date.parse(since) - CLOCK_SKEW_MS;
}
