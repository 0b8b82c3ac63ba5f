import type { webApi } from '@slack/bolt';
import type { Log } from '../../core/ports.ts';
import { harmless } from './payload.ts';
import { type Trouble, troubleOf } from './refusals.ts';
import type { RenderedMessage } from './render.ts';
import type { Respond, Response } from './respond.ts';

export type Target = { channel: string; thread_ts?: string };

/** Refusals of the form of a message, after which a barer one may still pass. */
const MALFORMED: ReadonlySet<string> = new Set(['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long']);

/** From the best to the barest: whole, without pictures, as bare text. */
function formsOf(message: RenderedMessage): readonly Pick<RenderedMessage, 'blocks' | 'text'>[] {
  const { withoutPictures, text } = message;
  return [message, ...(withoutPictures === undefined ? [] : [withoutPictures]), { blocks: [], text }];
}

/** Ways to hand Slack a message, in the best form that it takes. Each gives what went wrong, if anything did. */
export function createDelivery(log: Log) {
  /** Does what Slack may refuse, and logs that it did. */
  async function attempt(deliver: () => Promise<unknown>): Promise<Trouble | undefined> {
    try {
      await deliver();
      return undefined;
    } catch (error) {
      const trouble = troubleOf(error);
      log.warn({ platform: 'slack', code: trouble.code }, 'An answer was not delivered');
      return trouble;
    }
  }

  async function post(
    client: webApi.WebClient,
    target: Target,
    message: RenderedMessage,
  ): Promise<Trouble | undefined> {
    let trouble: Trouble | undefined;
    for (const form of formsOf(message)) {
      trouble = await attempt(() => client.chat.postMessage({ ...target, ...harmless(form) }));
      if (trouble === undefined || !MALFORMED.has(trouble.code)) return trouble;
    }
    return trouble;
  }

  /** By a response URL, which does not say what it has against a message. */
  async function respond(by: Respond, message: RenderedMessage, how: Partial<Response>): Promise<void> {
    for (const form of formsOf(message)) {
      const trouble = await attempt(() => by({ ...harmless(form), ...how }));
      if (trouble?.kind !== 'refused') return;
    }
  }

  return { attempt, post, respond };
}
