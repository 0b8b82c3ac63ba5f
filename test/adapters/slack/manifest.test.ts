import { describe, expect, test } from 'vitest';
import { isCommand } from '../../../src/adapters/slack/command-names.ts';
import { slackManifest } from '../../../src/adapters/slack/manifest.ts';
import { BOT_EVENTS, BOT_SCOPES } from '../../../src/adapters/slack/scopes.ts';
import { COMMANDS } from '../../../src/core/commands/commands.ts';
import { slashCommands } from '../../../src/core/commands/slash.ts';
import { METHODS } from '../../platforms/slack/web-api.ts';
import { SLASH_COMMANDS } from './harness.ts';

describe('the manifest', () => {
  const socket = slackManifest(SLASH_COMMANDS, { mode: 'socket' });
  const http = slackManifest(SLASH_COMMANDS, { mode: 'http', url: 'https://offprint.example.org' });

  test('has every command, with a name that Slack lets an app have', () => {
    expect(socket.features.slash_commands).toEqual([
      { command: '/papers', description: 'Lists papers', usage_hint: '[words] [author:…]', should_escape: false },
      { command: '/offprint-status', description: 'How it is going', should_escape: false },
    ]);
    for (const [at, { command }] of socket.features.slash_commands.entries()) {
      expect(isCommand(command, SLASH_COMMANDS[at]?.name ?? '')).toBe(true);
    }
  });

  test('over HTTP sends everything to the endpoint; by Socket Mode nothing has an address', () => {
    const url = 'https://offprint.example.org/slack/events';
    expect(http.settings).toMatchObject({
      socket_mode_enabled: false,
      event_subscriptions: { request_url: url },
      interactivity: { request_url: url, message_menu_options_url: url },
    });
    expect(http.features.slash_commands.every((command) => command.url === url)).toBe(true);
    expect(socket.settings.socket_mode_enabled).toBe(true);
    expect(JSON.stringify(socket)).not.toContain('http');
  });

  test('for many workspaces says where Slack sends back whoever installs, and lets tokens expire', () => {
    const installAt = 'https://offprint.example.org';
    const redirect = 'https://offprint.example.org/slack/oauth_redirect';
    for (const how of [
      { mode: 'socket', installAt },
      { mode: 'http', url: installAt, installAt },
    ] as const) {
      const { oauth_config: oauth, settings } = slackManifest(SLASH_COMMANDS, how);
      expect(oauth.redirect_urls).toEqual([redirect]);
      expect(settings).toMatchObject({ token_rotation_enabled: true, socket_mode_enabled: how.mode === 'socket' });
    }
    for (const { oauth_config: oauth, settings } of [socket, http]) {
      expect(oauth).not.toHaveProperty('redirect_urls');
      expect(settings.token_rotation_enabled).toBe(false);
    }
  });

  test('has shortcuts, and the domains of links to papers, within what Slack allows', () => {
    const { shortcuts, unfurl_domains: domains } = socket.features;
    expect(shortcuts.map(({ callback_id: id, type }) => `${type} ${id}`)).toEqual([
      'global ask',
      'global find',
      'message lookup',
      'message cite',
    ]);
    for (const { name, description } of shortcuts) {
      expect(name.length).toBeLessThanOrEqual(24);
      expect(description.length).toBeLessThanOrEqual(150);
    }
    expect(domains).toEqual(['arxiv.org', 'doi.org', 'openalex.org', 'semanticscholar.org']);
    expect(domains.length).toBeLessThanOrEqual(5);
  });

  test('hears what the listeners answer, and lets people write to the bot', () => {
    expect(socket.settings.event_subscriptions.bot_events).toEqual(Object.keys(BOT_EVENTS));
    expect(socket.features.assistant_view.assistant_description).not.toBe('');
    expect(socket.features.app_home).toMatchObject({
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: false,
    });
  });

  test('asks for the scopes of every event and method used, each with its reason', () => {
    expect(socket.oauth_config.scopes.bot).toEqual(Object.keys(BOT_SCOPES));
    for (const reason of [...Object.values(BOT_SCOPES), ...Object.values(BOT_EVENTS)]) expect(reason).not.toBe('');
    const needed: Readonly<Record<string, readonly string[]>> = {
      'chat.postMessage': ['chat:write'],
      'chat.update': ['chat:write'],
      'chat.postEphemeral': ['chat:write'],
      'conversations.history': ['channels:history', 'groups:history', 'im:history', 'mpim:history'],
      'conversations.replies': ['channels:history', 'groups:history', 'im:history', 'mpim:history'],
      'users.info': ['users:read'],
      'assistant.threads.setStatus': ['assistant:write'],
      'assistant.threads.setSuggestedPrompts': ['assistant:write'],
      'assistant.threads.setTitle': ['assistant:write'],
      'chat.delete': ['chat:write'],
      'chat.unfurl': ['links:write'],
      'conversations.info': ['channels:read', 'groups:read'],
      'files.completeUploadExternal': ['files:write'],
      'files.getUploadURLExternal': ['files:write'],
      'files.info': ['files:read'],
      'views.open': [],
      'views.publish': [],
      'views.update': [],
      'auth.test': [],
    };
    for (const method of Object.keys(METHODS)) {
      expect(needed[method], method).toBeDefined();
      expect(socket.oauth_config.scopes.bot).toEqual(expect.arrayContaining([...(needed[method] ?? [])]));
    }
  });

  test('keeps to the lengths that Slack allows', () => {
    expect(socket.display_information.name.length).toBeLessThanOrEqual(35);
    expect(socket.display_information.description.length).toBeLessThanOrEqual(140);
    const real = slackManifest(slashCommands(COMMANDS), { mode: 'socket' }).features.slash_commands;
    expect(real.length).toBeLessThanOrEqual(50);
    for (const { command, description, usage_hint: hint = '' } of real) {
      expect(description.length).toBeLessThanOrEqual(2000);
      expect(command).toMatch(/^\/[a-z-]{1,31}$/);
      expect(hint.length).toBeLessThanOrEqual(1000);
    }
  });
});
