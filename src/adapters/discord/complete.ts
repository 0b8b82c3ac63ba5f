import { InteractionResponseType } from 'discord.js';
import type { Bot } from '../../core/bot.ts';
import type { Place } from '../../core/model/subscription.ts';
import type { Replies } from './deliver.ts';
import { COMPLETE_WITHIN_MS, LIMITS } from './limits.ts';
import { oneLine, shorten } from './plain.ts';
import type { Deed } from './read.ts';
import { within } from './within.ts';

/** Offers values for what is being typed; nothing where the core is slow or fails, for nobody reads an error there. */
export async function complete(
  { command, key, typed }: Extract<Deed, { kind: 'typing' }>,
  bot: Bot,
  replies: Replies,
  now: string,
  place: Place,
): Promise<void> {
  const { count, length } = LIMITS.completions;
  const found = bot.complete({ command, key, typed, now, place }, count).catch(() => []);
  const completions = (await within(found, COMPLETE_WITHIN_MS))?.value ?? [];
  // A value cut short would ask for something else, so what is too long is not offered.
  const offered = completions.filter(
    ({ label, value }) => oneLine(label) !== '' && value !== '' && value.length <= length,
  );
  const choices = offered
    .slice(0, count)
    .map(({ label, value }) => ({ name: shorten(oneLine(label), length).text, value }));
  await replies.callback({ type: InteractionResponseType.ApplicationCommandAutocompleteResult, data: { choices } });
}
