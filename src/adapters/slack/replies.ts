import type { webApi } from '@slack/bolt';
import type { Log } from '../../core/ports.ts';
import type { View } from '../../core/view/block.ts';
import type { Reply } from './answering.ts';
import type { ClientOf } from './clients.ts';
import { createDelivery } from './deliver.ts';
import { createPane } from './pane.ts';
import { harmless } from './payload.ts';
import type { Prepare } from './prepare.ts';
import type { Heard, Press } from './read.ts';
import type { Trouble } from './refusals.ts';
import { type Respond, respondAt } from './respond.ts';

/** Ways to give an answer. What cannot be delivered anywhere is logged; only what goes wrong on our side is thrown. */
export type Replies = {
  /** Where it was asked: in the thread, or in the direct message. */
  toMessage(heard: Heard): Reply;
  toCommand(heard: Pick<Heard, 'team'>, respond: Respond): Reply;
  /** To the asker alone, whoever else the answer might be for. */
  toAsker(heard: Pick<Heard, 'team'>, respond: Respond): Reply;
  /** A page takes the place of the one before; everything else comes after it. */
  toPress(press: Press): Reply;
  /** By direct message. */
  toPerson(heard: Pick<Heard, 'team' | 'user'>): Reply;
};

const note = (text: string): View => ({ blocks: [{ kind: 'notice', text }], audience: 'asker' });

export function createReplies(clientOf: ClientOf, prepare: Prepare, log: Log): Replies {
  const { attempt, post, respond: respondWith } = createDelivery(log);

  /** In a direct message, with the reason why the answer is not where the question was. */
  async function tellPerson({ team, user }: Heard, view: View, { reason }: Trouble): Promise<void> {
    const blocks: View['blocks'] = [{ kind: 'notice', text: reason }, ...view.blocks];
    await post(await clientOf(team), { channel: user }, await prepare({ ...view, blocks }, team));
  }

  function responding(team: string, respond: Respond, typeOf: (view: View) => 'in_channel' | 'ephemeral'): Reply {
    let told = false;
    return {
      async give(view) {
        await respondWith(respond, await prepare(view, team), { response_type: typeOf(view) });
      },
      // A response URL may be used five times, so only the first sentence is worth one.
      async tell(sentence) {
        if (told) return;
        told = true;
        await respondWith(respond, await prepare(note(sentence), team), { response_type: 'ephemeral' });
      },
    };
  }

  return {
    toMessage(heard) {
      const { team, channel, user, direct, thread } = heard;
      const target = { channel, ...(thread !== undefined && { thread_ts: thread }) };
      const pane = createPane(heard, clientOf, log);
      let progress: string | undefined;
      const clear = async (client: webApi.WebClient): Promise<void> => {
        const ts = progress;
        if (ts !== undefined) await attempt(() => client.chat.delete({ channel, ts }));
      };
      return {
        begin: pane.begin,
        async tell(sentence) {
          if (await pane.tell(sentence)) return;
          const client = await clientOf(team);
          const message = harmless(await prepare(note(sentence), team));
          if (progress === undefined) progress = (await client.chat.postMessage({ ...target, ...message })).ts;
          else await client.chat.update({ channel, ts: progress, ...message });
        },
        async give(view) {
          const client = await clientOf(team);
          const message = await prepare(view, team);
          const alone = view.audience === 'asker' && !direct;
          const ts = progress;
          if (ts !== undefined && !alone) {
            const trouble = await attempt(() => client.chat.update({ channel, ts, ...harmless(message) }));
            if (trouble === undefined) return;
          }
          await clear(client);
          const trouble = alone
            ? await attempt(() =>
                client.chat.postEphemeral({ channel, user, ...inThread(heard), ...harmless(message) }),
              )
            : await post(client, target, message);
          if (trouble?.kind === 'refused' && !direct) await tellPerson(heard, view, trouble);
        },
      };
    },

    toCommand: ({ team }, respond) =>
      responding(team, respond, ({ audience }) => (audience === 'asker' ? 'ephemeral' : 'in_channel')),
    toAsker: ({ team }, respond) => responding(team, respond, () => 'ephemeral'),

    toPerson: ({ team, user }) => ({
      async give(view) {
        await post(await clientOf(team), { channel: user }, await prepare(view, team));
      },
    }),

    toPress: (press) => ({
      async give(view) {
        const client = await clientOf(press.team);
        const respond = respondAt(press.responseUrl);
        const message = await prepare(view, press.team);
        const { channel, thread } = press;
        if (press.turns && isAnswer(view)) {
          const trouble = await attempt(() => respond({ ...harmless(message), replace_original: true }));
          if (trouble !== undefined && !press.ephemeral)
            await attempt(() => client.chat.update({ channel, ts: press.message, ...harmless(message) }));
          return;
        }
        if (press.ephemeral || (view.audience === 'asker' && !press.direct)) {
          await respondWith(respond, message, { response_type: 'ephemeral', replace_original: false });
          return;
        }
        const within = thread === undefined ? {} : { thread_ts: thread };
        const trouble = await post(client, { channel, ...within }, message);
        // The message pressed may be the answer to a slash command in a channel that the bot is not in.
        if (trouble?.kind === 'refused')
          await respondWith(respond, message, { response_type: 'in_channel', replace_original: false, ...within });
      },
    }),
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
