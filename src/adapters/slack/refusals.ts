import { RespondError, webApi } from '@slack/bolt';
import { NoToken } from './installing/no-token.ts';

const INVITE = 'Offprint is not in this channel: invite it there with “/invite @Offprint”.';
const LIMITED = 'Only some members may post in this channel: an administrator has to allow Offprint to.';
const TOKEN =
  'Slack no longer accepts the bot token: install the app again and, where SLACK_BOT_TOKEN is set, set it to the new one.';
const REMOVED = 'Offprint was removed from this Slack workspace: install the app again.';
const SCOPE =
  'The Slack app lacks a permission: update it with what “offprint slack manifest” prints and install it again.';

/** What to do about it, by Slack's error: https://docs.slack.dev/reference/methods/chat.postMessage#errors */
const CURES: Readonly<Record<string, string>> = {
  channel_not_found: `The channel is gone, or private without Offprint in it. ${INVITE}`,
  not_in_channel: INVITE,
  is_archived: 'The channel is archived: unarchive it, or follow from another one.',
  restricted_action: LIMITED,
  restricted_action_read_only_channel: LIMITED,
  restricted_action_thread_only_channel: LIMITED,
  restricted_action_non_threadable_channel: LIMITED,
  user_not_in_channel: 'The person has left the channel.',
  cannot_dm_bot: 'Bots cannot be sent messages.',
  user_disabled: 'The person’s account is deactivated.',
  messages_tab_disabled: 'The app takes no direct messages: switch on the Messages Tab of its App Home.',
  account_inactive: TOKEN,
  invalid_auth: TOKEN,
  not_authed: TOKEN,
  token_expired: TOKEN,
  token_revoked: TOKEN,
  app_uninstalled: REMOVED,
  not_installed: REMOVED,
  installation_sealed:
    'SLACK_INSTALLATION_KEY is not the one that this workspace’s token was sealed with: set the former one, or install the app again.',
  invalid_refresh_token: 'Slack gives no new token for this workspace: install the app again.',
  channel_deleted: 'The channel was deleted.',
  missing_scope: SCOPE,
  not_allowed_token_type:
    'This is a Slack token of another kind: a bot token begins with xoxb-, an app token with xapp-.',
};

/** Errors after which the message may have arrived all the same. */
const UNSETTLED: ReadonlySet<string> = new Set([
  'internal_error',
  'fatal_error',
  'request_timeout',
  'service_unavailable',
]);

/** What to do about an error of Slack's, in a sentence. */
export function cureOf(code: string): string {
  return CURES[code] ?? `Slack refused with “${code}”.`;
}

export type Trouble = { kind: 'refused' | 'unknown'; code: string; reason: string };

/** What a failed call to Slack means: it said no, or nobody knows. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof webApi.WebAPIPlatformError) {
    const code = error.data.error;
    const kind = UNSETTLED.has(code) ? 'unknown' : 'refused';
    return { kind, code, reason: cureOf(code) };
  }
  if (error instanceof webApi.WebAPIHTTPError)
    return { kind: 'unknown', code: 'http_error', reason: `Slack answered with HTTP ${error.statusCode}.` };
  if (error instanceof NoToken) return { kind: 'refused', code: error.code, reason: cureOf(error.code) };
  if (error instanceof RespondError)
    return { kind: 'refused', code: 'respond', reason: 'Slack does not take this answer any more.' };
  if (error instanceof webApi.WebAPIRateLimitedError)
    return { kind: 'refused', code: 'ratelimited', reason: 'Slack asks to wait longer than is sensible.' };
  const reason = error instanceof Error ? error.message : String(error);
  return { kind: 'unknown', code: 'no_answer', reason: `Slack could not be reached: ${reason}.` };
}
