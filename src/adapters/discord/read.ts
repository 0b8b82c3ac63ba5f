import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIChatInputApplicationCommandInteraction,
  type APIInteraction,
  type APIMessageApplicationCommandInteraction,
  type APIMessageComponentInteraction,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
  InteractionType,
  MessageFlags,
} from 'discord.js';
import type { Asker, Inquiry } from '../../core/inquiry.ts';
import { type Carried, readActionId } from './action-id.ts';
import { type RightsIn, whoAsks, whoIn } from './asker.ts';
import { readForm } from './form.ts';
import { MESSAGE_COMMANDS } from './message-commands.ts';
import { textOf } from './text-of.ts';
import { CHANNEL_OPTION } from './to-discord.ts';

/** A message that may be meant for the bot; `server` is undefined in a direct message. */
export type Heard = {
  id: string;
  text: string;
  channel: string;
  /** The channel of a thread; absent elsewhere. */
  within?: string;
  server: string | undefined;
  user: string;
  mayManage: boolean;
};

/** What people do with commands, forms and components, by meaning. */
export type Deed =
  /** `bare`: typed with no option at all. */
  | { kind: 'command'; asker: Asker; name: string; options: Readonly<Record<string, string>>; bare: boolean }
  /** A command on somebody’s message. */
  | { kind: 'pointed'; asker: Asker; text: string; as: 'lookup' | 'cite' }
  /** `editable`: the message that it is on may turn into another of ours. */
  | { kind: 'press'; asker: Asker; carried: Carried | undefined; onPrivate: boolean; editable: boolean }
  | { kind: 'typing'; command: string; key: string; typed: string }
  | { kind: 'foreign' };

export function readInteraction(interaction: APIInteraction, rightsIn: RightsIn): Deed {
  if (interaction.type === InteractionType.ApplicationCommand) {
    if (interaction.data.type === ApplicationCommandType.ChatInput)
      return readCommand(interaction as APIChatInputApplicationCommandInteraction, rightsIn); // its data's type was asked just now
    if (interaction.data.type === ApplicationCommandType.Message)
      return readPointed(interaction as APIMessageApplicationCommandInteraction, rightsIn); // the same
    return { kind: 'foreign' };
  }
  if (interaction.type === InteractionType.MessageComponent) return readPress(interaction, rightsIn);
  if (interaction.type === InteractionType.ApplicationCommandAutocomplete) return readTyping(interaction);
  if (interaction.type === InteractionType.ModalSubmit) {
    const filled = readForm(interaction);
    if (filled !== undefined) return { kind: 'command', asker: whoAsks(interaction, rightsIn), ...filled, bare: false };
  }
  return { kind: 'foreign' };
}

export function readMessage({ text, channel, server, user, mayManage }: Heard, bot: string, now: string): Inquiry {
  const asker = { ...whoIn(channel, server, user), direct: server === undefined, mayManage };
  return { asker, now, said: { kind: 'sentence', text: withoutMention(text, bot) } };
}

function readCommand(interaction: APIChatInputApplicationCommandInteraction, rightsIn: RightsIn): Deed {
  const { name, options = [], resolved } = interaction.data;
  const given = options.flatMap((option) => ('value' in option ? [[option.name, String(option.value)] as const] : []));
  const { [CHANNEL_OPTION]: channel, ...values } = Object.fromEntries(given);
  const elsewhere = channel === undefined ? undefined : resolved?.channels?.[channel];
  const asker = whoAsks(interaction, rightsIn, elsewhere);
  return { kind: 'command', asker, name, options: values, bare: given.length === 0 };
}

function readPointed(interaction: APIMessageApplicationCommandInteraction, rightsIn: RightsIn): Deed {
  const { name, target_id: target, resolved } = interaction.data;
  const as = MESSAGE_COMMANDS[name];
  if (as === undefined) return { kind: 'foreign' };
  const message = resolved.messages[target];
  const text = message === undefined ? '' : textOf(message);
  return { kind: 'pointed', asker: whoAsks(interaction, rightsIn), text, as };
}

function readPress(interaction: APIMessageComponentInteraction, rightsIn: RightsIn): Deed {
  const { data, message } = interaction;
  const id = data.component_type === ComponentType.StringSelect ? (data.values[0] ?? '') : data.custom_id;
  const has = (flag: MessageFlags): boolean => ((message.flags ?? 0) & flag) !== 0;
  const asker = whoAsks(interaction, rightsIn);
  return {
    kind: 'press',
    asker,
    carried: readActionId(id),
    onPrivate: has(MessageFlags.Ephemeral),
    editable: has(MessageFlags.IsComponentsV2),
  };
}

function readTyping({ data }: APIApplicationCommandAutocompleteInteraction): Deed {
  for (const option of data.options)
    if (option.type === ApplicationCommandOptionType.String && option.focused)
      return { kind: 'typing', command: data.name, key: option.name, typed: option.value };
  return { kind: 'typing', command: data.name, key: '', typed: '' };
}

function withoutMention(text: string, bot: string): string {
  return text.replaceAll(`<@${bot}>`, ' ').replaceAll(`<@!${bot}>`, ' ').replace(/\s+/g, ' ').trim();
}
