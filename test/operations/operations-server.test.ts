import { expect, onTestFinished, test } from 'vitest';
import type { Bot } from '../../src/core/bot.ts';
import { COMMANDS } from '../../src/core/commands/commands.ts';
import { createBot } from '../../src/core/create-bot.ts';
import type { Inquiry } from '../../src/core/inquiry.ts';
import type { Subscription } from '../../src/core/model/subscription.ts';
import type { SourceState } from '../../src/core/ports.ts';
import { createMeasures } from '../../src/operations/measures.ts';
import { startOperationsServer } from '../../src/operations/operations-server.ts';
import { createMemoryStore } from '../../src/store/memory/create-memory-store.ts';
import { paperOf } from '../contracts/samples.ts';
import { subscriptionTo } from '../core/announcements/world.ts';
import { asker, strictLog } from '../shipped-record.ts';

const ASKER = { place: { platform: 'slack', workspace: 'T1', channel: 'C1' }, user: 'U1' } as const;

const quiet = { ...strictLog, warn() {} };

const NOW = '2026-11-19T09:00:00.000Z';
const SEEN = '2026-11-18T12:00:00.000Z';

async function start(check: () => Promise<unknown>, states: () => Promise<readonly SourceState[]> = async () => []) {
  const store = createMemoryStore({ papers: [paperOf('p:one')], authors: [] });
  const measures = createMeasures({ store, states, clock: () => NOW });
  const server = await startOperationsServer({ port: 0, measures, check, log: quiet });
  onTestFinished(server.stop);
  const get = async (path: string) => {
    const response = await fetch(`http://127.0.0.1:${server.port}${path}`);
    return { status: response.status, text: await response.text() };
  };
  return { get, server, measures, store };
}

test('says whether it lives and is ready, and that it is not while it stops', async () => {
  const { get, server } = await start(() => Promise.resolve());
  expect(await get('/healthz')).toEqual({ status: 200, text: 'alive\n' });
  expect((await get('/readyz')).status).toBe(200);
  expect((await get('/elsewhere')).status).toBe(404);
  server.leaving();
  expect((await get('/healthz')).status).toBe(200);
  expect((await get('/readyz')).status).toBe(503);
});

test('is not ready where the store fails, and says no more than that', async () => {
  const { get } = await start(() => Promise.reject(new Error('no host db.internal')));
  expect(await get('/readyz')).toEqual({ status: 503, text: 'the store does not answer\n' });
});

test('counts answers by kind and messages by outcome, without a word of them', async () => {
  const { get, measures } = await start(() => Promise.resolve());
  const bot: Bot = {
    answer: async () => ({ blocks: [], audience: 'everyone' }),
    complete: async () => [],
  };
  const asker = { ...ASKER, conversation: 'k', direct: false, mayManage: false };
  const said = { kind: 'sentence', text: 'zymurgy' } as const;
  await measures.counting(bot).answer({ asker, now: '2026-01-01T00:00:00Z', said });
  const messenger = measures.countingPosts('slack', {
    post: async () => ({ kind: 'posted', message: 'm' }),
    find: async () => undefined,
  });
  await messenger.post(ASKER.place, { blocks: [], audience: 'everyone' }, 'd1');
  const { text } = await get('/metrics');
  expect(text).toContain('offprint_questions_total{platform="slack",kind="none"} 1');
  expect(text).toContain('offprint_posts_total{platform="slack",outcome="posted"} 1');
  expect(text).toContain('offprint_answer_seconds_count{platform="slack"} 1');
  expect(text).toContain('offprint_papers 1');
  expect(text).not.toMatch(/zymurgy|U1|C1|T1/);
});

test('counts what was not understood, and what failed by its kind, of a real bot', async () => {
  const { get, measures, store } = await start(() => Promise.resolve());
  const bot = measures.counting(createBot({ store, commands: COMMANDS, log: strictLog, version: '0' }));
  const ask = (said: Inquiry['said']) => bot.answer({ asker: asker(), now: NOW, said });
  await ask({ kind: 'sentence', text: 'please book me a table for two' });
  await ask({ kind: 'query', text: 'papers colour:red' });
  await ask({ kind: 'sentence', text: 'papers by Nobody Known' });
  await ask({ kind: 'sentence', text: 'how many papers?' });
  const { text } = await get('/metrics');
  expect(text).toContain('offprint_questions_total{platform="terminal",kind="unknown"} 1');
  expect(text).toContain('offprint_questions_total{platform="terminal",kind="count"} 1');
  expect(text).toContain('offprint_questions_total{platform="terminal",kind="failure"} 2');
  expect(text).toContain('offprint_failures_total{platform="terminal",failure="unknown-filter"} 1');
  expect(text).toContain('offprint_failures_total{platform="terminal",failure="nobody"} 1');
  expect(text).toContain('offprint_not_understood_total{platform="terminal"} 2');
  expect(text).toContain('offprint_answer_seconds_count{platform="terminal"} 4');
});

test('tells the age of each source’s last answer, at the time of asking', async () => {
  const { get } = await start(
    () => Promise.resolve(),
    async () => [
      { source: 'arXiv', lastSuccess: '2026-11-19T08:30:00.000Z', lastError: undefined },
      { source: 'OpenAlex', lastSuccess: '2026-11-18T09:00:00.000Z', lastError: { at: NOW, reason: 'a title' } },
      { source: 'Crossref', lastSuccess: undefined, lastError: { at: NOW, reason: 'silent' } },
    ],
  );
  const { text } = await get('/metrics');
  expect(text).toContain('offprint_source_age_seconds{source="arXiv"} 1800');
  expect(text).toContain('offprint_source_age_seconds{source="OpenAlex"} 86400');
  expect(text).not.toMatch(/Crossref|a title/);
});

test('tells how many digests are due and how many of them late', async () => {
  const { get, store } = await start(() => Promise.resolve());
  const daily = (id: string, change: Partial<Subscription>) => subscriptionTo(id, { since: SEEN, ...change });
  const at = (time: string, more = {}) => ({ schedule: { every: 'day', at: time, zone: 'UTC', ...more } }) as const;
  const all = [
    daily('just-due', at('09:00')),
    daily('late', at('08:58')),
    daily('paused', { ...at('08:00'), paused: {} }),
    daily('quiet', at('08:00', { quiet: { from: '07:00', to: '10:00' } })),
    daily('just-allowed', at('08:00', { quiet: { from: '07:00', to: '09:00' } })),
    daily('refused', { ...at('08:00'), broken: 'the bot was removed' }),
    daily('nothing', at('08:00')),
  ];
  for (const one of all) await store.subscriptions.put(one);
  const due = all.filter(({ id }) => id !== 'follow:nothing');
  await store.ledger.write(due.map(({ id }) => ({ subscription: id, paper: 'p:one', state: 'pending', at: SEEN })));
  const { text } = await get('/metrics');
  expect(text).toContain('offprint_digests_due 6');
  expect(text).toContain('offprint_digests_late 1');
  expect(text).toContain('offprint_subscriptions_broken 1');
});
