/** The workspace of the loopback server. */
export const TEAM = 'T111';
export const BOT = { user: 'UBOT', bot: 'BBOT', botToken: 'xoxb-loopback', appToken: 'xapp-loopback' };

const envelope = { token: 'verification_token', team_id: TEAM, api_app_id: 'A111', type: 'event_callback' };
const authorizations = [
  { enterprise_id: null, team_id: TEAM, user_id: BOT.user, is_bot: true, is_enterprise_install: false },
];

export type Said = { text: string; channel: string; user: string; ts: string; thread: string | undefined };

/** Event bodies as Slack sends them; `more` adds to the event, as a subtype does. */
export function eventBody(type: 'app_mention' | 'message', said: Said, more: Readonly<Record<string, unknown>> = {}) {
  const { text, channel, user, ts, thread } = said;
  return {
    ...envelope,
    event_id: `Ev${ts.replace('.', '')}`,
    event_time: Math.floor(Number(ts)),
    authorizations,
    is_ext_shared_channel: false,
    event: {
      type,
      client_msg_id: `msg-${ts}`,
      text,
      user,
      ts,
      team: TEAM,
      channel,
      event_ts: ts,
      ...(channel.startsWith('D') && { channel_type: 'im' }),
      ...(thread !== undefined && { thread_ts: thread }),
      ...more,
    },
  };
}

/** Any other event, as Slack wraps it. */
export function wrapEvent(id: string, event: Readonly<Record<string, unknown>>) {
  return {
    ...envelope,
    event_id: `Ev${id.replace('.', '')}`,
    event_time: Math.floor(Number(id)),
    authorizations,
    event,
  };
}

export type Where = { channel: string; user: string; responseUrl: string; triggerId: string };

export function commandBody(command: string, text: string, { channel, user, responseUrl, triggerId }: Where) {
  return {
    token: 'verification_token',
    team_id: TEAM,
    team_domain: 'lab',
    channel_id: channel,
    channel_name: channel.startsWith('D') ? 'directmessage' : 'general',
    user_id: user,
    user_name: 'ada',
    command,
    text,
    api_app_id: 'A111',
    is_enterprise_install: 'false',
    response_url: responseUrl,
    trigger_id: triggerId,
  };
}

export type PressedMessage = { ts: string; thread: string | undefined; ephemeral: boolean };
export type Pressed = { id: string; type: string; label: string; value: string };

export function pressBody(pressed: Pressed, message: PressedMessage, { channel, user, responseUrl, triggerId }: Where) {
  const { id, type, label, value } = pressed;
  const text = { type: 'plain_text', text: label, emoji: false };
  const chosen = type === 'button' ? { text, value } : { selected_option: { text, value } };
  const thread = message.thread === undefined ? {} : { thread_ts: message.thread };
  return {
    type: 'block_actions',
    user: { id: user, username: 'ada', name: 'ada', team_id: TEAM },
    api_app_id: 'A111',
    token: 'verification_token',
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: channel,
      is_ephemeral: message.ephemeral,
      ...thread,
    },
    trigger_id: triggerId,
    team: { id: TEAM, domain: 'lab' },
    enterprise: null,
    is_enterprise_install: false,
    channel: { id: channel, name: 'general' },
    ...(!message.ephemeral && { message: { type: 'message', user: BOT.user, ts: message.ts, text: '', ...thread } }),
    response_url: responseUrl,
    actions: [{ action_id: id, block_id: 'b1', type, action_ts: triggerId, ...chosen }],
  };
}

const interaction = (type: string, user: string, triggerId: string) => ({
  type,
  token: 'verification_token',
  api_app_id: 'A111',
  team: { id: TEAM, domain: 'lab' },
  user: { id: user, username: 'ada', name: 'ada', team_id: TEAM },
  is_enterprise_install: false,
  enterprise: null,
  trigger_id: triggerId,
});

export function shortcutBody(name: string, user: string, triggerId: string) {
  return { ...interaction('shortcut', user, triggerId), callback_id: name, action_ts: triggerId };
}

export function messageShortcutBody(name: string, text: string, { channel, user, responseUrl, triggerId }: Where) {
  return {
    ...interaction('message_action', user, triggerId),
    callback_id: name,
    action_ts: triggerId,
    message_ts: triggerId,
    message: { type: 'message', user: 'U999', ts: triggerId, text },
    channel: { id: channel, name: 'general' },
    response_url: responseUrl,
  };
}

export type FilledView = { id: string; type: string; callbackId: string; metadata: string };
const viewBody = ({ id, type, callbackId, metadata }: FilledView) => ({
  id,
  team_id: TEAM,
  type,
  callback_id: callbackId,
  private_metadata: metadata,
  state: { values: {} },
  hash: `${id}.hash`,
  blocks: [],
  root_view_id: id,
  app_id: 'A111',
  bot_id: BOT.bot,
});

export function viewPressBody(pressed: Pressed, view: FilledView, user: string, triggerId: string) {
  const { id, type, label, value } = pressed;
  const text = { type: 'plain_text', text: label, emoji: false };
  const chosen = type === 'button' ? { text, value } : { selected_option: { text, value } };
  return {
    ...interaction('block_actions', user, triggerId),
    container: { type: 'view', view_id: view.id },
    view: viewBody(view),
    actions: [{ action_id: id, block_id: 'b1', type, action_ts: triggerId, ...chosen }],
  };
}

export function suggestionBody(actionId: string, typed: string, view: FilledView, user: string) {
  return {
    ...interaction('block_suggestion', user, ''),
    container: { type: 'view', view_id: view.id },
    view: viewBody(view),
    action_id: actionId,
    block_id: 'b1',
    value: typed,
  };
}

export type Values = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

export function submissionBody(
  values: Values,
  view: FilledView,
  user: string,
  triggerId: string,
  urls: readonly { channel_id: string; response_url: string }[],
) {
  return {
    ...interaction('view_submission', user, triggerId),
    view: { ...viewBody(view), state: { values } },
    response_urls: urls.map((url) => ({ ...url, block_id: 'answer-in', action_id: 'answer-in' })),
  };
}
