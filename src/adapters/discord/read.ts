import {
  type APIApplicationCommandAutocompleteInteraction,
  type APIChatInputApplicationCommandInteraction,
  type APIInteraction,
  type APIMessageComponentInteraction,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
  InteractionType,
  PermissionFlagsBits,
} from 'discord.js';
import type { Asker, Inquiry } from '../../core/inquiry.ts';
import type { Place } from '../../core/model/subscription.ts';
import { type Carried, readActionId } from './action-id.ts';

/** A message that may be meant for the bot; `server` is undefined in a direct message. */
export type Heard = {
  id: string;
  text: string;
  channel: string;
  server: string | undefined;
  user: string;
  mayManage: boolean;
};

/** What people do with commands and components, by meaning. */
export type Deed =
  | { kind: 'command'; asker: Asker; name: string; options: Readonly<Record<string, string>> }
  | { kind: 'press'; asker: Asker; carried: Carried | undefined; onPrivate: boolean }
  | { kind: 'typing'; command: string; key: string; typed: string }
  | { kind: 'foreign' };

/** Ephemeral: only the asker sees the message. */
export const PRIVATE = 64;

export function readInteraction(interaction: APIInteraction): Deed {
  if (
    interaction.type === InteractionType.ApplicationCommand &&
    interaction.data.type === ApplicationCommandType.ChatInput
  )
    return readCommand(interaction as APIChatInputApplicationCommandInteraction); // its data's type was asked just now
  if (interaction.type === InteractionType.MessageComponent) return readPress(interaction);
  if (interaction.type === InteractionType.ApplicationCommandAutocomplete) return readTyping(interaction);
  return { kind: 'foreign' };
}

export function readMessage({ text, channel, server, user, mayManage }: Heard, bot: string, now: string): Inquiry {
  const asker = { ...whoIn(channel, server, user), direct: server === undefined, mayManage };
  return { asker, now, said: { kind: 'sentence', text: withoutMention(text, bot) } };
}

function readCommand(interaction: APIChatInputApplicationCommandInteraction): Deed {
  const options = (interaction.data.options ?? []).flatMap((option) =>
    'value' in option ? [[option.name, String(option.value)] as const] : [],
  );
  return {
    kind: 'command',
    asker: whoAsks(interaction),
    name: interaction.data.name,
    options: Object.fromEntries(options),
  };
}

function readPress(interaction: APIMessageComponentInteraction): Deed {
  const { data, message } = interaction;
  const id = data.component_type === ComponentType.StringSelect ? (data.values[0] ?? '') : data.custom_id;
  const onPrivate = ((message.flags ?? 0) & PRIVATE) !== 0;
  return { kind: 'press', asker: whoAsks(interaction), carried: readActionId(id), onPrivate };
}

function readTyping({ data }: APIApplicationCommandAutocompleteInteraction): Deed {
  for (const option of data.options)
    if (option.type === ApplicationCommandOptionType.String && option.focused)
      return { kind: 'typing', command: data.name, key: option.name, typed: option.value };
  return { kind: 'typing', command: data.name, key: '', typed: '' };
}

function whoAsks({ channel, guild_id: server, member, user }: APIInteraction): Asker {
  const id = member?.user.id ?? user?.id ?? '';
  const rights = BigInt(member?.permissions ?? '0');
  const manages = [PermissionFlagsBits.ManageChannels, PermissionFlagsBits.Administrator].some(
    (right) => (rights & right) !== 0n,
  );
  const direct = server === undefined;
  return { ...whoIn(channel?.id ?? '', server, id), direct, mayManage: direct || manages };
}

function whoIn(channel: string, server: string | undefined, user: string) {
  const place: Place = { platform: 'discord', workspace: server ?? '', channel };
  return { place, user, conversation: `discord:${channel}:${user}` };
}

function withoutMention(text: string, bot: string): string {
  return text.replaceAll(`<@${bot}>`, ' ').replaceAll(`<@!${bot}>`, ' ').replace(/\s+/g, ' ').trim();
}
