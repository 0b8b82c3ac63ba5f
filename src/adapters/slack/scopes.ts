/** What the app asks a workspace for, and why. */
export const BOT_SCOPES = {
  'app_mentions:read': 'to hear questions that mention the bot',
  'assistant:write':
    'to suggest questions in the assistant’s pane, to name its threads, and to show that an answer is coming',
  'channels:history': 'to settle, after a crash, whether a digest was already posted in a public channel',
  'channels:read': 'to tell who made a public channel and may manage it, and whether digests can be posted there',
  'chat:write': 'to answer, and to post digests',
  commands: 'for the slash commands and shortcuts',
  'files:read': 'to learn when a picture can be shown',
  'files:write': 'to show charts as pictures',
  'groups:history': 'to settle digests in a private channel to which it was invited',
  'groups:read': 'the same as channels:read for private channels to which it was invited',
  'im:history': 'to hear questions in direct messages, and to settle digests there',
  'links:read': 'to hear of links to papers in channels to which it was invited',
  'links:write': 'to show a card below them',
  'mpim:history': 'to settle digests in a group message to which it was invited',
  'users:read': 'to read times in the asker’s time zone, and to tell guests and admins from members',
} as const;

/** What Slack is asked to deliver, and why. */
export const BOT_EVENTS = {
  app_home_opened: 'to draw the home tab',
  app_mention: 'questions in channels',
  app_uninstalled: 'nothing can be posted in the workspace any more',
  assistant_thread_context_changed: 'comes with the assistant’s pane',
  assistant_thread_started: 'to suggest questions in the assistant’s pane',
  channel_archive: 'nothing can be posted in the channel until it is unarchived',
  channel_deleted: 'the channel is gone',
  channel_left: 'the bot was removed from the channel',
  channel_unarchive: 'digests can be posted again',
  group_archive: 'the same for private channels',
  group_deleted: 'the same for private channels',
  group_left: 'the same for private channels',
  group_unarchive: 'the same for private channels',
  link_shared: 'links to papers',
  member_joined_channel: 'the bot was invited, so that digests can be posted',
  'message.im': 'questions in direct messages',
  tokens_revoked: 'the bot’s token works no longer',
  user_change: 'somebody was deactivated, and can get no direct messages',
} as const;
