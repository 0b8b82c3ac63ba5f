import type { SlashCommand } from '../../../core/commands/slash.ts';
import type { Inquiry } from '../../../core/inquiry.ts';

/** The command whose form is to be opened for what was said: one that has a form, typed without anything. */
export function formOf(said: Inquiry['said'], slashCommands: readonly SlashCommand[]): SlashCommand | undefined {
  if (said.kind !== 'command' || Object.keys(said.options).length > 0) return undefined;
  return slashCommands.find(({ name, form }) => form && name === said.name);
}
