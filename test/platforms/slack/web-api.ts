import { type Json, type JsonObject, limitFaults, objectsIn, walk } from './block-limits.ts';
import type { ShownView } from './views.ts';
import type { Chatter, Via, Workspace } from './workspace.ts';

export type Arguments = Readonly<Record<string, string>>;
export type Answer = { ok: boolean; error?: string } & Readonly<Record<string, unknown>>;
/** `root` is where the server listens. */
type Method = (args: Arguments, workspace: Workspace, root: string) => Answer;

const failed = (error: string): Answer => ({ ok: false, error });

const json = (text: string | undefined): Json | undefined => (text === undefined ? undefined : JSON.parse(text));
const object = (text: string | undefined): JsonObject => (json(text) ?? {}) as JsonObject; // an object wherever the client sends one

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
    const accepted = workspace.accept({
      via,
      channel,
      thread,
      onlyFor: via === 'chat.postEphemeral' ? user : undefined,
      replaced: via === 'chat.update' ? ts : undefined,
      text,
      blocks: objectsIn(json(args.blocks)),
      metadata: args.metadata === undefined ? undefined : object(args.metadata),
    });
    return 'error' in accepted ? failed(accepted.error) : { ok: true, channel, ts: accepted.ts };
  };

/** A channel’s messages from the newest on, or those of one thread from its first on. */
const history: Method = (args, workspace) => {
  const { channel = '', limit = '100', cursor = '0', ts: below, include_all_metadata: all } = args;
  const error = barred(channel, workspace);
  if (error !== undefined && error !== 'is_archived') return failed(error);
  if (workspace.isGone(below)) return failed('thread_not_found');
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

const showing =
  (show: (args: Arguments, workspace: Workspace) => ShownView | { error: string }): Method =>
  (args, workspace) => {
    const view = show(args, workspace);
    return 'error' in view ? failed(view.error) : { ok: true, view: { id: view.id, type: view.type } };
  };

/** Cards below links. Rich text is refused there: https://github.com/slackapi/java-slack-sdk/issues/948 */
const unfurl: Method = (args, workspace) => {
  const { channel = '', ts = '' } = args;
  const links = workspace.links.get(`${channel}:${ts}`);
  if (links === undefined) return failed('cannot_find_message');
  const cards = Object.entries(object(args.unfurls)).map(([url, card]) => ({
    url,
    blocks: objectsIn((card as JsonObject).blocks), // a card is an object, or has no blocks
  }));
  if (cards.some(({ url }) => !links.includes(url))) return failed('cannot_unfurl_url');
  for (const { blocks } of cards)
    if (limitFaults(blocks).length > 0 || walk(blocks).some(({ type }) => type === 'rich_text'))
      return failed('invalid_blocks');
  for (const card of cards) workspace.unfurl(channel, ts, card.url, card.blocks);
  return { ok: true };
};

const channelInfo: Method = ({ channel = '' }, { channels }) => {
  const known = channels.get(channel);
  if (known === undefined) return failed('channel_not_found');
  const { creator, archived, member, private: hidden } = known;
  return {
    ok: true,
    channel: { id: channel, creator, is_archived: archived, is_member: member, is_private: hidden, is_channel: true },
  };
};

/** The methods that the bot uses with its token in a workspace, each with the errors it can meet. */
export const METHODS: Readonly<Record<string, Method>> = {
  'auth.test': (_, { team }) => ({
    ok: true,
    url: `https://${team.domain}.slack.com/`,
    team: team.name,
    user: 'offprint',
    team_id: team.id,
    user_id: team.botUser,
    bot_id: team.bot,
  }),
  'assistant.threads.setStatus': ({ thread_ts: thread = '', status = '' }, { pane }) => {
    pane.setStatus(thread, status);
    return { ok: true };
  },
  'assistant.threads.setSuggestedPrompts': ({ thread_ts: thread = '', prompts }, { pane }) =>
    pane.setPrompts(thread, objectsIn(json(prompts))) ? { ok: true } : failed('invalid_arguments'),
  'assistant.threads.setTitle': ({ thread_ts: thread = '', title = '' }, { pane }) => {
    pane.setTitle(thread, title);
    return { ok: true };
  },
  'chat.postMessage': say('chat.postMessage'),
  'chat.update': say('chat.update'),
  'chat.postEphemeral': say('chat.postEphemeral'),
  'chat.delete': ({ channel = '', ts = '' }, workspace) =>
    workspace.remove(channel, ts) ? { ok: true } : failed('message_not_found'),
  'chat.unfurl': unfurl,
  'conversations.history': history,
  'conversations.replies': history,
  'conversations.info': channelInfo,
  'files.getUploadURLExternal': (_, { team, uploads }, root) => {
    const id = uploads.begin();
    return { ok: true, file_id: id, upload_url: `${root}/upload/${team.id}/${id}` };
  },
  'files.completeUploadExternal': ({ files }, { uploads }) => {
    const all = objectsIn(json(files)).map(({ id, title }) => ({ id: String(id), title: String(title) }));
    return all.every(({ id, title }) => uploads.complete(id, title))
      ? { ok: true, files: all }
      : failed('file_not_found');
  },
  'files.info': ({ file = '' }, { uploads }) => {
    const mimetype = uploads.mimetype(file);
    return mimetype === undefined ? failed('file_not_found') : { ok: true, file: { id: file, mimetype } };
  },
  'users.info': ({ user = '' }, { users }) => {
    const known = users.get(user);
    return known === undefined ? failed('user_not_found') : { ok: true, user: { id: user, ...known } };
  },
  'views.open': showing(({ trigger_id: id = '', view }, { views }) => views.open(id, object(view))),
  'views.update': showing(({ view_id: id = '', view }, { views }) => views.update(id, object(view))),
  'views.publish': showing(({ user_id: user = '', view }, { views }) => views.publish(user, object(view))),
};
