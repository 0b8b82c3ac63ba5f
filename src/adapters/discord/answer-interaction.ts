import { type APIInteraction, InteractionResponseType, type REST } from 'discord.js';
import type { Bot } from '../../core/bot.ts';
import type { SlashCommand } from '../../core/commands/slash.ts';
import type { Inquiry } from '../../core/inquiry.ts';
import type { Clock, Log, Settings } from '../../core/ports.ts';
import type { View } from '../../core/view/block.ts';
import { type RightsIn, whoIn } from './asker.ts';
import { complete } from './complete.ts';
import { createReplies, keptQuery, type Rendering } from './deliver.ts';
import { failureView } from './failure-view.ts';
import type { FirstTime } from './first-time.ts';
import { toForm } from './form.ts';
import { type Deed, readInteraction } from './read.ts';
import { refusalSentence } from './refusals.ts';
import { type Manner, respond } from './respond.ts';
import { UNREAD } from './rights.ts';

export type Answering = Rendering & {
  rest: REST;
  bot: Bot;
  clock: Clock;
  acknowledgeWithinMs: number;
  commands: readonly SlashCommand[];
  rightsIn: RightsIn;
  firstTime: FirstTime;
  /** Whether the bot reads what is not said to it. */
  readsMessages(): boolean;
};

/** Answers one interaction, in time and exactly once; never throws. */
export async function answerInteraction(interaction: APIInteraction, answering: Answering): Promise<void> {
  const { rest, bot, log, clock, rightsIn } = answering;
  const replies = createReplies(rest, interaction.application_id, interaction);
  try {
    const deed = readInteraction(interaction, rightsIn);
    if (deed.kind === 'foreign') return;
    if (deed.kind === 'typing') {
      const { place } = whoIn(interaction.channel?.id ?? '', interaction.guild_id, '');
      return await complete(deed, bot, replies, clock(), place);
    }
    if (!(await answering.firstTime(interaction.id))) return;
    const form = formFor(deed, answering.commands);
    if (form !== undefined) return await replies.callback({ type: InteractionResponseType.Modal, data: toForm(form) });
    const answer = async (tell: (sentence: string) => void): Promise<View> =>
      viewFor(deed, answering, tell).catch((error: unknown) => bugView(error, interaction.id, log));
    const instead = (error: unknown): View => bugView(error, interaction.id, log);
    await respond(answer, mannerOf(deed, answering.commands), replies, instead, answering);
  } catch (error) {
    log.warn({ interaction: interaction.id, reason: refusalSentence(error) }, 'an interaction went unanswered');
  }
}

type Asked = Exclude<Deed, { kind: 'typing' | 'foreign' }>;

/** The command whose form is to be filled in before it can be answered; whoever may not use it learns that at once. */
function formFor(deed: Asked, commands: readonly SlashCommand[]): SlashCommand | undefined {
  if (deed.kind !== 'command' || !deed.bare) return undefined;
  const command = commands.find(({ name }) => name === deed.name);
  return command?.form && (deed.asker.mayManage || !command.managed) ? command : undefined;
}

async function viewFor(deed: Asked, answering: Answering, tell: (sentence: string) => void): Promise<View> {
  const { bot, settings, clock, readsMessages } = answering;
  const said = await saidBy(deed, settings);
  if (said === undefined) return failureView({ kind: 'lost-query' });
  const asker = { ...deed.asker, ...(!readsMessages() && { linksHindrance: UNREAD }) };
  return bot.answer({ asker, now: clock(), said }, tell);
}

async function saidBy(deed: Asked, settings: Settings): Promise<Inquiry['said'] | undefined> {
  if (deed.kind === 'pointed') return { kind: 'text', text: deed.text, as: deed.as };
  if (deed.kind === 'command' && deed.name === 'ask') return { kind: 'sentence', text: deed.options.question ?? '' };
  if (deed.kind === 'command') return { kind: 'command', name: deed.name, options: deed.options };
  const { by, value = '' } = deed.carried ?? {};
  const text = by === 'key' ? await keptQuery(value, settings) : value;
  return text ? { kind: 'query', text } : undefined;
}

function mannerOf(deed: Asked, commands: readonly SlashCommand[]): Manner {
  const edits = deed.kind === 'press' && deed.editable && deed.carried?.turnsPage === true;
  const onPrivate = deed.kind === 'press' && deed.onPrivate;
  const managed = deed.kind === 'command' && commands.some(({ name, managed }) => managed && name === deed.name);
  return {
    edits,
    mayEdit: (view) => edits && (onPrivate || view.audience === 'everyone'),
    // What somebody asks about another's message is between the two of them and the bot.
    isPrivate: (view) => onPrivate || view.audience === 'asker' || deed.kind === 'pointed',
    likelyPrivate: onPrivate || managed || deed.kind === 'pointed',
  };
}

function bugView(error: unknown, reference: string, log: Log): View {
  log.error({ reference, error: error instanceof Error ? error.stack : String(error) }, 'an answer could not be given');
  return failureView({ kind: 'bug', reference });
}
