import { createHash } from 'node:crypto';
import {
  type APIApplicationCommandStringOption,
  ApplicationCommandOptionType,
  InteractionContextType,
  PermissionFlagsBits,
  REST,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  Routes,
} from 'discord.js';
import type { SlashCommand, SlashOption } from '../../core/commands/slash.ts';
import type { Settings } from '../../core/ports.ts';
import { LIMITS } from './limits.ts';
import { shorten } from './plain.ts';
import { refusalSentence } from './refusals.ts';

type Wanted = { token: string; apiUrl?: string; guildId?: string; slashCommands: readonly SlashCommand[] };

/** Registers the commands, replacing all that were registered before; throws a sentence where Discord refuses. */
export async function registerDiscordCommands({ token, apiUrl, guildId, slashCommands }: Wanted): Promise<void> {
  const rest = new REST({ version: '10', ...(apiUrl !== undefined && { api: apiUrl }) }).setToken(token);
  try {
    const { id } = (await rest.get(Routes.currentApplication())) as { id: string }; // Discord's own application object
    await putCommands(rest, id, guildId, slashCommands);
  } catch (error) {
    throw new Error(refusalSentence(error), { cause: error });
  }
}

/** Registers the commands where they differ from those registered last; true if so. */
export async function registerWhereChanged(
  rest: REST,
  application: string,
  {
    guildId,
    slashCommands,
    settings,
  }: { guildId?: string; slashCommands: readonly SlashCommand[]; settings: Settings },
): Promise<boolean> {
  const key = `discord:commands:${application}:${guildId ?? 'everywhere'}`;
  const checksum = createHash('sha256')
    .update(JSON.stringify(slashCommands.map(toDiscord)))
    .digest('hex');
  if ((await settings.get(key)) === checksum) return false;
  await putCommands(rest, application, guildId, slashCommands);
  await settings.set(key, checksum);
  return true;
}

async function putCommands(
  rest: REST,
  application: string,
  guildId: string | undefined,
  slashCommands: readonly SlashCommand[],
) {
  const route =
    guildId === undefined
      ? Routes.applicationCommands(application)
      : Routes.applicationGuildCommands(application, guildId);
  await rest.put(route, { body: slashCommands.map(toDiscord) });
}

/** The command as Discord registers it; whoever may not manage channels is not offered a managed one on servers. */
export function toDiscord({
  name,
  summary,
  options,
  managed,
}: SlashCommand): RESTPostAPIChatInputApplicationCommandsJSONBody {
  return {
    name,
    description: shorten(summary, LIMITS.command.description).text,
    options: options.map(toOption),
    contexts: [InteractionContextType.Guild, InteractionContextType.BotDM],
    ...(managed && { default_member_permissions: String(PermissionFlagsBits.ManageChannels) }),
  };
}

function toOption({ key, summary, required, choices = [], completes }: SlashOption): APIApplicationCommandStringOption {
  const option = {
    type: ApplicationCommandOptionType.String as const,
    name: key,
    description: shorten(summary, LIMITS.command.description).text,
    required,
  };
  const listed = choices.length > 0 && choices.length <= LIMITS.command.choices;
  if (listed) return { ...option, choices: choices.map((choice) => ({ name: choice, value: choice })) };
  return { ...option, autocomplete: completes !== undefined || choices.length > 0 };
}
