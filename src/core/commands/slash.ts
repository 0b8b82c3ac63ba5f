import { type Completes, FIELDS } from '../query/fields.ts';
import type { Command } from './command.ts';

/** An option of a slash command as any platform can show it. */
export type SlashOption = {
  key: string;
  summary: string;
  required: boolean;
  choices?: readonly string[];
  completes?: Completes;
};

export type SlashCommand = {
  name: string;
  summary: string;
  options: readonly SlashOption[];
  /** Takes the right to change what a channel follows. */
  managed: boolean;
  /** Asked for with no option at all, it opens a form of its options where the platform has forms. */
  form?: true;
};

/** A period may also be given by its ends. */
const ENDS: readonly SlashOption[] = [
  { key: 'from', summary: 'The first year, month or day, such as 2022 or 2022-03', required: false },
  { key: 'to', summary: 'The last year, month or day', required: false },
];

const ASK: SlashCommand = {
  name: 'ask',
  summary: 'Ask in plain English: what did the author publish in 2024?',
  options: [{ key: 'question', summary: 'Your question', required: true }],
  managed: false,
};

/** The slash commands that platforms register, in the order of the list, `ask` first. */
export function slashCommands(commands: readonly Command[]): readonly SlashCommand[] {
  return [ASK, ...commands.filter((command) => command.slash).map(toSlash)];
}

function toSlash({ name, summary, options, managed, form }: Command): SlashCommand {
  const shown = options.flatMap(({ field, required = false, summary: said, carried }): SlashOption[] => {
    if (carried) return [];
    const { key, summary: about, choices, completes } = FIELDS[field];
    const option = {
      key,
      summary: said ?? about,
      required,
      ...(choices && { choices }),
      ...(completes && { completes }),
    };
    return field === 'periods' ? [option, ...ENDS] : [option];
  });
  return { name, summary, options: shown, managed: managed !== undefined, ...(form && { form }) };
}
