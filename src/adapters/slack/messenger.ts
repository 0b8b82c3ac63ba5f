import { webApi } from '@slack/bolt';
import { lookBack } from '../../core/announcements/look-back.ts';
import type { Messenger, Posting, Settings } from '../../core/ports.ts';
import type { Clients } from './clients.ts';
import { keepQueries } from './kept-queries.ts';
import { PACE } from './limits.ts';
import { harmless } from './payload.ts';
import { troubleOf } from './refusals.ts';
import { renderView } from './render.ts';

const EVENT_TYPE = 'offprint_digest';
/** Slack advises no more at a time: https://docs.slack.dev/reference/methods/conversations.history */
const PAGE = 200;

/**
 * Digests by Slack, whose sender waits where Slack asks for it and goes on with others meanwhile. Each carries its key as message metadata, which outlives edits and is read back from the
 * history.
 */
export function createSlackMessenger(clients: Clients, settings: Settings): Messenger {
  return {
    pace: PACE,
    async post(place, view, digest, below) {
      try {
        const client = await clients.impatient(place.workspace);
        const message = renderView(view);
        await keepQueries(message.kept, settings);
        const metadata = { event_type: EVENT_TYPE, event_payload: { digest } };
        const posted = await client.chat.postMessage({
          channel: place.channel,
          ...harmless(message),
          metadata,
          ...(below !== undefined && { thread_ts: below }),
        });
        return { kind: 'posted', message: posted.ts ?? '' };
      } catch (error) {
        return postingOf(error);
      }
    },

    async direct(workspace, user) {
      return { platform: 'slack', workspace, channel: user }; // a message to a person opens the conversation
    },

    async find(place, digest, since, below) {
      const { conversations } = await clients.patient(place.workspace);
      const search = (read: Read, fromEnd: boolean): Promise<string | undefined> =>
        lookBack(since, async (cursor) => {
          const page = { channel: place.channel, include_all_metadata: true, limit: PAGE };
          const { messages = [], response_metadata: more } = await read({ ...page, ...(cursor && { cursor }) });
          const found = messages.find(
            ({ metadata }) => metadata?.event_type === EVENT_TYPE && carries(metadata.event_payload, digest),
          );
          const oldest = fromEnd ? messages.at(-1)?.ts : undefined;
          return {
            found: found?.ts,
            oldestMs: oldest === undefined ? undefined : Number(oldest) * 1000,
            next: more?.next_cursor || undefined,
          };
        });
      const inThread =
        below === undefined
          ? undefined
          : // A thread is read from its beginning, to its end.
            await search((page) => conversations.replies({ ...page, ts: below }), false).catch(undefinedIfNoThread);
      // A reply to a message that is gone stands by itself.
      return inThread ?? search((page) => conversations.history(page), true);
    },
  };
}

type Read = (page: webApi.ConversationsHistoryArguments) => Promise<webApi.ConversationsHistoryResponse>;

function undefinedIfNoThread(error: unknown): undefined {
  if (troubleOf(error).code !== 'thread_not_found') throw error;
}

/** What Slack calls a fault of the message itself. */
const UNFIT: ReadonlySet<string> = new Set([
  'invalid_blocks',
  'invalid_blocks_format',
  'msg_blocks_too_long',
  'msg_too_long',
  'no_text',
  'metadata_too_large',
]);

function postingOf(error: unknown): Posting {
  const { kind, code, reason } = troubleOf(error);
  if (error instanceof webApi.WebAPIRateLimitedError)
    return { kind: 'delayed', reason: 'Slack asks to wait.', retryAfterMs: error.retryAfter * 1000 };
  return { kind: UNFIT.has(code) ? 'unfit' : kind, reason };
}

function carries(payload: object | undefined, digest: string): boolean {
  return payload !== undefined && 'digest' in payload && payload.digest === digest;
}
