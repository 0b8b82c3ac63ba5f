import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createSlackServer, type SlackServer } from '../../platforms/slack/slack-server.ts';
import { connectBySocket, type Harness } from './harness.ts';

describe('who asks', () => {
  let slack: SlackServer;
  let harness: Harness;
  let now = '2026-11-23T12:00:00.000Z';
  const given = async (): Promise<void> => {
    harness = await connectBySocket(slack, { clock: () => now });
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
