import { afterEach, beforeEach, expect, test } from 'vitest';
import { announce } from '../../../src/core/announcements/announce.ts';
import { importRecords } from '../../../src/core/catalogue/import-records.ts';
import type { Messenger, Store } from '../../../src/core/ports.ts';
import { readSource } from '../../../src/sources/read-source.ts';
import { createSlackServer, type SlackServer } from '../../platforms/slack/slack-server.ts';
import { givenRealBot } from './catalogue.ts';
import { connectBySocket, type Harness } from './harness.ts';

const NEXT_DAY = '2026-11-24T12:00:00.000Z';
const NEW = JSON.stringify({
  title: 'A Study of Small Steps',
  authors: ['Max Vladymyrov'],
  date: '2026-11-20',
  arxiv: '2611.01234',
});

let slack: SlackServer;
let harness: Harness;
let store: Store;
beforeEach(async () => {
  slack = await createSlackServer();
  const given = await givenRealBot();
  store = given.store;
  harness = await connectBySocket(slack, given);
  await slack.command('/follow', 'every:day at:09:00 zone:Europe/Zurich');
  const reading = readSource(new TextEncoder().encode(NEW), 'jsonl', { asOf: '2026-11-23' });
  if (!reading.ok) throw new Error(reading.faults[0]?.reason);
  await importRecords(store.catalogue, reading.batch, '2026-11-23T18:00:00.000Z');
});
afterEach(async () => {
  await harness.connection.stop();
  await slack.close();
  expect(slack.violations).toEqual([]);
});

const run = (now = NEXT_DAY) => {
  slack.setTime(now);
  const messengers = new Map<'slack', Messenger>([['slack', harness.connection.messenger]]);
  return announce({ store, messengers, now, log: { info() {}, warn() {}, error() {} }, holder: 'here' });
};
const digests = () => slack.posted.filter(({ metadata }) => metadata !== undefined);

test('a new paper is announced once in the channel that follows', async () => {
  await run();
  await run();
  await run('2026-11-25T12:00:00.000Z');
  expect(digests()).toMatchObject([{ channel: 'C111', thread: undefined }]);
  expect(digests()[0]?.shown).toContain('A Study of Small Steps');
});

test('a digest that arrived though nobody heard so is not sent again', async () => {
  slack.meet('chat.postMessage', { kind: 'broken-after' });
  await run();
  await run('2026-11-24T13:00:00.000Z');
  await run('2026-11-25T12:00:00.000Z');
  expect(digests()).toHaveLength(1);
});

test('a digest that was lost is sent', async () => {
  slack.meet('chat.postMessage', { kind: 'broken' });
  await run();
  expect(digests()).toHaveLength(0);
  await run('2026-11-24T13:00:00.000Z');
  expect(digests()).toHaveLength(1);
});
