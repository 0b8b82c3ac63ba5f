import { saidInCommand } from '../../core/commands/said-in-command.ts';
import type { SlashCommand } from '../../core/commands/slash.ts';
import type { Inquiry } from '../../core/inquiry.ts';
import { isCommand } from './command-names.ts';
import { unescapeText } from './escape.ts';
import { readText } from './read-text.ts';
import { BlockActionsBody, MessageEvent, SlashCommandBody } from './wire.ts';

/** Who spoke, where, and what is needed to answer there. */
export type Heard = {
  /** Slack may deliver the same again under any of these. */
  ids: readonly string[];
  team: string;
  channel: string;
  user: string;
  direct: boolean;
  /** What follow-ups belong to. */
  conversation: string;
  /** The thread in which to answer. */
  thread?: string;
};

export type Spoken = Heard & { said: Inquiry['said'] };

/** `triggerId` opens a form within three seconds. */
export type Commanded = Spoken & { triggerId: string; responseUrl: string };

export type Press = Heard & {
  /** What the button or option carries, and how it reads. */
  value: string;
  label: string;
  /** Whether the answer takes the place of the message. */
  turns: boolean;
  /** The message pressed; `ephemeral` where only the presser sees it. */
  message: string;
  ephemeral: boolean;
  responseUrl: string;
};

/** Edits, deletions and joins are messages too, of other subtypes. */
const SPOKEN_SUBTYPES: ReadonlySet<string | undefined> = new Set([undefined, 'file_share', 'thread_broadcast']);

export const isDirect = (channel: string): boolean => channel.startsWith('D');
/** The key of a conversation: a thread, somebody in a channel, or a direct message. */
export const conversationOf = (...parts: readonly (string | undefined)[]): string =>
  ['slack', ...parts.filter((part) => part !== undefined)].join(':');

/** A mention or a direct message of a person; nothing for all else. */
export function readEvent(body: unknown, botUserId: string | undefined): Spoken | undefined {
  const read = MessageEvent.safeParse(body);
  if (!read.success) return undefined;
  const { event, event_id: eventId, team_id: team } = read.data;
  const { type, channel, user, ts } = event;
  const direct = event.channel_type === 'im' || isDirect(channel);
  const byPerson = event.bot_id === undefined && user !== botUserId && SPOKEN_SUBTYPES.has(event.subtype);
  if (!byPerson || (type === 'message' && !direct)) return undefined;
  const thread = direct ? event.thread_ts : (event.thread_ts ?? ts);
  return {
    ids: [eventId, `${team}:${channel}:${ts}`],
    team,
    channel,
    user,
    direct,
    conversation: conversationOf(team, channel, thread),
    ...(thread !== undefined && { thread }),
    said: { kind: 'sentence', text: readText(event.text, botUserId) },
  };
}

/** A slash command of ours; nothing where Slack knows one that we do not. */
export function readCommand(body: unknown, slashCommands: readonly SlashCommand[]): Commanded | undefined {
  const read = SlashCommandBody.safeParse(body);
  if (!read.success) return undefined;
  const { command: typed, team_id: team, channel_id: channel, user_id: user, trigger_id: triggerId } = read.data;
  const command = slashCommands.find(({ name }) => isCommand(typed, name));
  if (command === undefined) return undefined;
  const direct = isDirect(channel);
  const text = unescapeText(read.data.text).replace(/[“”]/g, '"');
  return {
    ids: [triggerId],
    team,
    channel,
    user,
    direct,
    conversation: conversationOf(team, channel, direct ? undefined : user),
    said: saidInCommand(command, text),
    triggerId,
    responseUrl: read.data.response_url,
  };
}

/** A press on a button, or a choice in a menu. */
export function readPress(body: unknown): Press | undefined {
  const read = BlockActionsBody.safeParse(body);
  const action = read.success ? read.data.actions[0] : undefined;
  if (!read.success || action === undefined) return undefined;
  const { team, user, channel, container, message } = read.data;
  const value = action.selected_option?.value ?? action.value;
  if (value === undefined) return undefined;
  const workspace = team?.id ?? user.team_id ?? '';
  const direct = isDirect(channel.id);
  const ephemeral = container.is_ephemeral === true;
  const within = message?.thread_ts ?? container.thread_ts;
  const thread = direct || ephemeral ? within : (within ?? container.message_ts);
  return {
    ids: [`${read.data.trigger_id}:${action.action_ts}`],
    team: workspace,
    channel: channel.id,
    user: user.id,
    direct,
    conversation: conversationOf(workspace, channel.id, thread ?? (direct ? undefined : user.id)),
    ...(thread !== undefined && { thread }),
    value,
    label: action.selected_option?.text.text ?? action.text?.text ?? '',
    turns: action.action_id.startsWith('query:turn:'),
    message: container.message_ts,
    ephemeral,
    responseUrl: read.data.response_url,
  };
}
