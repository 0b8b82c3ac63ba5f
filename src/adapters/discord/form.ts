import {
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  type APIModalSubmitInteraction,
  ComponentType,
  TextInputStyle,
} from 'discord.js';
import type { SlashCommand, SlashOption } from '../../core/commands/slash.ts';
import { LIMITS } from './limits.ts';
import { oneLine, shorten } from './plain.ts';

const PREFIX = 'form:';
/** A form has five fields. Of a command with more, these go first; the others can be typed as options. */
const FIRST: readonly string[] = ['author', 'words', 'every', 'at', 'zone'];

/** The command as a form of its options, in their order. */
export function toForm({ name, summary, options }: SlashCommand): APIModalInteractionResponseCallbackData {
  const chosen = [...options]
    .sort((one, other) => rank(one) - rank(other))
    .slice(0, LIMITS.form.fields)
    .sort((one, other) => options.indexOf(one) - options.indexOf(other));
  return {
    custom_id: `${PREFIX}${name}`,
    title: shorten(summary.split(/[,:]/)[0] ?? name, LIMITS.form.label).text,
    components: chosen.map(toField),
  };
}

/** What was filled in; undefined where it is no form of ours. */
export function readForm({ data }: APIModalSubmitInteraction): (Pick<SlashCommand, 'name'> & Filled) | undefined {
  if (!data.custom_id.startsWith(PREFIX)) return undefined;
  const given = data.components.flatMap((part) => {
    if (part.type !== ComponentType.Label) return [];
    const { component } = part;
    const value = 'values' in component ? component.values?.[0] : 'value' in component ? component.value : undefined;
    return typeof value === 'string' && value.trim() !== '' ? [[component.custom_id, value.trim()] as const] : [];
  });
  return { name: data.custom_id.slice(PREFIX.length), options: Object.fromEntries(given) };
}
type Filled = { options: Readonly<Record<string, string>> };

function rank({ key, required }: SlashOption): number {
  const place = FIRST.indexOf(key);
  if (required) return -1;
  return place < 0 ? FIRST.length : place;
}

function toField({ key, summary, required, choices = [] }: SlashOption): APILabelComponent {
  const [first = '', ...rest] = oneLine(summary).split(/[,;]\s*|: /);
  const label = shorten(first, LIMITS.form.label).text;
  const more = rest.join(', ');
  const described = { ...(more !== '' && { description: shorten(more, LIMITS.command.description).text }) };
  const listed = choices.length > 0 && choices.length <= LIMITS.menu.options;
  return {
    type: ComponentType.Label,
    label,
    ...described,
    component: listed
      ? {
          type: ComponentType.StringSelect,
          custom_id: key,
          required,
          options: choices.map((choice) => ({ label: choice, value: choice })),
        }
      : { type: ComponentType.TextInput, custom_id: key, style: TextInputStyle.Short, required },
  };
}
