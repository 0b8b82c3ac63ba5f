import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { choose } from '../../../src/core/model/preferences.ts';
import { createSlackServer, type SlackServer } from '../../platforms/slack/slack-server.ts';
import { connectBySocket, type Harness, SLASH_COMMANDS } from './harness.ts';

const FOLLOW = { name: 'follow', summary: 'Follow', options: [], managed: true };

describe('who asks', () => {
  let slack: SlackServer;
  let harness: Harness;
  let now = '2026-11-23T12:00:00.000Z';
  const given = async (): Promise<void> => {
    harness = await connectBySocket(slack, { clock: () => now, slashCommands: [...SLASH_COMMANDS, FOLLOW] });
  };
  beforeEach(async () => {
    slack = await createSlackServer();
  });
  afterEach(async () => {
    await harness.connection.stop();
    await slack.close();
  });

  test('a guest may not manage a channel, but may what is said in private', async () => {
    await given();
    slack.users.set('U222', { tz: 'UTC', is_restricted: true, is_ultra_restricted: false });
    await slack.mention('x');
    await slack.direct('x');
    slack.users.set('U333', { tz: 'UTC', is_restricted: false, is_ultra_restricted: false });
    await slack.mention('x', { user: 'U333' });
    expect(harness.inquiries.map(({ asker }) => asker.mayManage)).toEqual([false, true, true]);
  });

  test('where only admins manage, so do admins and whoever made the channel', async () => {
    await given();
    const place = { platform: 'slack', workspace: 'T111', channel: 'C111' } as const;
    await choose(harness.settings, { place, scope: 'workspace', name: 'managers', value: 'admins' });
    const member = { tz: 'UTC', is_restricted: false, is_ultra_restricted: false };
    slack.users.set('U222', member);
    slack.users.set('UADMIN', { ...member, is_admin: true });
    slack.channels.set('C222', { member: true, archived: false, private: false, creator: 'U222' });
    await slack.mention('x');
    await slack.mention('x', { channel: 'C222' });
    await slack.mention('x', { user: 'UADMIN' });
    await slack.direct('x');
    expect(harness.inquiries.map(({ asker }) => asker.mayManage)).toEqual([false, true, true, true]);
    await slack.direct('x', { user: 'UADMIN' });
    const direct = harness.inquiries.filter(({ asker }) => asker.direct);
    expect(direct.map(({ asker }) => asker.mayManageAll)).toEqual([false, true]);
  });

  test.each([
    ['CSTRANGE', /not in this channel: invite it/],
    ['CARCHIVED', /archived/],
    ['CGONE', /gone, or private/],
    ['C111', undefined],
  ])('in %s it is known beforehand whether a digest could be posted', async (channel, hindrance) => {
    await given();
    await slack.command('/follow', 'every:day', { channel });
    const told = harness.inquiries[0]?.asker.hindrance;
    if (hindrance === undefined) expect(told).toBeUndefined();
    else expect(told).toMatch(hindrance);
  });

  test('where Slack does not say who asks, the question is answered all the same', async () => {
    await given();
    slack.meet('users.info', { kind: 'error', error: 'missing_scope' });
    await slack.mention('x');
    expect(harness.inquiries[0]?.asker).not.toHaveProperty('timeZone');
  });

  test('is asked of Slack once an hour', async () => {
    await given();
    slack.users.set('U222', { tz: 'Europe/Zurich', is_restricted: false, is_ultra_restricted: false });
    await slack.mention('x');
    slack.users.set('U222', { tz: 'Asia/Tokyo', is_restricted: false, is_ultra_restricted: false });
    await slack.mention('x');
    now = '2026-11-23T13:00:00.001Z';
    await slack.mention('x');
    const zones = harness.inquiries.map(({ asker }) => asker.timeZone);
    expect(zones).toEqual(['Europe/Zurich', 'Europe/Zurich', 'Asia/Tokyo']);
    expect(slack.calls.filter((method) => method === 'users.info')).toHaveLength(2);
  });
});
