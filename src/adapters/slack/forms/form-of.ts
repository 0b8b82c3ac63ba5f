import type { SlashCommand } from '../../../core/commands/slash.ts';
import type { Inquiry } from '../../../core/inquiry.ts';

/** Besides those that have a form everywhere: a form of Slack’s shows what it changes, and completes what is typed. */
const ALSO: ReadonlySet<string> = new Set(['settings', 'track']);

/** The command whose form is to be opened for what was said: one that has a form, typed without anything. */
export function formOf(said: Inquiry['said'], slashCommands: readonly SlashCommand[]): SlashCommand | undefined {
  if (said.kind !== 'command' || Object.keys(said.options).length > 0) return undefined;
  return slashCommands.find(({ name, form }) => (form || ALSO.has(name)) && name === said.name);
}
