import type { types } from '@slack/bolt';
import type { Bot, Completion } from '../../../core/bot.ts';
import { oneLine } from '../escape.ts';
import { LIMITS } from '../limits.ts';
import { plainText } from '../rich-text.ts';
import { shorten } from '../shorten.ts';

/**
 * Menus whose options are the completions of an option of a command: `complete` where they fill in a form, `find` where
 * choosing asks at once.
 */
export const COMPLETING_ID = /^(?:complete|find):([a-z-]+):([a-z-]+)$/;

export function completingId(purpose: 'complete' | 'find', command: string, key: string): string {
  return `${purpose}:${command}:${key}`;
}

/** More than fit on a screen help nobody to choose. */
const MOST = 25;

/** Options for what is being typed, which is one of them itself, so that any text can be chosen. */
export async function completeOptions(
  { action_id: id, value: typed }: { action_id: string; value: string },
  bot: Bot,
): Promise<types.PlainTextOption[]> {
  const [, command, key] = COMPLETING_ID.exec(id) ?? [];
  if (command === undefined || key === undefined) return [];
  const completions = await bot.complete({ command, key, typed }, MOST);
  const itself = typed.trim();
  const known = completions.some(({ value }) => value === itself);
  const all: readonly Completion[] =
    itself === '' || known ? completions : [...completions, { label: `“${itself}”`, value: itself }];
  return all
    .filter(({ value }) => value.length <= LIMITS.optionValue)
    .map(({ label, value }) => ({ text: plainText(shorten(oneLine(label), LIMITS.optionText) || '…'), value }));
}
