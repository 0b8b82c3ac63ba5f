import { saidInCommand } from '../../core/commands/said-in-command.ts';
import type { SlashCommand } from '../../core/commands/slash.ts';
import type { Inquiry } from '../../core/inquiry.ts';

/** What a line means: `/command …` a command, `?` help, anything else a sentence. */
export function saidOnLine(line: string, commands: readonly SlashCommand[]): Inquiry['said'] {
  const text = line.trim();
  if (text === '?') return { kind: 'query', text: 'help' };
  const [, name, rest = ''] = /^\/([a-z-]+)(?:\s+(.*))?$/is.exec(text) ?? [];
  if (name === undefined) return { kind: 'sentence', text };
  const command = commands.find((one) => one.name === name.toLowerCase());
  return command === undefined ? { kind: 'query', text: text.slice(1) } : saidInCommand(command, rest);
}
