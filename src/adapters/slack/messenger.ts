import type { webApi } from '@slack/bolt';
import type { Messenger, Settings } from '../../core/ports.ts';
import { keepQueries } from './kept-queries.ts';
import { harmless } from './payload.ts';
import { troubleOf } from './refusals.ts';
import { renderView } from './render.ts';
import { patiently } from './web-client.ts';

const EVENT_TYPE = 'offprint_digest';
const PAGE = 200;
/** A digest is looked for soon after a crash; older messages are not read. */
const PAGES = 10;

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

    async find(place, digest) {
      let cursor: string | undefined;
      for (let page = 0; page < PAGES; page += 1) {
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
        if (found?.ts !== undefined) return found.ts;
        cursor = history.response_metadata?.next_cursor || undefined;
        if (cursor === undefined) return undefined;
      }
      return undefined;
    },
  };
}

function carries(payload: object | undefined, digest: string): boolean {
  return payload !== undefined && 'digest' in payload && payload.digest === digest;
}
