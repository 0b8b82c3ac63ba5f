import { InteractionResponseType, MessageFlags } from 'discord.js';
import type { View } from '../../core/view/block.ts';
import type { Answering } from './answer-interaction.ts';
import { dataOf, deliver, type Ready, type Replies, rawFiles } from './deliver.ts';
import { progressView } from './failure-view.ts';
import { createProgress } from './progress.ts';
import { renderMessage } from './render.ts';
import { within } from './within.ts';

/** How an answer reaches people: whether the pressed message may turn into it, and who sees a new one. */
export type Manner = {
  mayEdit(view: View): boolean;
  isPrivate(view: View): boolean;
  edits: boolean;
  likelyPrivate: boolean;
};

type Send = (view: View, message: Ready) => Promise<void>;

/** Sends an answer at once where it comes in time; else acknowledges, tells how far it has come, and sends it then. */
export async function respond(
  answer: (tell: (sentence: string) => void) => Promise<View>,
  manner: Manner,
  replies: Replies,
  instead: (error: unknown) => View,
  answering: Answering,
): Promise<void> {
  const progress = createProgress();
  const pending = answer(progress.tell);
  const early = await within(pending, answering.acknowledgeWithinMs);
  let send = immediately(manner, replies);
  if (early === undefined) {
    send = await defer(manner, replies);
    // What is shown meanwhile takes the place of a new answer, never of the message that was pressed.
    if (!manner.edits)
      progress.start((sentence) => replies.editOriginal(renderMessage(progressView(sentence)).body, []));
  }
  const view = early?.value ?? (await pending);
  await progress.end();
  await deliver(view, answering, instead, send);
}

function immediately(manner: Manner, replies: Replies): Send {
  return async (view, message) => {
    const edits = manner.mayEdit(view);
    const type = edits ? InteractionResponseType.UpdateMessage : InteractionResponseType.ChannelMessageWithSource;
    await replies.callback({ type, data: dataOf(message, !edits && manner.isPrivate(view)) }, rawFiles(message));
  };
}

/** Acknowledges before the answer is known. Who may see the answer is a guess then, put right where it was wrong. */
async function defer(manner: Manner, replies: Replies): Promise<Send> {
  const { edits, likelyPrivate } = manner;
  const data = likelyPrivate ? { flags: MessageFlags.Ephemeral } : {};
  await replies.callback(
    edits
      ? { type: InteractionResponseType.DeferredMessageUpdate }
      : { type: InteractionResponseType.DeferredChannelMessageWithSource, data },
  );
  let deferred = !edits;
  return async (view, message) => {
    const isPrivate = manner.isPrivate(view);
    if (edits ? manner.mayEdit(view) : deferred && isPrivate === likelyPrivate)
      return replies.editOriginal(dataOf(message, false), rawFiles(message));
    if (deferred) await replies.deleteOriginal();
    deferred = false;
    await replies.followUp(dataOf(message, isPrivate), rawFiles(message));
  };
}
