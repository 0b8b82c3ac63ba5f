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
