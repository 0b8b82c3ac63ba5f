import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { eventBody } from '../../platforms/slack/bodies.ts';
import { sign } from '../../platforms/slack/sign.ts';
import { createSlackServer, type SlackServer } from '../../platforms/slack/slack-server.ts';
import { connectByHttp, type Harness, SECRET } from './harness.ts';

test('the signature of the example in Slack’s documentation', () => {
  const body =
    'token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c';
  expect(sign('8f742231b10e8888abcd99yyyzzz85a5', 1531420618, body)).toBe(
    'v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503',
  );
});

describe('HTTP requests', () => {
  let slack: SlackServer;
  let harness: Harness;
  beforeEach(async () => {
    slack = await createSlackServer();
    harness = await connectByHttp(slack);
  });
  afterEach(async () => {
    await harness.connection.stop();
    await slack.close();
  });

  const said = { text: 'hello', channel: 'C111', user: 'U222', ts: '1795000000.000100', thread: undefined };
  const body = JSON.stringify(eventBody('app_mention', said));
  const now = (): number => Math.floor(Date.now() / 1000);
  const post = async (headers: Record<string, string>, text = body): Promise<number> => {
    const type = { 'content-type': 'application/json' };
    return (await fetch(harness.url, { method: 'POST', body: text, headers: { ...type, ...headers } })).status;
  };
  const signed = (secret: string, timestamp: number, version = 'v0'): Record<string, string> => ({
    'x-slack-request-timestamp': String(timestamp),
    'x-slack-signature': sign(secret, timestamp, body).replace('v0', version),
  });

  test('signed ones are heard, and answered once when somebody plays them again at once', async () => {
    expect(await post(signed(SECRET, now()))).toBe(200);
    expect(await post(signed(SECRET, now()))).toBe(200);
    await harness.connection.stop();
    expect(harness.inquiries).toHaveLength(1);
    expect(harness.connection.refused()).toBe(0);
  });

  test.each([
    ['forged', () => post(signed('another secret', now()))],
    ['unsigned', () => post({})],
    ['over five minutes old', () => post(signed(SECRET, now() - 301))],
    ['tampered with', () => post(signed(SECRET, now()), body.replace('hello', 'hallo'))],
    ['of another version', () => post(signed(SECRET, now(), 'v1'))],
  ])('%s ones are refused', async (_, attempt) => {
    expect(await attempt()).toBe(401);
    expect(harness.connection.refused()).toBe(1);
    expect(harness.logged.filter((line) => line.includes('was refused'))).toHaveLength(1);
    await harness.connection.stop();
    expect(harness.inquiries).toEqual([]);
  });
});
