import { type REST, Routes } from 'discord.js';
import type { View } from '../../core/view/block.ts';
import type { Answering } from './answer-interaction.ts';
import { deliver, type Ready, rawFiles } from './deliver.ts';
import { failureView } from './failure-view.ts';
import { persist } from './persist.ts';
import { type Heard, readMessage } from './read.ts';
import { refusalSentence } from './refusals.ts';
import { within } from './within.ts';

/** Answers a message that is meant for the bot; never throws. */
export async function answerMessage(heard: Heard, application: string, answering: Answering): Promise<void> {
  const { rest, bot, log, clock, acknowledgeWithinMs } = answering;
  if (!(await answering.firstTime(heard.id))) return;
  const inquiry = readMessage(heard, application, clock());
  try {
    const pending = bot.answer(inquiry).catch((error: unknown) => bugView(error, heard, answering));
    const early = await within(pending, acknowledgeWithinMs);
    if (early === undefined) await showTyping(rest, heard.channel);
    const view = early?.value ?? (await pending);
    const failed = (error: unknown): View => bugView(error, heard, answering);
    await deliver(view, answering, failed, (_, message) => reply(heard, message, rest));
  } catch (error) {
    log.warn({ message: heard.id, reason: refusalSentence(error) }, 'a message went unanswered');
  }
}

/** Replies to a message; told twice, Discord keeps it to one. */
export async function reply({ id, channel }: Heard, message: Ready, rest: REST): Promise<void> {
  const reference = { message_id: id, channel_id: channel, fail_if_not_exists: false };
  const body = { ...message.body, message_reference: reference, nonce: id, enforce_nonce: true };
  await persist(() => rest.post(Routes.channelMessages(channel), { body, files: rawFiles(message) }));
}

async function showTyping(rest: REST, channel: string): Promise<void> {
  await rest.post(Routes.channelTyping(channel)).catch(() => undefined);
}

function bugView(error: unknown, { id }: Heard, { log }: Answering): View {
  log.error(
    { reference: id, error: error instanceof Error ? error.stack : String(error) },
    'an answer could not be given',
  );
  return failureView({ kind: 'bug', reference: id });
}
