import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createSlackConnection } from '../../../src/adapters/slack/slack-connection.ts';
import { createMemoryStore } from '../../../src/store/memory/create-memory-store.ts';
import { BOT } from '../../platforms/slack/bodies.ts';
import { createSlackServer, type SlackServer } from '../../platforms/slack/slack-server.ts';
import { connectByHttp, connectBySocket, echo, type Harness, NOW } from './harness.ts';

let slack: SlackServer;
let harness: Harness | undefined;
beforeEach(async () => {
  slack = await createSlackServer();
});
afterEach(async () => {
  await harness?.connection.stop();
  harness = undefined;
  await slack.close();
});

describe('an answer', () => {
  test('that the channel refuses reaches the asker, with the reason', async () => {
    harness = await connectBySocket(slack);
    slack.meet('chat.postMessage', { kind: 'error', error: 'restricted_action' });
    const answer = await slack.mention('hello');
    expect(answer.channel).toBe('U222');
    expect(answer.shown).toMatch(/^Only some members may post in this channel.*\nheard: hello$/);
  });

  test('in a channel without the bot reaches the asker', async () => {
    harness = await connectByHttp(slack);
    expect(await slack.mention('hello', { channel: 'CSTRANGE' })).toMatchObject({ channel: 'U222' });
  });

  test('whose blocks are refused arrives as text', async () => {
    harness = await connectBySocket(slack);
    slack.meet('chat.postMessage', { kind: 'error', error: 'invalid_blocks' });
    const answer = await slack.mention('hello');
    expect(answer.blocks).toEqual([]);
    expect(answer.text).toContain('hello');
  });

  test('that must wait is sent after the wait, once', async () => {
    harness = await connectBySocket(slack);
    slack.meet('chat.postMessage', { kind: 'wait', seconds: 0 });
    await slack.mention('hello');
    await harness.connection.stop();
    expect(slack.posted).toHaveLength(1);
    expect(slack.calls.filter((method) => method === 'chat.postMessage')).toHaveLength(2);
  });

  test('that fails here is a sentence with a reference, which is logged', async () => {
    const full = async () => Promise.reject(new Error('disk full'));
    const broken = { get: async () => undefined, set: full, change: full };
    const words = 'long '.repeat(500).trim();
    const actions = [{ label: 'More', query: { kind: 'papers', words } }] as const;
    harness = await connectBySocket(slack, {
      settings: broken,
      answer: (inquiry) => ({ ...echo(inquiry), blocks: [{ kind: 'buttons', actions }] }),
    });
    const { shown, onlyFor } = await slack.mention('hello');
    const [, reference = 'none'] = /logged under (\w+)/.exec(shown) ?? [];
    expect(onlyFor).toBe('U222');
    expect(harness.logged.some((line) => line.includes(reference) && line.includes('disk full'))).toBe(true);
  });

  test('leaves no token and no words in the log', async () => {
    harness = await connectBySocket(slack);
    slack.meet('chat.postMessage', { kind: 'error', error: 'restricted_action' });
    await slack.mention('a secret question');
    const log = harness.logged.join('\n');
    expect(log).toContain('restricted_action');
    expect(log).not.toMatch(/secret question|xoxb|xapp/);
  });
});

describe('the socket', () => {
  test('is opened anew when Slack asks for it, and nothing is answered twice', async () => {
    harness = await connectBySocket(slack);
    await slack.mention('before');
    const reconnected = slack.socket.connection();
    slack.socket.refresh();
    await reconnected;
    await slack.again();
    await slack.mention('after');
    await harness.connection.stop();
    expect(slack.posted.map(({ shown }) => shown)).toEqual(['heard: before', 'heard: after']);
  });

  test.each([
    ['that it ends soon', (one: SlackServer) => one.socket.refresh('warning')],
    ['nothing and breaks', (one: SlackServer) => one.socket.drop()],
  ])('is opened anew when Slack says %s', async (_, part) => {
    harness = await connectBySocket(slack);
    const reconnected = slack.socket.connection();
    part(slack);
    await reconnected;
    expect((await slack.mention('after')).shown).toBe('heard: after');
  });

  test('is closed by stop', async () => {
    harness = await connectBySocket(slack);
    await harness.connection.stop();
    await slack.socket.closed();
    await expect(slack.mention('too late')).rejects.toThrow('no bot is connected');
  });
});

describe('start', () => {
  const options = {
    apiUrl: '',
    slashCommands: [],
    claims: createMemoryStore().claims,
    access: async () => {},
    log: { info() {}, warn() {}, error() {} },
    clock: () => NOW,
  };
  const bot = { answer: async () => Promise.reject(new Error('not asked')), complete: async () => [] };
  const { settings } = createMemoryStore();
  const start = (tokens: { botToken: string; appToken?: string }): Promise<void> =>
    createSlackConnection({ ...options, ...tokens, apiUrl: slack.apiUrl, bot, settings }).start();

  test.each([
    ['SLACK_BOT_TOKEN', { botToken: 'xoxb-wrong', appToken: BOT.appToken }],
    ['SLACK_APP_TOKEN', { botToken: BOT.botToken, appToken: 'xapp-wrong' }],
  ])('names a wrong %s and does not print it', async (name, tokens) => {
    const refused = await start(tokens).then(
      () => 'started',
      (error: Error) => error.message,
    );
    expect(refused).toContain(`${name} (invalid_auth)`);
    expect(refused).not.toContain('wrong');
  });

  test('can be undone before it was done', async () => {
    const connection = createSlackConnection({ ...options, botToken: BOT.botToken, bot, settings });
    await expect(connection.stop()).resolves.toBeUndefined();
  });
});
