import {
  type APIApplicationCommandChannelOption,
  type APIApplicationCommandStringOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  Locale,
  PermissionFlagsBits,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type { SlashCommand, SlashOption } from '../../core/commands/slash.ts';
import { LIMITS } from './limits.ts';
import { COMMANDS_IN, type Localised, OPTIONS_IN } from './localisations.ts';
import { MESSAGE_COMMANDS } from './message-commands.ts';
import { shorten } from './plain.ts';

/** Where digests may go: threads and posts of forums among them. */
const POSTABLE = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.GuildForum,
] as const;

/** The option by which a command about a channel speaks of another than the one it is used in. */
export const CHANNEL_OPTION = 'channel';
/** Commands about a channel. */
const OF_CHANNELS: ReadonlySet<string> = new Set(['follow', 'unfollow', 'following', 'settings']);

const { Guild, BotDM, PrivateChannel } = InteractionContextType;
const { GuildInstall, UserInstall } = ApplicationIntegrationType;

/** Options that have no use here: Discord itself knows who may manage a channel. */
const USELESS: ReadonlySet<string> = new Set(['managers']);

/** Everything that is registered: the slash commands, and those in the menu of a message. */
export function allToDiscord(slashCommands: readonly SlashCommand[]): RESTPostAPIApplicationCommandsJSONBody[] {
  return [...slashCommands.map(toDiscord), ...Object.keys(MESSAGE_COMMANDS).map(toMessageCommand)];
}

/** The command as Discord registers it; whoever may not manage channels is not offered a managed one on servers. */
export function toDiscord({ name, summary, options, managed }: SlashCommand): RESTPostAPIApplicationCommandsJSONBody {
  const contexts = OF_CHANNELS.has(name) ? [Guild, BotDM] : [Guild, BotDM, PrivateChannel];
  return {
    ...named(name, COMMANDS_IN[name]),
    ...described(summary, COMMANDS_IN[name]),
    options: [
      ...options.filter(({ key }) => !USELESS.has(key)).map((option) => toOption(option, name)),
      ...(OF_CHANNELS.has(name) ? [toChannelOption()] : []),
    ],
    contexts,
    integration_types: [GuildInstall, UserInstall],
    ...(managed && { default_member_permissions: String(PermissionFlagsBits.ManageChannels) }),
  };
}

function toMessageCommand(name: string): RESTPostAPIApplicationCommandsJSONBody {
  return {
    ...named(name, COMMANDS_IN[name]),
    type: ApplicationCommandType.Message,
    contexts: [Guild, BotDM, PrivateChannel],
    integration_types: [GuildInstall, UserInstall],
  };
}

function toOption(
  { key, summary, required, choices = [], completes }: SlashOption,
  command: string,
): APIApplicationCommandStringOption {
  const localised = OPTIONS_IN[`${command} ${key}`] ?? OPTIONS_IN[key];
  const option = {
    type: ApplicationCommandOptionType.String as const,
    ...named(key, localised),
    ...described(summary, localised),
    required,
  };
  const listed = choices.length > 0 && choices.length <= LIMITS.command.choices;
  if (listed) return { ...option, choices: choices.map((choice) => ({ name: choice, value: choice })) };
  return { ...option, autocomplete: completes !== undefined || choices.length > 0 };
}

function toChannelOption(): APIApplicationCommandChannelOption {
  return {
    type: ApplicationCommandOptionType.Channel,
    ...named(CHANNEL_OPTION, OPTIONS_IN[CHANNEL_OPTION]),
    ...described('For another channel, a forum or a thread', OPTIONS_IN[CHANNEL_OPTION]),
    required: false,
    channel_types: [...POSTABLE],
  };
}

function named(name: string, localised: Localised | undefined) {
  return localised === undefined ? { name } : { name, name_localizations: inEach(localised, 0) };
}

function described(summary: string, localised: Localised | undefined) {
  const description = shorten(summary, LIMITS.command.description).text;
  return localised === undefined ? { description } : { description, description_localizations: inEach(localised, 1) };
}

/** Spanish is the same on both sides of the Atlantic here. */
function inEach(localised: Localised, part: 0 | 1): Partial<Record<Locale, string>> {
  return {
    [Locale.German]: localised.de[part],
    [Locale.French]: localised.fr[part],
    [Locale.SpanishES]: localised['es-ES'][part],
    [Locale.SpanishLATAM]: localised['es-ES'][part],
    [Locale.Japanese]: localised.ja[part],
  };
}
