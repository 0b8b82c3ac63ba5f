import type { SlashCommand } from '../../../core/commands/slash.ts';
import type { Inquiry } from '../../../core/inquiry.ts';
import type { Heard } from '../read.ts';
import { ViewSubmission } from '../wire.ts';
import { FormFrom } from './form-from.ts';
import { WHERE } from './render-form.ts';

export type SentForm = Heard & {
  said: Extract<Inquiry['said'], { kind: 'command' | 'sentence' }>;
  from: FormFrom;
  /** What was filled in, by block. */
  options: Readonly<Record<string, string>>;
  /** The blocks that can show what is wrong, in order. */
  blocks: readonly string[];
};

/** A form that was sent; nothing where it is none of ours. */
export function readForm(body: unknown, slashCommands: readonly SlashCommand[]): SentForm | undefined {
  const read = ViewSubmission.safeParse(body);
  if (!read.success) return undefined;
  const { view, team, user, trigger_id: triggerId, response_urls: urls } = read.data;
  const command = slashCommands.find(({ name }) => view.callback_id === `form:${name}`);
  const from = FormFrom.safeParse(parsed(view.private_metadata));
  if (command === undefined || !from.success) return undefined;
  const options = Object.fromEntries(
    Object.entries(view.state.values).flatMap(([block, elements]) => {
      const [filled] = Object.values(elements);
      const value = (filled?.value ?? filled?.selected_option?.value ?? '').trim();
      return value === '' || block === WHERE || value === from.data.shown?.[block] ? [] : [[block, value]];
    }),
  );
  const [chosen] = urls;
  const { channel, direct, conversation, subscription } = from.data;
  // A form that changes something shows all of it, so that what is left empty was taken out.
  const changing = subscription === undefined ? {} : { quiet: options.quiet ?? 'off', subscription };
  return {
    ids: [`${view.id}:${triggerId}`],
    team: view.app_installed_team_id ?? team?.id ?? user.team_id ?? '',
    channel: chosen?.channel_id ?? channel,
    user: user.id,
    direct: chosen === undefined ? direct : chosen.channel_id.startsWith('D'),
    conversation,
    said:
      command.name === 'ask'
        ? { kind: 'sentence', text: options.question ?? '' }
        : { kind: 'command', name: command.name, options: { ...options, ...changing } },
    from: chosen === undefined ? from.data : { ...from.data, responseUrl: chosen.response_url },
    options,
    blocks: command.options.map(({ key }) => key),
  };
}

function parsed(metadata: string): unknown {
  try {
    return JSON.parse(metadata);
  } catch {
    return undefined;
  }
}
