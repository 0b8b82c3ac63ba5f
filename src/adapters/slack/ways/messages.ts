import { oneLine } from '../escape.ts';
import { LIMITS } from '../limits.ts';
import { readEvent, type Spoken } from '../read.ts';
import { shorten } from '../shorten.ts';
import type { AddWay, Ways } from './ways.ts';

/** Mentions in channels, and direct messages, also in the assistant's pane. */
export const addMessages: AddWay = (app, ways) => {
  const { answering, background, replies } = ways;
  function hear(body: unknown, botUserId: string | undefined): void {
    const heard = readEvent(body, botUserId);
    if (heard === undefined) return;
    answering.once(heard, async () => heard.said, replies.toMessage(heard));
    if (heard.direct && heard.thread !== undefined)
      background.run(`title:${heard.conversation}`, () => entitle(heard, ways));
  }
  app.event('app_mention', async ({ body, context }) => hear(body, context.botUserId));
  app.event('message', async ({ body, context }) => hear(body, context.botUserId));
};

/** Longer than anybody goes on with a thread. */
const ONCE_PER_MS = 90 * 24 * 60 * 60 * 1000;

/** A thread of the assistant's pane is called by the first question in it. */
async function entitle({ team, channel, thread = '', said }: Spoken, { claims, clientOf, clock }: Ways): Promise<void> {
  const title = shorten(oneLine('text' in said ? said.text : ''), LIMITS.threadTitle);
  const now = clock();
  const until = new Date(Date.parse(now) + ONCE_PER_MS).toISOString();
  if (title === '' || !(await claims.take([`slack:title:${team}:${channel}:${thread}`], now, until))) return;
  const client = await clientOf(team);
  await client.assistant.threads.setTitle({ channel_id: channel, thread_ts: thread, title });
}
