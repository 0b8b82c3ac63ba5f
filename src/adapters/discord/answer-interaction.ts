import { type APIInteraction, InteractionResponseType, MessageFlags, type REST } from 'discord.js';
import type { Bot } from '../../core/bot.ts';
import type { Inquiry } from '../../core/inquiry.ts';
import type { Clock, Log, Settings } from '../../core/ports.ts';
import type { View } from '../../core/view/block.ts';
import { complete } from './complete.ts';
import { createReplies, dataOf, deliver, keptQuery, type Replies, rawFiles } from './deliver.ts';
import { failureView } from './failure-view.ts';
import { type Deed, readInteraction } from './read.ts';
import { refusalSentence } from './refusals.ts';
import type { Message } from './render.ts';
import { within } from './within.ts';

export type Answering = {
  rest: REST;
  bot: Bot;
  settings: Settings;
  log: Log;
  clock: Clock;
  acknowledgeWithinMs: number;
  /** Names of the commands whose answers are most likely for the asker alone. */
  privateCommands: ReadonlySet<string>;
};

/** How an answer reaches people: whether the pressed message may turn into it, and who sees a new one. */
type Manner = { mayEdit(view: View): boolean; isPrivate(view: View): boolean; edits: boolean; likelyPrivate: boolean };

/** Answers one interaction, in time and exactly once; never throws. */
export async function answerInteraction(interaction: APIInteraction, answering: Answering): Promise<void> {
  const { rest, bot, log, acknowledgeWithinMs } = answering;
  const replies = createReplies(rest, interaction.application_id, interaction);
  try {
    const deed = readInteraction(interaction);
    if (deed.kind === 'foreign') return;
    if (deed.kind === 'typing') return await complete(deed, bot, replies, acknowledgeWithinMs);
    const view = viewFor(deed, answering).catch((error: unknown) => bugView(error, interaction.id, log));
    await respond(view, mannerOf(deed, answering), replies, interaction.id, answering);
  } catch (error) {
    log.warn({ interaction: interaction.id, reason: refusalSentence(error) }, 'an interaction went unanswered');
  }
}

type Asked = Extract<Deed, { kind: 'command' | 'press' }>;

async function viewFor(deed: Asked, { bot, settings, clock }: Answering): Promise<View> {
  const said = await saidBy(deed, settings);
  return said === undefined
    ? failureView({ kind: 'lost-query' })
    : bot.answer({ asker: deed.asker, now: clock(), said });
}

async function saidBy(deed: Asked, settings: Settings): Promise<Inquiry['said'] | undefined> {
  if (deed.kind === 'command' && deed.name === 'ask') return { kind: 'sentence', text: deed.options.question ?? '' };
  if (deed.kind === 'command') return { kind: 'command', name: deed.name, options: deed.options };
  const { by, value = '' } = deed.carried ?? {};
  const text = by === 'key' ? await keptQuery(value, settings) : value;
  return text ? { kind: 'query', text } : undefined;
}

function mannerOf(deed: Asked, { privateCommands }: Answering): Manner {
  const edits = deed.kind === 'press' && deed.carried?.turnsPage === true;
  const onPrivate = deed.kind === 'press' && deed.onPrivate;
  return {
    edits,
    mayEdit: (view) => edits && (onPrivate || view.audience === 'everyone'),
    isPrivate: (view) => onPrivate || view.audience === 'asker',
    likelyPrivate: onPrivate || (deed.kind === 'command' && privateCommands.has(deed.name)),
  };
}

async function respond(
  pending: Promise<View>,
  manner: Manner,
  replies: Replies,
  reference: string,
  answering: Answering,
) {
  const { acknowledgeWithinMs, settings, log } = answering;
  const early = await within(pending, acknowledgeWithinMs);
  const send = early === undefined ? await defer(manner, replies) : immediately(manner, replies);
  await deliver(early?.value ?? (await pending), settings, (error) => bugView(error, reference, log), send);
}

type Send = (view: View, message: Message) => Promise<void>;

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

function bugView(error: unknown, reference: string, log: Log): View {
  log.error({ reference, error: error instanceof Error ? error.stack : String(error) }, 'an answer could not be given');
  return failureView({ kind: 'bug', reference });
}
