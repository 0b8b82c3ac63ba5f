import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkSlack } from '../../../src/adapters/slack/check-slack.ts';
import type { Finding } from '../../../src/core/finding.ts';
import type { Subscription } from '../../../src/core/model/subscription.ts';
import { createMemoryStore } from '../../../src/store/memory/create-memory-store.ts';
import { BOT } from '../../platforms/slack/bodies.ts';
import { CLIENT } from '../../platforms/slack/oauth.ts';
import { createSlackServer, type SlackServer } from '../../platforms/slack/slack-server.ts';
import { NOW } from './harness.ts';
import { connectMany, KEY, OTHER } from './installing/many.ts';

const followedIn = (channel: string, workspace = 'T111'): Subscription => ({
  id: `${workspace} ${channel}`,
  place: { platform: 'slack', workspace, channel },
  query: 'papers',
  schedule: { every: 'day', at: '09:00', zone: 'UTC' },
  since: NOW,
  createdBy: 'U222',
});

describe('what is wrong on Slack’s side', () => {
  let slack: SlackServer;
  beforeEach(async () => {
    slack = await createSlackServer();
  });
  afterEach(() => slack.close());
  type More = { botToken?: string; appToken?: string; followed?: readonly string[] };
  const check = ({ followed = [], ...more }: More = {}): Promise<readonly Finding[]> => {
    const { settings, leases } = createMemoryStore();
    const kept = { subscriptions: followed.map((channel) => followedIn(channel)), settings, leases };
    return checkSlack({ botToken: BOT.botToken, appToken: BOT.appToken, apiUrl: slack.apiUrl, kept, ...more });
  };
  const faults = async (found: Promise<readonly Finding[]>): Promise<readonly string[]> =>
    (await found).flatMap((finding) => (finding.kind === 'fault' ? [`${finding.what} ${finding.cure}`] : []));

  test('nothing, where all is well', async () => {
    expect((await check({ followed: ['C111', 'D222'] })).map(({ kind, what }) => `${kind}: ${what}`)).toEqual([
      'fine: Slack takes SLACK_BOT_TOKEN, and knows the bot as offprint in Lab.',
      'fine: It has every scope that it needs.',
      'fine: Slack takes SLACK_APP_TOKEN, and opens Socket Mode.',
    ]);
  });

  test('a missing scope, with its reason and cure', async () => {
    slack.scopes.delete('links:write');
    expect(await faults(check())).toEqual([
      expect.stringMatching(/^The scope links:write is missing: it is there to show a card.*install it again\.$/),
    ]);
  });

  test.each([
    ['the bot token', { botToken: 'xoxb-wrong' }, /SLACK_BOT_TOKEN.*install the app again/],
    ['the app token', { appToken: 'xapp-wrong' }, /SLACK_APP_TOKEN.*App-Level Tokens/],
    ['a channel without the bot', { followed: ['CSTRANGE'] }, /CSTRANGE.*invite it there/],
    ['an archived channel', { followed: ['CARCHIVED'] }, /CARCHIVED.*unarchive it/],
  ])('%s, with its cure and no token', async (_, more, expected) => {
    const found = await faults(check(more));
    expect(found).toEqual([expect.stringMatching(expected)]);
    expect(found.join()).not.toContain('-wrong');
  });

  describe('with many workspaces', () => {
    const store = createMemoryStore();
    const kept = {
      subscriptions: [followedIn('CARCHIVED', 'T222'), followedIn('C111', 'T999')],
      settings: store.settings,
      leases: store.leases,
    };
    const client = { clientId: CLIENT.id, clientSecret: CLIENT.secret, key: KEY };
    const checkMany = (change: Partial<typeof client> = {}): Promise<readonly Finding[]> =>
      checkSlack({ installing: { ...client, ...change }, apiUrl: slack.apiUrl, kept });
    beforeEach(async () => {
      slack.addWorkspace(OTHER);
      const { bot, connection } = await connectMany(slack, store);
      await slack.install(bot, OTHER.id);
      await connection.stop();
    });

    test('each of those where something is followed', async () => {
      expect((await checkMany()).map(({ kind, what }) => `${kind}: ${what}`)).toEqual([
        'fine: Slack takes SLACK_CLIENT_ID and SLACK_CLIENT_SECRET.',
        'fine: Slack takes the token of the workspace T222, and knows the bot as offprint in Other.',
        'fine: It has every scope that it needs.',
        'fault: Something is followed in the channel CARCHIVED, where nothing can be posted.',
        'fault: There is no token of the workspace T999, where something is followed.',
      ]);
    });

    test.each([
      [{ clientSecret: 'wrong' }, /^Slack does not take SLACK_CLIENT_ID.*bad_client_secret.*App Credentials/],
      [{ clientId: '9.9' }, /^Slack does not take SLACK_CLIENT_ID.*invalid_client_id.*App Credentials/],
      [{ key: '0'.repeat(64) }, /^There is no token of the workspace T222.*SLACK_INSTALLATION_KEY/],
    ])('%j is named with its cure', async (change, expected) => {
      expect(await faults(checkMany(change))).toContainEqual(expect.stringMatching(expected));
    });
  });
});
