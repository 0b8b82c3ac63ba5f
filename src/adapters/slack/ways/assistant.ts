import type { Inquiry } from '../../../core/inquiry.ts';
import { oneLine } from '../escape.ts';
import { LIMITS } from '../limits.ts';
import type { Heard } from '../read.ts';
import { shorten } from '../shorten.ts';
import { AssistantThreadEvent } from '../wire.ts';
import type { AddWay } from './ways.ts';

const EXAMPLES: Inquiry['said'] = { kind: 'query', text: 'help' };

/** The assistant's pane: a thread that somebody opens begins with questions that this very catalogue answers. */
export const addAssistant: AddWay = (app, { answering, background, clientOf }) => {
  app.event('assistant_thread_started', async ({ body }) => {
    const read = AssistantThreadEvent.safeParse(body);
    if (!read.success) return;
    const { team_id: team, event_id: id, event } = read.data;
    const { channel_id: channel, thread_ts: thread, user_id: user } = event.assistant_thread;
    const heard: Heard = { ids: [id], team, channel, user, direct: true, conversation: '', thread };
    background.run(`pane:${team}:${channel}`, async () => {
      const { answered } = await answering.ask(heard, EXAMPLES);
      const examples = answered?.answer.kind === 'help' ? answered.answer.examples : [];
      const prompts = examples.slice(0, LIMITS.prompts).map((example) => ({
        title: shorten(oneLine(example), LIMITS.promptTitle),
        message: example,
      }));
      if (prompts.length === 0) return;
      const client = await clientOf(team);
      const target = { channel_id: channel, thread_ts: thread };
      await client.assistant.threads.setSuggestedPrompts({ ...target, title: 'Try one of these', prompts });
    });
  });
  // What somebody looks at beside the pane changes no answer.
  app.event('assistant_thread_context_changed', async () => {});
};
