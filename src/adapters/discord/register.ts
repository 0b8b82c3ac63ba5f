import { createHash } from 'node:crypto';
import { REST, Routes } from 'discord.js';
import type { SlashCommand } from '../../core/commands/slash.ts';
import type { Settings } from '../../core/ports.ts';
import { refusalSentence } from './refusals.ts';
import { allToDiscord } from './to-discord.ts';

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
    .update(JSON.stringify(bodyFor(guildId, slashCommands)))
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
  await rest.put(route, { body: bodyFor(guildId, slashCommands) });
}

/** On one server alone Discord takes neither contexts nor kinds of installation. */
function bodyFor(guildId: string | undefined, slashCommands: readonly SlashCommand[]) {
  const commands = allToDiscord(slashCommands);
  return guildId === undefined
    ? commands
    : commands.map(({ contexts: _, integration_types: __, ...command }) => command);
}
