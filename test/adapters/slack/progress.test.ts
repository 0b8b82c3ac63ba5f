import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { View } from '../../../src/core/view/block.ts';
import { createSlackServer, type SlackServer } from '../../platforms/slack/slack-server.ts';
import { connectBySocket, createGate, echo, type Harness } from './harness.ts';

describe('an answer that takes long', () => {
  let slack: SlackServer;
  let harness: Harness;
  /** Says how far it has come, and answers when the test has seen that. */
  const given = async (audience: View['audience'] = 'everyone'): Promise<() => void> => {
    const gate = createGate();
    harness = await connectBySocket(slack, {
      answer: async (inquiry, progress) => {
        progress?.('40 of 90 papers …');
        await gate.opened;
        return { ...echo(inquiry), audience };
      },
    });
    return gate.open;
  };
  const seen = (): Promise<unknown> => slack.next(({ shown }) => shown.includes('40 of 90'));
  beforeEach(async () => {
    slack = await createSlackServer();
  });
  afterEach(async () => {
    await slack.close();
    expect(slack.violations).toEqual([]);
  });

  test('says how far it has come, in the message that becomes the answer', async () => {
    const open = await given();
    const progress = seen();
    await slack.event('app_mention', 'x', { channel: 'C111' });
    await progress;
    open();
    await harness.connection.stop();
    const [first, last] = slack.posted;
    expect(slack.posted).toHaveLength(2);
    expect(last).toMatchObject({ via: 'chat.update', replaced: first?.ts, shown: 'heard: x' });
  });

  test('takes that back where the answer is for the asker alone', async () => {
    const open = await given('asker');
    const progress = seen();
    await slack.event('app_mention', 'x', { channel: 'C111' });
    await progress;
    open();
    await harness.connection.stop();
    expect(slack.posted).toMatchObject([{ via: 'chat.postEphemeral', shown: 'heard: x' }]);
  });

  test('shows it as the status of the assistant’s pane', async () => {
    const open = await given();
    const answer = slack.direct('x', { thread: '1795000000.000100' });
    open();
    await answer;
    await harness.connection.stop();
    expect(slack.pane.statuses.map(({ status }) => status)).toContain('40 of 90 papers …');
    expect(slack.posted).toHaveLength(1);
  });

  test('tells whoever typed a command', async () => {
    const open = await given();
    const progress = seen();
    const answer = slack.command('/papers', 'x');
    await expect(progress).resolves.toMatchObject({ onlyFor: 'U222' });
    open();
    await answer;
    await harness.connection.stop();
    expect(slack.posted.at(-1)?.shown).toBe('heard: papers {"words":"x"}');
  });
});
