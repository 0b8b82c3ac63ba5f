import { expect, test } from 'vitest';
import { createSlackServer } from '../../platforms/slack/slack-server.ts';
import { connectBySocket } from './harness.ts';

test('a channel that must wait keeps its order, and holds up no other', async () => {
  const slack = await createSlackServer();
  const { connection } = await connectBySocket(slack);
  slack.meet('chat.postMessage', { kind: 'wait', seconds: 1 });
  await slack.event('app_mention', 'one', { channel: 'C111' });
  await slack.event('app_mention', 'two', { channel: 'C111' });
  await slack.event('app_mention', 'other', { channel: 'C222' });
  await connection.stop();
  expect(slack.posted.map(({ shown }) => shown)).toEqual(['heard: other', 'heard: one', 'heard: two']);
  await slack.close();
});
