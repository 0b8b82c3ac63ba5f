import { conversationOf, type Heard, isDirect } from './read.ts';
import { readText } from './read-text.ts';
import { ShortcutBody } from './wire.ts';

export type Shortcut = Heard & {
  name: string;
  triggerId: string;
  /** What the message says on which it was used; of other shortcuts nothing. */
  text: string;
  responseUrl: string | undefined;
};

export function readShortcut(body: unknown): Shortcut | undefined {
  const read = ShortcutBody.safeParse(body);
  if (!read.success) return undefined;
  const { callback_id: name, trigger_id: triggerId, user, channel, message, response_url: responseUrl } = read.data;
  const team = read.data.team?.id ?? user.team_id ?? '';
  const place = channel?.id ?? user.id;
  const direct = channel === undefined || isDirect(place);
  return {
    ids: [triggerId],
    team,
    channel: place,
    user: user.id,
    direct,
    conversation: conversationOf(team, place, direct ? undefined : user.id),
    name,
    triggerId,
    text: readText(message?.text ?? '', undefined),
    responseUrl,
  };
}
