import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Inquiry } from '../../../src/core/inquiry.ts';
import type { View } from '../../../src/core/view/block.ts';
import { BOT } from '../../platforms/slack/bodies.ts';
import { createSlackServer, type SlackServer } from '../../platforms/slack/slack-server.ts';
import { createGate, echo, type Given, type Harness, NOW, WAYS } from './harness.ts';
import { closeLab } from './lab.ts';

describe.each(WAYS)('over $way', ({ connect }) => {
  let slack: SlackServer;
  let harness: Harness;
  const given = async (more: Given = {}): Promise<void> => {
    harness = await connect(slack, more);
  };
  beforeEach(async () => {
    slack = await createSlackServer();
  });
  afterEach(() => closeLab({ slack, harness }));

  test('a mention is answered in its thread, a mention in a thread in that thread', async () => {
    await given();
    const first = await slack.mention('what is new? &lt;3 &amp;', { channel: 'C222' });
    expect(first).toMatchObject({ via: 'chat.postMessage', channel: 'C222', shown: 'heard: what is new? <3 &' });
    const second = await slack.mention('and in 2023?', { channel: 'C222', thread: String(first.thread) });
    expect(second.thread).toBe(first.thread);
    const conversation = `slack:T111:C222:${first.thread}`;
    expect(harness.inquiries.map(({ asker }) => asker.conversation)).toEqual([conversation, conversation]);
  });

  test('a direct message is answered in place, and the core is told who asks, where and when', async () => {
    await given();
    slack.users.set('U222', { tz: 'Europe/Zurich', is_restricted: false, is_ultra_restricted: false });
    const answer = await slack.direct('hello');
    expect(answer).toMatchObject({ channel: 'D222', thread: undefined, onlyFor: undefined });
    expect(harness.inquiries).toEqual([
      {
        asker: {
          place: { platform: 'slack', workspace: 'T111', channel: 'D222' },
          user: 'U222',
          conversation: 'slack:T111:D222',
          direct: true,
          mayManage: true,
          mayManageAll: true,
          timeZone: 'Europe/Zurich',
          otherNames: { help: 'offprint-help', status: 'offprint-status' },
        },
        now: NOW,
        said: { kind: 'sentence', text: 'hello' },
      },
    ]);
  });

  test.each([
    ['/papers', 'mesa-optimization', 'heard: papers {"words":"mesa-optimization"}'],
    ['/papers', 'author:“Max Vladymyrov” year:2024', 'heard: papers author:"Max Vladymyrov" year:2024'],
    ['/offprint-status', '', 'heard: status {}'],
  ])('%s %s', async (command, text, shown) => {
    await given();
    expect(await slack.command(command, text)).toMatchObject({ via: 'response_url', onlyFor: undefined, shown });
  });

  test('what is for the asker alone is shown to nobody else', async () => {
    await given({ answer: (inquiry) => ({ ...echo(inquiry), audience: 'asker' }) });
    expect(await slack.command('/papers', 'x')).toMatchObject({ onlyFor: 'U222' });
    expect(await slack.mention('x')).toMatchObject({ via: 'chat.postEphemeral', onlyFor: 'U222', thread: undefined });
    expect(await slack.direct('x')).toMatchObject({ via: 'chat.postMessage', onlyFor: undefined });
  });

  test('everything is acknowledged before it is answered', async () => {
    const gate = createGate();
    await given({ answer: async (inquiry) => gate.opened.then(() => echo(inquiry)) });
    const answers: Promise<unknown>[] = [];
    for (const ask of [slack.mention, slack.direct, (text: string) => slack.command('/papers', text)]) {
      const acknowledgement = slack.acknowledgement();
      const answer = ask('slow');
      const { status, ms } = await acknowledgement;
      expect(status).toBe(200);
      expect(ms).toBeLessThan(3000);
      expect(slack.posted).toEqual([]);
      answers.push(answer);
    }
    gate.open();
    await Promise.all(answers);
    expect(slack.posted).toHaveLength(3);
  });

  test.each([
    ['a mention', (): Promise<unknown> => slack.mention('hello')],
    ['a direct message', (): Promise<unknown> => slack.direct('hello')],
    ['a command', (): Promise<unknown> => slack.command('/papers', 'hello')],
  ])('%s delivered three times is answered once', async (_, ask) => {
    await given();
    await ask();
    await slack.again();
    await slack.again();
    await harness.connection.stop();
    expect(slack.posted).toHaveLength(1);
  });

  test('what was answered before a restart is not answered again', async () => {
    await given();
    await slack.mention('hello');
    await harness.connection.stop();
    await given({ claims: harness.claims });
    await slack.again();
    await harness.connection.stop();
    expect(slack.posted).toHaveLength(1);
  });

  test('what was not answered before a restart is answered after it', async () => {
    const gate = createGate();
    await given({ answer: async (inquiry) => gate.opened.then(() => echo(inquiry)) });
    const { claims, connection } = harness;
    await slack.event('message', 'cut off', { channel: 'D222' });
    await given({ claims });
    await slack.again();
    await harness.connection.stop();
    expect(slack.posted.map(({ shown }) => shown)).toEqual(['heard: cut off']);
    gate.open();
    await connection.stop();
    expect(slack.posted).toHaveLength(1);
  });

  test('bots, itself, edits, deletions and the talk of others are not answered', async () => {
    await given();
    await slack.event('app_mention', 'a bot', { user: 'UOTHER' }, { bot_id: 'B999' });
    await slack.event('message', 'itself', { channel: 'D222', user: BOT.user });
    await slack.event('message', 'bot', { channel: 'D222' }, { subtype: 'bot_message', bot_id: 'B999' });
    await slack.event('message', 'edit', { channel: 'D222' }, { subtype: 'message_changed', hidden: true });
    await slack.event('message', 'deletion', { channel: 'D222' }, { subtype: 'message_deleted', hidden: true });
    await slack.event('message', 'not to the bot', { channel: 'C111' }, { channel_type: 'channel' });
    await harness.connection.stop();
    expect(harness.inquiries).toEqual([]);
    expect(slack.posted).toEqual([]);
  });

  test('answers of one conversation keep their order', async () => {
    const gate = createGate();
    const slowFirst = async (inquiry: Inquiry): Promise<View> => {
      if (inquiry.said.kind === 'sentence' && inquiry.said.text === 'one') await gate.opened;
      return echo(inquiry);
    };
    await given({ answer: slowFirst });
    await slack.event('message', 'one', { channel: 'D222' });
    await slack.event('message', 'two', { channel: 'D222' });
    gate.open();
    await harness.connection.stop();
    expect(slack.posted.map(({ shown }) => shown)).toEqual(['heard: one', 'heard: two']);
  });

  test('stop lets the answer under way finish, and hears nothing after', async () => {
    const gate = createGate();
    await given({ answer: async (inquiry) => gate.opened.then(() => echo(inquiry)) });
    await slack.event('message', 'last', { channel: 'D222' });
    const stopped = harness.connection.stop();
    gate.open();
    await stopped;
    await slack.socket.closed();
    expect(slack.posted.map(({ shown }) => shown)).toEqual(['heard: last']);
    await expect(slack.event('message', 'too late', { channel: 'D222' })).rejects.toThrow();
  });
});
