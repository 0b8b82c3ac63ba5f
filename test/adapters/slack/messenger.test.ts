import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createSlackConnection } from '../../../src/adapters/slack/slack-connection.ts';
import type { Place } from '../../../src/core/model/subscription.ts';
import type { Messenger } from '../../../src/core/ports.ts';
import type { View } from '../../../src/core/view/block.ts';
import { createMemoryStore } from '../../../src/store/memory/create-memory-store.ts';
import { card } from '../../gallery.ts';
import { BOT } from '../../platforms/slack/bodies.ts';
import type { Fault } from '../../platforms/slack/http-side.ts';
import { createSlackServer, type SlackServer } from '../../platforms/slack/slack-server.ts';
import { NOW } from './harness.ts';

const DIGEST: View = {
  blocks: [
    { kind: 'heading', text: '1 new paper' },
    { kind: 'paper', card: card() },
  ],
  audience: 'everyone',
};
const SENT = '2026-11-23T12:00:00.000Z';
const place = (channel: string): Place => ({ platform: 'slack', workspace: 'T111', channel });

let slack: SlackServer;
let messenger: Messenger;
beforeEach(async () => {
  slack = await createSlackServer();
  messenger = createSlackConnection({
    botToken: BOT.botToken,
    apiUrl: slack.apiUrl,
    bot: { answer: async () => Promise.reject(new Error('not asked')), complete: async () => [] },
    slashCommands: [],
    settings: createMemoryStore().settings,
    claims: createMemoryStore().claims,
    access: async () => {},
    log: { info() {}, warn() {}, error() {} },
    clock: () => NOW,
  }).messenger;
});
afterEach(async () => {
  await slack.close();
  expect(slack.violations).toEqual([]);
});

describe('a digest', () => {
  test('is posted with its key, found by it, and by no other key or place', async () => {
    const posting = await messenger.post(place('C111'), DIGEST, 'key-1');
    expect(posting).toEqual({ kind: 'posted', message: slack.posted[0]?.ts });
    expect(slack.posted[0]?.metadata).toEqual({ event_type: 'offprint_digest', event_payload: { digest: 'key-1' } });
    expect(slack.posted[0]?.shown).toContain(card().title);
    expect(await messenger.find(place('C111'), 'key-1', SENT)).toBe(slack.posted[0]?.ts);
    expect(await messenger.find(place('C111'), 'key-2', SENT)).toBeUndefined();
    expect(await messenger.find(place('C222'), 'key-1', SENT)).toBeUndefined();
  });

  test('is found however much was said since', async () => {
    await messenger.post(place('C111'), DIGEST, 'old');
    slack.chat('C111', 2_500);
    expect(await messenger.find(place('C111'), 'old', SENT)).toBe(slack.posted[0]?.ts);
  });

  test('is not looked for in what was said before, but for a difference of the clocks', async () => {
    slack.setTime('2026-11-23T10:00:00.000Z');
    slack.chat('C111', 1_000);
    slack.setTime('2026-11-23T11:58:00.000Z');
    await messenger.post(place('C111'), DIGEST, 'key');
    slack.chat('C111', 300);
    expect(await messenger.find(place('C111'), 'key', SENT)).toBe(slack.posted[0]?.ts);
    expect(await messenger.find(place('C111'), 'another', SENT)).toBeUndefined();
    expect(slack.calls.filter((call) => call === 'conversations.history')).toHaveLength(4);
  });

  test('is not taken for unsent in a channel with too much to read', async () => {
    slack.rates.lift();
    slack.chat('C111', 20_200);
    await expect(messenger.find(place('C111'), 'key', SENT)).rejects.toThrow('too much');
  });

  test.each([
    ['CARCHIVED', /archived/],
    ['CSTRANGE', /invite @Offprint/],
    ['CGONE', /gone/],
  ])('to %s is refused with what to do', async (channel, reason) => {
    const posting = await messenger.post(place(channel), DIGEST, 'key');
    expect(posting).toMatchObject({ kind: 'refused', reason: expect.stringMatching(reason) });
  });

  test.each([
    ['account_inactive', 'refused', /SLACK_BOT_TOKEN/],
    ['token_revoked', 'refused', /SLACK_BOT_TOKEN/],
    ['something_new', 'refused', /something_new/],
    ['internal_error', 'unknown', /internal_error/],
  ])('%s: %s', async (error, kind, reason) => {
    slack.meet('chat.postMessage', { kind: 'error', error });
    const posting = await messenger.post(place('C111'), DIGEST, 'key');
    expect(posting).toMatchObject({ kind, reason: expect.stringMatching(reason) });
  });

  test.each<[string, Fault, boolean]>([
    ['HTTP 503', { kind: 'status', status: 503 }, false],
    ['a connection broken before', { kind: 'broken' }, false],
    ['a connection broken after', { kind: 'broken-after' }, true],
  ])('%s: nobody knows, it is not sent again, and asking tells', async (_, fault, arrived) => {
    slack.meet('chat.postMessage', fault);
    expect(await messenger.post(place('C111'), DIGEST, 'key')).toMatchObject({ kind: 'unknown' });
    expect(slack.calls).toEqual(['chat.postMessage']);
    expect((await messenger.find(place('C111'), 'key', SENT)) !== undefined).toBe(arrived);
  });

  test('says how long Slack asks to wait, and is not sent again meanwhile', async () => {
    slack.meet('chat.postMessage', { kind: 'wait', seconds: 7 });
    const posting = await messenger.post(place('C111'), DIGEST, 'key');
    expect(posting).toMatchObject({ kind: 'delayed', retryAfterMs: 7000 });
    expect(slack.calls).toEqual(['chat.postMessage']);
  });

  test('that Slack would not have as it is says so', async () => {
    slack.meet('chat.postMessage', { kind: 'error', error: 'msg_blocks_too_long' });
    expect(await messenger.post(place('C111'), DIGEST, 'key')).toMatchObject({ kind: 'unfit' });
  });

  test('is followed up in its thread, and found there only', async () => {
    await messenger.post(place('C111'), DIGEST, 'key');
    const first = slack.posted[0]?.ts ?? '';
    await messenger.post(place('C111'), DIGEST, 'next', first);
    expect(slack.posted[1]?.thread).toBe(first);
    expect(await messenger.find(place('C111'), 'next', SENT, first)).toBe(slack.posted[1]?.ts);
    expect(await messenger.find(place('C111'), 'next', SENT)).toBeUndefined();
    expect(await messenger.find(place('C111'), 'another', SENT, first)).toBeUndefined();
  });

  test('that is gone is followed up all the same, and that is found', async () => {
    await messenger.post(place('C111'), DIGEST, 'key');
    const first = slack.posted[0]?.ts ?? '';
    slack.remove('C111', first);
    expect(await messenger.find(place('C111'), 'next', SENT, first)).toBeUndefined();
    expect(await messenger.post(place('C111'), DIGEST, 'next', first)).toMatchObject({ kind: 'posted' });
    expect(await messenger.find(place('C111'), 'next', SENT, first)).toBe(slack.posted[0]?.ts);
  });

  test('goes to one person where that is asked for', async () => {
    expect(await messenger.direct?.('T111', 'U222')).toEqual({ platform: 'slack', workspace: 'T111', channel: 'U222' });
  });

  test('that cannot be asked after is not taken for unsent', async () => {
    slack.meet('conversations.history', { kind: 'error', error: 'missing_scope' });
    await expect(messenger.find(place('C111'), 'key', SENT)).rejects.toThrow('missing_scope');
  });
});
