import type { Heard } from './read.ts';
import { ViewActionsBody } from './wire.ts';

/** A press on the home tab or in a modal; `channel` is the direct one, where the view knows it, else the person. */
export type ViewPress = Heard & {
  actionId: string;
  value: string;
  label: string;
  triggerId: string;
  view: { id: string; type: 'home' | 'modal' };
};

export function readViewPress(body: unknown): ViewPress | undefined {
  const read = ViewActionsBody.safeParse(body);
  const action = read.success ? read.data.actions[0] : undefined;
  if (!read.success || action === undefined) return undefined;
  const { team, user, view, trigger_id: triggerId } = read.data;
  const value = action.selected_option?.value ?? action.value;
  if (value === undefined) return undefined;
  return {
    ids: [`${triggerId}:${action.action_ts}`],
    team: team?.id ?? user.team_id ?? '',
    channel: view.private_metadata || user.id,
    user: user.id,
    direct: true,
    conversation: '',
    actionId: action.action_id,
    value,
    label: action.selected_option?.text.text ?? action.text?.text ?? '',
    triggerId,
    view: { id: view.id, type: view.type },
  };
}
