import { type Json, type JsonObject, objectsIn } from './block-limits.ts';
import { BOT, TEAM } from './bodies.ts';
import type { Chatter, Via, Workspace } from './workspace.ts';

export type Arguments = Readonly<Record<string, string>>;
export type Answer = { ok: boolean; error?: string } & Readonly<Record<string, unknown>>;
type Method = (args: Arguments, workspace: Workspace, socketUrl: string) => Answer;

const failed = (error: string): Answer => ({ ok: false, error });

const json = (text: string | undefined): Json | undefined => (text === undefined ? undefined : JSON.parse(text));

/** Why the bot may not post in the channel, if it may not. */
function barred(channel: string, { channels }: Workspace): string | undefined {
  if (/^[UD]/.test(channel)) return undefined;
  const known = channels.get(channel);
  if (known === undefined) return 'channel_not_found';
  if (known.archived) return 'is_archived';
  return known.member ? undefined : 'not_in_channel';
}

const say =
  (via: Via): Method =>
  (args, workspace) => {
    const { channel = '', text = '', thread_ts: thread, user, ts } = args;
    const error = barred(channel, workspace);
    if (error !== undefined) return failed(error);
    const metadata = json(args.metadata) as JsonObject | undefined; // an object wherever the client sends one
    const accepted = workspace.accept({
      via,
      channel,
      thread,
      onlyFor: via === 'chat.postEphemeral' ? user : undefined,
      replaced: via === 'chat.update' ? ts : undefined,
      text,
      blocks: objectsIn(json(args.blocks)),
      metadata,
    });
    return 'error' in accepted ? failed(accepted.error) : { ok: true, channel, ts: accepted.ts };
  };

/** A channel’s messages from the newest on, or those of one thread from its first on. */
const history: Method = (args, workspace) => {
  const { channel = '', limit = '100', cursor = '0', ts: below, include_all_metadata: all } = args;
  const error = barred(channel, workspace);
  if (error !== undefined && error !== 'is_archived') return failed(error);
  const own = workspace.posted.filter(
    ({ via, ts, thread }) =>
      via === 'chat.postMessage' && (below === undefined ? thread === undefined : ts === below || thread === below),
  );
  const newestFirst = [...own, ...(below === undefined ? workspace.chatter : [])]
    .filter((message) => message.channel === channel)
    .toSorted((one, other) => Number(other.ts) - Number(one.ts));
  const kept: readonly Chatter[] = below === undefined ? newestFirst : newestFirst.toReversed();
  const from = Number(cursor);
  const messages = kept.slice(from, from + Number(limit));
  const next = from + messages.length < kept.length ? String(from + messages.length) : '';
  const toWire = ({ ts, text, metadata }: Chatter) => ({
    type: 'message',
    ts,
    text,
    ...(all === 'true' && { metadata }),
  });
  return { ok: true, messages: messages.map(toWire), response_metadata: { next_cursor: next } };
};

/** The methods that the bot uses, each with the errors it can meet. */
export const METHODS: Readonly<Record<string, { token: string; run: Method }>> = {
  'auth.test': {
    token: BOT.botToken,
    run: () => ({
      ok: true,
      url: 'https://lab.slack.com/',
      team: 'Lab',
      user: 'offprint',
      team_id: TEAM,
      user_id: BOT.user,
      bot_id: BOT.bot,
    }),
  },
  'apps.connections.open': { token: BOT.appToken, run: (_, __, socketUrl) => ({ ok: true, url: socketUrl }) },
  'chat.postMessage': { token: BOT.botToken, run: say('chat.postMessage') },
  'chat.update': { token: BOT.botToken, run: say('chat.update') },
  'chat.postEphemeral': { token: BOT.botToken, run: say('chat.postEphemeral') },
  'conversations.history': { token: BOT.botToken, run: history },
  'conversations.replies': { token: BOT.botToken, run: history },
  'users.info': {
    token: BOT.botToken,
    run: ({ user = '' }, { users }) => {
      const known = users.get(user);
      return known === undefined ? failed('user_not_found') : { ok: true, user: { id: user, ...known } };
    },
  },
};
