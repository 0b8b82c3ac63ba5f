import type { Bot } from '../../core/bot.ts';
import { fold } from '../../core/catalogue/fold.ts';
import type { SlashCommand, SlashOption } from '../../core/commands/slash.ts';
import { TERMINAL } from './asker.ts';

const MOST = 12;
/** The filter under the cursor, its value with or without quotes. */
const LAST_FILTER = /(?:^|\s)([a-z]+):("[^"]*|[^\s"]*)$/;

/** What Tab offers: whole values to put in place of `typed`, the end of the line. */
export type Offer = { words: readonly string[]; typed: string };

/** Commands after a slash, then the values of their options; titles in a sentence. */
export async function completeLine(line: string, commands: readonly SlashCommand[], bot: Bot): Promise<Offer> {
  const [, name, rest] = /^\/([a-z-]*)(?:\s+(.*))?$/s.exec(line) ?? [];
  if (name === undefined) return { words: await titles(line, bot), typed: line };
  if (rest === undefined) {
    const matching = commands.filter((command) => command.name.startsWith(name));
    return { words: matching.map((command) => `/${command.name} `), typed: line };
  }
  const command = commands.find((one) => one.name === name);
  const [, key, typed = rest] = LAST_FILTER.exec(rest) ?? [];
  const option = key === undefined ? command?.options[0] : command?.options.find((one) => one.key === key);
  if (command === undefined || option === undefined) return { words: [], typed };
  const values = await valuesOf(command.name, option, typed.replace(/^"/, ''), bot);
  return { words: key === undefined ? values : values.map(quoted), typed };
}

async function valuesOf(command: string, { key, choices, completes }: SlashOption, typed: string, bot: Bot) {
  if (choices !== undefined) return choices.filter((choice) => choice.startsWith(typed));
  const found = await bot.complete({ command, key, typed, place: TERMINAL }, MOST);
  return found.map(({ label, value }) => (completes === 'title' ? label : value)); // a title reads better than an id
}

/** Titles that begin as the line does: a question keeps its own words. */
async function titles(line: string, bot: Bot): Promise<string[]> {
  const typed = line.trim();
  const found = typed === '' ? [] : await bot.complete({ command: 'papers', key: 'words', typed }, MOST);
  return found.map(({ label }) => label).filter((title) => fold(title).startsWith(fold(typed)));
}

const quoted = (value: string): string => (/[\s"]/.test(value) ? `"${value.replace(/["\\]/g, '\\$&')}"` : value);
