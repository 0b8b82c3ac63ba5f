/** What the app asks a workspace for, and why. */
export const BOT_SCOPES = {
  'app_mentions:read': 'to hear questions that mention the bot',
  'channels:history': 'to settle, after a crash, whether a digest was already posted in a public channel',
  'chat:write': 'to answer, and to post digests',
  commands: 'for the slash commands',
  'groups:history': 'the same in a private channel to which it was invited',
  'im:history': 'to hear questions in direct messages, and to settle digests there',
  'mpim:history': 'the same in a group message to which it was invited',
  'users:read': 'to read times in the asker’s time zone, and to tell guests from members',
} as const;

/** What Slack is asked to deliver, and why. */
export const BOT_EVENTS = {
  app_mention: 'questions in channels',
  'message.im': 'questions in direct messages',
} as const;
