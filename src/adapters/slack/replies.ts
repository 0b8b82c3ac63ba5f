import type { RespondArguments, RespondFn, webApi } from '@slack/bolt';
import type { Log, Settings } from '../../core/ports.ts';
import type { View } from '../../core/view/block.ts';
import { keepQueries } from './kept-queries.ts';
import { harmless } from './payload.ts';
import type { Heard, Press } from './read.ts';
import { type Trouble, troubleOf } from './refusals.ts';
import { type RenderedMessage, renderView } from './render.ts';
import { patiently } from './web-client.ts';

/** Ways to give an answer. None throws: what cannot be delivered anywhere is logged. */
export type Replies = {
  toMessage(heard: Heard, view: View): Promise<void>;
  toCommand(view: View, respond: RespondFn): Promise<void>;
  toPress(press: Press, view: View, respond: RespondFn): Promise<void>;
};

/** Refusals of the form of a message, after which its bare text may still pass. */
const MALFORMED: ReadonlySet<string> = new Set(['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long']);

export function createReplies(client: webApi.WebClient, settings: Settings, log: Log): Replies {
  async function prepare(view: View): Promise<RenderedMessage> {
    const message = renderView(view);
    await keepQueries(message.kept, settings);
    return message;
  }

  /** What went wrong, if anything did. */
  async function attempt(deliver: () => Promise<unknown>): Promise<Trouble | undefined> {
    try {
      await patiently(deliver);
      return undefined;
    } catch (error) {
      const trouble = troubleOf(error);
      log.warn({ platform: 'slack', code: trouble.code }, 'An answer was not delivered');
      return trouble;
    }
  }

  async function post(channel: string, message: RenderedMessage, thread: string | undefined) {
    const target = { channel, ...(thread !== undefined && { thread_ts: thread }) };
    const trouble = await attempt(() => client.chat.postMessage({ ...target, ...harmless(message) }));
    if (trouble === undefined || !MALFORMED.has(trouble.code)) return trouble;
    return attempt(() => client.chat.postMessage({ ...target, ...harmless({ ...message, blocks: [] }) }));
  }

  async function respondWith(respond: RespondFn, message: RenderedMessage, how: RespondArguments): Promise<void> {
    const trouble = await attempt(() => respond({ ...harmless(message), ...how }));
    if (trouble?.kind === 'refused') await attempt(() => respond({ ...harmless({ ...message, blocks: [] }), ...how }));
  }

  /** In a direct message, with the reason why the answer is not where the question was. */
  async function tellAsker({ user }: Heard, view: View, { reason }: Trouble): Promise<void> {
    const blocks: View['blocks'] = [{ kind: 'notice', text: reason }, ...view.blocks];
    await post(user, await prepare({ ...view, blocks }), undefined);
  }

  return {
    async toMessage(heard, view) {
      const { channel, user, direct, thread } = heard;
      const message = await prepare(view);
      const trouble =
        view.audience === 'asker' && !direct
          ? await attempt(() => client.chat.postEphemeral({ channel, user, ...inThread(heard), ...harmless(message) }))
          : await post(channel, message, thread);
      if (trouble?.kind === 'refused' && !direct) await tellAsker(heard, view, trouble);
    },

    async toCommand(view, respond) {
      const message = await prepare(view);
      await respondWith(respond, message, { response_type: view.audience === 'asker' ? 'ephemeral' : 'in_channel' });
    },

    async toPress(press, view, respond) {
      const message = await prepare(view);
      if (press.turns && isAnswer(view)) {
        const trouble = await attempt(() => respond({ ...harmless(message), replace_original: true }));
        if (trouble !== undefined && !press.ephemeral)
          await attempt(() => client.chat.update({ channel: press.channel, ts: press.message, ...harmless(message) }));
        return;
      }
      if (press.ephemeral || (view.audience === 'asker' && !press.direct)) {
        await respondWith(respond, message, { response_type: 'ephemeral', replace_original: false });
        return;
      }
      const trouble = await post(press.channel, message, press.thread);
      // The message pressed may be the answer to a slash command in a channel that the bot is not in.
      if (trouble?.kind === 'refused')
        await respondWith(respond, message, {
          response_type: 'in_channel',
          replace_original: false,
          ...(press.thread !== undefined && { thread_ts: press.thread }),
        });
    },
  };
}

/** A page is not given up for the sentence that the next one failed. */
function isAnswer({ answered }: View): boolean {
  return answered !== undefined && answered.answer.kind !== 'failure';
}

/** What only the asker sees shows up in a thread only where they have one open: https://docs.slack.dev/reference/methods/chat.postEphemeral */
function inThread({ thread, ids }: Heard): { thread_ts?: string } {
  const begun = thread !== undefined && !ids.some((id) => id.endsWith(`:${thread}`));
  return begun ? { thread_ts: thread } : {};
}
