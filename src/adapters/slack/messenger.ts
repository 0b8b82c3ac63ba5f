import type { webApi } from '@slack/bolt';
import { lookBack } from '../../core/announcements/look-back.ts';
import type { Messenger, Settings } from '../../core/ports.ts';
import { keepQueries } from './kept-queries.ts';
import { harmless } from './payload.ts';
import { troubleOf } from './refusals.ts';
import { renderView } from './render.ts';
import { patiently } from './web-client.ts';

const EVENT_TYPE = 'offprint_digest';
/** Slack advises no more at a time: https://docs.slack.dev/reference/methods/conversations.history */
const PAGE = 200;

/** Digests by Slack; each carries its key as message metadata, which outlives edits and is read back from the history. */
export function createSlackMessenger(client: webApi.WebClient, settings: Settings): Messenger {
  return {
    async post(place, view, digest) {
      try {
        const message = renderView(view);
        await keepQueries(message.kept, settings);
        const metadata = { event_type: EVENT_TYPE, event_payload: { digest } };
        const posted = await patiently(() =>
          client.chat.postMessage({ channel: place.channel, ...harmless(message), metadata }),
        );
        return { kind: 'posted', message: posted.ts ?? '' };
      } catch (error) {
        const { kind, reason } = troubleOf(error);
        return { kind, reason };
      }
    },

    find(place, digest, since) {
      return lookBack(since, async (cursor) => {
        const history = await patiently(() =>
          client.conversations.history({
            channel: place.channel,
            include_all_metadata: true,
            limit: PAGE,
            ...(cursor !== undefined && { cursor }),
          }),
        );
        const found = history.messages?.find(
          ({ metadata }) => metadata?.event_type === EVENT_TYPE && carries(metadata.event_payload, digest),
        );
        const oldest = history.messages?.at(-1)?.ts;
        return {
          found: found?.ts,
          oldestMs: oldest === undefined ? undefined : Number(oldest) * 1000,
          next: history.response_metadata?.next_cursor || undefined,
        };
      });
    },
  };
}

function carries(payload: object | undefined, digest: string): boolean {
  return payload !== undefined && 'digest' in payload && payload.digest === digest;
}
