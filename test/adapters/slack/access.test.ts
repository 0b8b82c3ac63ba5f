import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Subscription } from '../../../src/core/model/subscription.ts';
import { createSlackServer, type SlackServer } from '../../platforms/slack/slack-server.ts';
import { type Harness, NOW, WAYS } from './harness.ts';

const at = (channel: string, createdBy: string, workspace = 'T111'): Subscription => ({
  id: `${workspace} ${channel}`,
  place: { platform: 'slack', workspace, channel },
  query: 'papers',
  schedule: { every: 'day', at: '09:00', zone: 'UTC' },
  since: NOW,
  createdBy,
});
const ALL = [at('C111', 'U222'), at('C222', 'U333'), at('D222', 'U222'), at('C111', 'U222', 'T999')];
const WORKSPACE = ['T111 C111', 'T111 C222', 'T111 D222'];

describe.each(WAYS)('what Slack tells of over $way', ({ connect }) => {
  let slack: SlackServer;
  let harness: Harness;
  beforeEach(async () => {
    slack = await createSlackServer();
    harness = await connect(slack);
  });
  afterEach(() => slack.close());

  test.each([
    ['an archived channel', { type: 'channel_archive', channel: 'C111', user: 'U1' }, ['T111 C111'], /archived/],
    ['one brought back', { type: 'channel_unarchive', channel: 'C111', user: 'U1' }, ['T111 C111'], undefined],
    ['a private one archived', { type: 'group_archive', channel: 'C111' }, ['T111 C111'], /archived/],
    ['a deleted channel', { type: 'channel_deleted', channel: 'C222' }, ['T111 C222'], /deleted/],
    ['a channel it was removed from', { type: 'channel_left', channel: 'C111' }, ['T111 C111'], /\/invite @Offprint/],
    ['an invitation', { type: 'member_joined_channel', channel: 'C111', user: 'UBOT' }, ['T111 C111'], undefined],
    ['the app removed', { type: 'app_uninstalled' }, WORKSPACE, /was removed/],
    ['the token revoked', { type: 'tokens_revoked', tokens: { bot: ['UBOT'] } }, WORKSPACE, /no longer accepts/],
    [
      'a person deactivated',
      { type: 'user_change', user: { id: 'U222', deleted: true } },
      ['T111 D222'],
      /deactivated/,
    ],
  ])('%s is for the subscriptions that it concerns', async (_, event, concerned, reason) => {
    await slack.happen(event);
    await harness.connection.stop();
    const [told] = harness.lost;
    expect(harness.lost).toHaveLength(1);
    expect(ALL.filter((one) => told?.which(one)).map(({ id }) => id)).toEqual(concerned);
    if (reason === undefined) expect(told?.reason).toBeUndefined();
    else expect(told?.reason).toMatch(reason);
  });

  test.each([
    ['somebody else’s joining', { type: 'member_joined_channel', channel: 'C111', user: 'U222' }],
    ['a channel’s new name', { type: 'channel_rename', channel: { id: 'C111', name: 'new', created: 1 } }],
    ['a person’s new name', { type: 'user_change', user: { id: 'U222', deleted: false } }],
    ['the tokens of people', { type: 'tokens_revoked', tokens: { oauth: ['U222'] } }],
  ])('%s concerns nobody', async (_, event) => {
    await slack.happen(event);
    await harness.connection.stop();
    expect(harness.lost).toEqual([]);
  });
});
