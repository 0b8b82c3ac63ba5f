import { expect, onTestFinished, test } from 'vitest';
import type { Bot } from '../../src/core/bot.ts';
import { createMeasures } from '../../src/operations/measures.ts';
import { startOperationsServer } from '../../src/operations/operations-server.ts';
import { createMemoryStore } from '../../src/store/memory/create-memory-store.ts';
import { paperOf } from '../contracts/samples.ts';
import { strictLog } from '../shipped-record.ts';

const ASKER = { place: { platform: 'slack', workspace: 'T1', channel: 'C1' }, user: 'U1' } as const;

const quiet = { ...strictLog, warn() {} };

async function start(check: () => Promise<unknown>) {
  const store = createMemoryStore({ papers: [paperOf('p:one')], authors: [] });
  const measures = createMeasures(store);
  const server = await startOperationsServer({ port: 0, measures, check, log: quiet });
  onTestFinished(server.stop);
  const get = async (path: string) => {
    const response = await fetch(`http://127.0.0.1:${server.port}${path}`);
    return { status: response.status, text: await response.text() };
  };
  return { get, server, measures };
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
