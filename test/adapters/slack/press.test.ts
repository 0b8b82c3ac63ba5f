import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { printQuery } from '../../../src/core/query/print.ts';
import type { Query } from '../../../src/core/query/query.ts';
import type { Action, View } from '../../../src/core/view/block.ts';
import { createSlackServer, type SlackServer } from '../../platforms/slack/slack-server.ts';
import { connectBySocket, echo, type Given, type Harness, WAYS } from './harness.ts';
import { closeLab } from './lab.ts';

const ASKED: Query = { kind: 'papers', words: 'x' };
const LONG: Query = { kind: 'papers', words: 'long '.repeat(50).trim() };
const ACTIONS: readonly Action[] = [
  { label: 'Next', query: { ...ASKED, page: 2 } },
  { label: 'Status', query: { kind: 'status' } },
];

/** Echoes, with buttons and a menu below the first answer. */
function withActions(audience: View['audience'] = 'everyone'): NonNullable<Given['answer']> {
  return (inquiry) => ({
    blocks: [
      ...echo(inquiry).blocks,
      { kind: 'buttons', actions: ACTIONS },
      { kind: 'menu', placeholder: 'Others', actions: [{ label: 'Long', query: LONG }] },
    ],
    audience,
    answered: { query: ASKED, answer: { kind: 'thanks' }, understood: '', notices: [] },
  });
}

describe.each(WAYS)('a press over $way', ({ connect }) => {
  let slack: SlackServer;
  let harness: Harness;
  beforeEach(async () => {
    slack = await createSlackServer();
  });
  afterEach(() => closeLab({ slack, harness }));

  test('asks what typing the query would, anew in the thread', async () => {
    harness = await connect(slack, { answer: withActions() });
    const first = await slack.mention('x');
    const second = await slack.press(first, 'Status');
    expect(second).toMatchObject({ via: 'chat.postMessage', thread: first.thread, replaced: undefined });
    expect(harness.inquiries.at(-1)?.said).toEqual({ kind: 'query', text: 'status' });
    expect(harness.inquiries.at(-1)?.asker.conversation).toBe(harness.inquiries[0]?.asker.conversation);
  });

  test('turns the page in place', async () => {
    harness = await connect(slack, { answer: withActions() });
    const first = await slack.direct('x');
    expect(await slack.press(first, 'Next')).toMatchObject({
      replaced: first.ts,
      shown: /heard: papers words:x page:2/,
    });
    const ephemeral = { ...first, onlyFor: 'U222' };
    expect(await slack.press(ephemeral, 'Next')).toMatchObject({ via: 'response_url', replaced: first.ts });
  });

  test('keeps the page where the next one fails, and says so to the presser', async () => {
    const answer = withActions();
    harness = await connect(slack, {
      answer: (inquiry) =>
        inquiry.said.kind === 'sentence'
          ? answer(inquiry)
          : { blocks: [{ kind: 'notice', text: 'no such page' }], audience: 'asker' },
    });
    const first = await slack.mention('x');
    expect(await slack.press(first, 'Next')).toMatchObject({ replaced: undefined, onlyFor: 'U222' });
  });

  test('carries a query too long for its value, also after a restart', async () => {
    harness = await connect(slack, { answer: withActions() });
    const first = await slack.mention('x');
    await harness.connection.stop();
    harness = await connect(slack, { settings: harness.settings });
    await slack.press(first, 'Long');
    expect(harness.inquiries.at(-1)?.said).toEqual({ kind: 'query', text: printQuery(LONG) });
  });

  test('whose query is lost asks in the words of its label', async () => {
    harness = await connect(slack, { answer: withActions() });
    const first = await slack.mention('x');
    await harness.connection.stop();
    harness = await connect(slack);
    await slack.press(first, 'Long');
    expect(harness.inquiries.at(-1)?.said).toEqual({ kind: 'sentence', text: 'Long' });
  });

  test('delivered twice is answered once', async () => {
    harness = await connect(slack, { answer: withActions() });
    await slack.press(await slack.mention('x'), 'Status');
    await slack.again();
    await harness.connection.stop();
    expect(slack.posted).toHaveLength(2);
  });

  test('on what only the presser sees is answered to them alone', async () => {
    harness = await connect(slack, { answer: withActions('asker') });
    const first = await slack.command('/papers', 'x');
    expect(await slack.press(first, 'Status')).toMatchObject({ onlyFor: 'U222', replaced: undefined });
  });
});

test('a press where the bot is no member is answered all the same', async () => {
  const slack = await createSlackServer();
  const harness = await connectBySocket(slack, { answer: withActions() });
  const first = await slack.command('/papers', 'x', { channel: 'CSTRANGE' });
  expect(await slack.press(first, 'Status')).toMatchObject({ via: 'response_url', onlyFor: undefined });
  await harness.connection.stop();
  await slack.close();
});
