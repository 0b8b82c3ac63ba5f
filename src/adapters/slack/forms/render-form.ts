import type { types } from '@slack/bolt';
import type { SlashCommand, SlashOption } from '../../../core/commands/slash.ts';
import { LIMITS } from '../limits.ts';
import { plainText } from '../rich-text.ts';
import { shorten } from '../shorten.ts';
import { completingId } from './completing.ts';
import type { FormFrom } from './form-from.ts';

export type Form = {
  command: SlashCommand;
  from: FormFrom;
  /** What is filled in already, by the keys of the options. */
  given: Readonly<Record<string, string>>;
  /** Whether the form asks where the answer is to be shown, since it was opened nowhere in particular. */
  asksWhere?: true;
};

/** The block that asks where; no option has this key. */
export const WHERE = 'answer-in';

const inWords = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1).replace(/-/g, ' ');

/** The options of a command as a modal: an input for each, named by its key. */
export function renderForm({ command, from, given, asksWhere }: Form): types.ModalView {
  return {
    type: 'modal',
    callback_id: `form:${command.name}`,
    title: plainText(shorten(inWords(command.name), LIMITS.viewTitle)),
    submit: plainText('OK'),
    close: plainText('Cancel'),
    private_metadata: JSON.stringify(from),
    blocks: [
      ...command.options.map((option) => input(option, command.name, given[option.key])),
      ...(asksWhere ? [where()] : []),
    ],
  };
}

function input(option: SlashOption, command: string, given: string | undefined): types.InputBlock {
  const { key, summary, required } = option;
  return {
    type: 'input',
    block_id: key,
    optional: !required,
    label: plainText(shorten(inWords(key), LIMITS.inputLabel)),
    hint: plainText(shorten(summary, LIMITS.inputHint)),
    element: element(option, command, given),
  };
}

function element({ key, choices, completes, required }: SlashOption, command: string, given: string | undefined) {
  const selected = given !== undefined && given.length <= LIMITS.optionValue ? option(given) : undefined;
  if (choices !== undefined)
    return {
      type: 'static_select' as const,
      action_id: key,
      options: choices.map(option),
      ...(selected && choices.includes(selected.value) && { initial_option: selected }),
    };
  // What is too long for a menu is typed.
  if (completes !== undefined && (given === undefined || selected !== undefined))
    return {
      type: 'external_select' as const,
      action_id: completingId('complete', command, key),
      min_query_length: 0,
      ...(selected && { initial_option: selected }),
    };
  return {
    type: 'plain_text_input' as const,
    action_id: key,
    multiline: required,
    max_length: LIMITS.inputText,
    ...(given !== undefined && { initial_value: given }),
  };
}

function option(value: string): types.PlainTextOption & { value: string } {
  return { text: plainText(shorten(value, LIMITS.optionText)), value };
}

function where(): types.InputBlock {
  return {
    type: 'input',
    block_id: WHERE,
    optional: true,
    label: plainText('Answer in'),
    hint: plainText('A channel or a person; left empty, the answer comes to you alone.'),
    element: {
      type: 'conversations_select',
      action_id: WHERE,
      default_to_current_conversation: true,
      response_url_enabled: true,
    },
  };
}
