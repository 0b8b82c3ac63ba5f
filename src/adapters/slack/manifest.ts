import type { SlashCommand } from '../../core/commands/slash.ts';
import { slackName } from './command-names.ts';
import { BOT_EVENTS, BOT_SCOPES } from './scopes.ts';
import { UNFURL_DOMAINS } from './ways/links.ts';
import { SHORTCUTS } from './ways/shortcuts.ts';

/**
 * `url` is the public address of the bot, `https://offprint.example.org`; `installAt` that where any number of workspaces
 * install the app.
 */
export type ManifestMode = ({ mode: 'socket' } | { mode: 'http'; url: string }) & { installAt?: string };

/** Where Bolt's HTTP receiver listens. */
const ENDPOINT = '/slack/events';
/** Where it takes back whoever has installed the app. */
const REDIRECT = '/slack/oauth_redirect';

/** The app as Slack's “create from a manifest” takes it: https://docs.slack.dev/reference/app-manifest */
export function slackManifest(slashCommands: readonly SlashCommand[], how: ManifestMode) {
  const requestUrl = how.mode === 'http' ? new URL(ENDPOINT, how.url).href : undefined;
  return {
    _metadata: { major_version: 2, minor_version: 1 },
    display_information: {
      name: 'Offprint',
      description: 'Answers for your group’s publication record',
      background_color: '#1f3a5f',
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      assistant_view: {
        assistant_description: 'Answers questions about the papers of this group’s publication record.',
      },
      bot_user: { display_name: 'Offprint', always_online: true },
      shortcuts: SHORTCUTS,
      unfurl_domains: UNFURL_DOMAINS,
      slash_commands: slashCommands.map((command) => ({
        command: slackName(command.name),
        ...(requestUrl !== undefined && { url: requestUrl }),
        description: command.summary,
        ...usageHint(command),
        should_escape: false,
      })),
    },
    oauth_config: {
      ...(how.installAt !== undefined && { redirect_urls: [new URL(REDIRECT, how.installAt).href] }),
      scopes: { bot: Object.keys(BOT_SCOPES) },
    },
    settings: {
      event_subscriptions: {
        ...(requestUrl !== undefined && { request_url: requestUrl }),
        bot_events: Object.keys(BOT_EVENTS),
      },
      interactivity: {
        is_enabled: true,
        ...(requestUrl !== undefined && { request_url: requestUrl, message_menu_options_url: requestUrl }),
      },
      org_deploy_enabled: false,
      socket_mode_enabled: how.mode === 'socket',
      // The token of a single workspace is set by hand, and may not expire.
      token_rotation_enabled: how.installAt !== undefined,
    },
  };
}

/** `[words] [author:…] [year:…]`: the first option is the text itself, the others are given as `key:value`. */
function usageHint({ options }: SlashCommand): { usage_hint?: string } {
  const hints = options.map(({ key, required }, at) => {
    const hint = at === 0 ? key : `${key}:…`;
    return required ? `<${hint}>` : `[${hint}]`;
  });
  return hints.length === 0 ? {} : { usage_hint: hints.join(' ') };
}
