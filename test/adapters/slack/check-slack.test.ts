import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkSlack } from '../../../src/adapters/slack/check-slack.ts';
import type { Finding } from '../../../src/core/finding.ts';
import type { Subscription } from '../../../src/core/model/subscription.ts';
import { BOT } from '../../platforms/slack/bodies.ts';
import { createSlackServer, type SlackServer } from '../../platforms/slack/slack-server.ts';
import { NOW } from './harness.ts';

const followedIn = (channel: string): Subscription => ({
  id: channel,
  place: { platform: 'slack', workspace: 'T111', channel },
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
  const check = (more: Partial<Parameters<typeof checkSlack>[0]> = {}): Promise<readonly Finding[]> =>
    checkSlack({ botToken: BOT.botToken, appToken: BOT.appToken, apiUrl: slack.apiUrl, ...more });
  const faults = async (found: Promise<readonly Finding[]>): Promise<readonly string[]> =>
    (await found).flatMap((finding) => (finding.kind === 'fault' ? [`${finding.what} ${finding.cure}`] : []));

  test('nothing, where all is well', async () => {
    const subscriptions = ['C111', 'D222'].map(followedIn);
    expect((await check({ subscriptions })).map(({ kind, what }) => `${kind}: ${what}`)).toEqual([
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
    ['a channel without the bot', { subscriptions: [followedIn('CSTRANGE')] }, /CSTRANGE.*invite it there/],
    ['an archived channel', { subscriptions: [followedIn('CARCHIVED')] }, /CARCHIVED.*unarchive it/],
  ])('%s, with its cure and no token', async (_, more, expected) => {
    const found = await faults(check(more));
    expect(found).toEqual([expect.stringMatching(expected)]);
    expect(found.join()).not.toContain('-wrong');
  });
});
