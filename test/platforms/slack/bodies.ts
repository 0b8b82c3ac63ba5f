/** A workspace as Slack names it, and the bot there. */
export type Team = { id: string; domain: string; name: string; botUser: string; bot: string };

/** The workspace where the app is installed by hand. */
export const LAB: Team = { id: 'T111', domain: 'lab', name: 'Lab', botUser: 'UBOT', bot: 'BBOT' };
export const BOT = { user: LAB.botUser, botToken: 'xoxb-loopback', appToken: 'xapp-loopback' };

export type Said = { text: string; channel: string; user: string; ts: string; thread: string | undefined };
export type Where = { channel: string; user: string; responseUrl: string; triggerId: string };
export type PressedMessage = { ts: string; thread: string | undefined; ephemeral: boolean };
export type Pressed = { id: string; type: string; label: string; value: string };
export type FilledView = { id: string; type: string; callbackId: string; metadata: string };
export type Values = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** What Slack delivers of what happens in a workspace. */
export function bodiesOf(team: Team) {
  const envelope = { token: 'verification_token', team_id: team.id, api_app_id: 'A111', type: 'event_callback' };
  const authorizations = [
    { enterprise_id: null, team_id: team.id, user_id: team.botUser, is_bot: true, is_enterprise_install: false },
  ];

  /** Event bodies as Slack sends them; `more` adds to the event, as a subtype does. */
  function eventBody(type: 'app_mention' | 'message', said: Said, more: Readonly<Record<string, unknown>> = {}) {
    const { text, channel, user, ts, thread } = said;
    return {
      ...envelope,
      event_id: `Ev${team.id}${ts.replace('.', '')}`,
      event_time: Math.floor(Number(ts)),
      authorizations,
      is_ext_shared_channel: false,
      event: {
        type,
        client_msg_id: `msg-${ts}`,
        text,
        user,
        ts,
        team: team.id,
        channel,
        event_ts: ts,
        ...(channel.startsWith('D') && { channel_type: 'im' }),
        ...(thread !== undefined && { thread_ts: thread }),
        ...more,
      },
    };
  }

  /** Any other event, as Slack wraps it. */
  function wrapEvent(id: string, event: Readonly<Record<string, unknown>>) {
    return {
      ...envelope,
      event_id: `Ev${team.id}${id.replace('.', '')}`,
      event_time: Math.floor(Number(id)),
      authorizations,
      event,
    };
  }

  function commandBody(command: string, text: string, { channel, user, responseUrl, triggerId }: Where) {
    return {
      token: 'verification_token',
      team_id: team.id,
      team_domain: team.domain,
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

  function pressBody(pressed: Pressed, message: PressedMessage, { channel, user, responseUrl, triggerId }: Where) {
    const { id, type, label, value } = pressed;
    const text = { type: 'plain_text', text: label, emoji: false };
    const chosen = type === 'button' ? { text, value } : { selected_option: { text, value } };
    const thread = message.thread === undefined ? {} : { thread_ts: message.thread };
    return {
      type: 'block_actions',
      user: { id: user, username: 'ada', name: 'ada', team_id: team.id },
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
      team: { id: team.id, domain: team.domain },
      enterprise: null,
      is_enterprise_install: false,
      channel: { id: channel, name: 'general' },
      ...(!message.ephemeral && {
        message: { type: 'message', user: team.botUser, ts: message.ts, text: '', ...thread },
      }),
      response_url: responseUrl,
      actions: [{ action_id: id, block_id: 'b1', type, action_ts: triggerId, ...chosen }],
    };
  }

  const interaction = (type: string, user: string, triggerId: string) => ({
    type,
    token: 'verification_token',
    api_app_id: 'A111',
    team: { id: team.id, domain: team.domain },
    user: { id: user, username: 'ada', name: 'ada', team_id: team.id },
    is_enterprise_install: false,
    enterprise: null,
    trigger_id: triggerId,
  });

  function shortcutBody(name: string, user: string, triggerId: string) {
    return { ...interaction('shortcut', user, triggerId), callback_id: name, action_ts: triggerId };
  }

  function messageShortcutBody(name: string, text: string, { channel, user, responseUrl, triggerId }: Where) {
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

  const viewBody = ({ id, type, callbackId, metadata }: FilledView) => ({
    id,
    team_id: team.id,
    type,
    callback_id: callbackId,
    private_metadata: metadata,
    state: { values: {} },
    hash: `${id}.hash`,
    blocks: [],
    root_view_id: id,
    app_id: 'A111',
    bot_id: team.bot,
  });

  function viewPressBody(pressed: Pressed, view: FilledView, user: string, triggerId: string) {
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

  function suggestionBody(actionId: string, typed: string, view: FilledView, user: string) {
    return {
      ...interaction('block_suggestion', user, ''),
      container: { type: 'view', view_id: view.id },
      view: viewBody(view),
      action_id: actionId,
      block_id: 'b1',
      value: typed,
    };
  }

  function submissionBody(
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

  return {
    eventBody,
    wrapEvent,
    commandBody,
    pressBody,
    shortcutBody,
    messageShortcutBody,
    viewPressBody,
    suggestionBody,
    submissionBody,
  };
}

export const { eventBody } = bodiesOf(LAB);
