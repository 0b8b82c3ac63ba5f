import { Client } from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import type { Store } from '../../src/core/ports.ts';
import { openPostgresStore } from '../../src/store/postgres/open-postgres-store.ts';
import { PAPERS } from '../contracts/sample-papers.ts';
import { createDatabase, run } from '../postgres/database.ts';
import { openFrailLine } from '../postgres/frail-line.ts';
import { strictLog } from '../shipped-record.ts';

const ALL = { sort: 'newest', offset: 0, limit: 100 } as const;
const [NOON, ONE] = ['2026-11-25T12:00:00.000Z', '2026-11-25T13:00:00.000Z'];
const place = { platform: 'slack', workspace: 'T1', channel: 'C1' } as const;
const SUBSCRIPTION = {
  id: 's1',
  place,
  query: 'papers',
  schedule: { every: 'day', at: '09:00', zone: 'UTC' },
  since: NOON,
  createdBy: 'U1',
} as const;

/** A store whose line to the database breaks when it is told to, and what it logs of that. */
async function open() {
  const url = await createDatabase();
  const line = await openFrailLine(url);
  const warned: string[] = [];
  const log = { ...strictLog, warn: (_: object, message: string) => warned.push(message) };
  const store = await openPostgresStore(line.url, { log });
  onTestFinished(() => store.close().finally(line.close));
  await store.catalogue.save({ papers: PAPERS, authors: [] });
  return { url, line, store, warned };
}

test('what is asked while the server restarts is answered once it is back', async () => {
  const { line, store } = await open();
  line.cut(6);
  const [found, people, kept] = await Promise.all([
    store.catalogue.find({ words: 'transformers' }, ALL),
    store.catalogue.people('hopper', 5),
    store.settings.set('commands', '1').then(() => store.settings.get('commands')),
  ]);
  expect([found.total, people.length, kept]).toEqual([2, 1, '1']);
});

test('a statement whose connection breaks under way is made again, and the process lives', async () => {
  const { url, store, warned } = await open();
  const other = new Client({ connectionString: url });
  await other.connect();
  onTestFinished(() => other.end());
  await other.query('begin; lock table setting in access exclusive mode');
  const keeping = store.settings.set('commands', '1');
  const waiting = `select count(*)::int as waiting from pg_stat_activity where wait_event_type = 'Lock'
    and datname = current_database()`;
  await expect.poll(async () => (await other.query(waiting)).rows[0].waiting).toBe(1);
  await run(
    url,
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and application_name = 'offprint'`,
  );
  await other.query('commit');
  await keeping;
  expect(await store.settings.get('commands')).toBe('1');
  expect(new Set(warned)).toEqual(new Set(['a connection to the database broke']));
});

type Take = (store: Store, who: string) => Promise<boolean>;
const TAKES: readonly (readonly [string, RegExp, Take])[] = [
  ['a claim', /commit/, ({ claims }) => claims.take(['event'], NOON, ONE)],
  [
    'the papers of a digest',
    /commit/,
    ({ ledger }, by) =>
      ledger.take([{ subscription: 's', paper: 'p', state: 'sending', digest: 'd', at: NOON, by, until: ONE }], NOON),
  ],
  ['a lease', /insert into lease/, ({ leases }, who) => leases.hold('announce', who, NOON, ONE)],
];

test.each(TAKES)(
  '%s taken just before the line broke: whoever took it has it, and nobody else',
  async (_, last, take) => {
    const { line, store } = await open();
    line.breakAfter(last);
    expect(await take(store, 'me')).toBe(true);
    expect(await take(store, 'another')).toBe(false);
  },
);

test('a save and a change of which nobody heard whether they were done are in, once', async () => {
  const { line, store } = await open();
  const [paper] = PAPERS;
  if (paper === undefined) throw new Error('There are no papers.');
  line.breakAfter(/commit/);
  await store.catalogue.save({ papers: [{ ...paper, id: 'p:new', title: 'Zymurgy' }], authors: [] });
  expect(await store.catalogue.size()).toMatchObject({ papers: PAPERS.length + 1 });
  expect((await store.catalogue.find({ words: 'zymurgy' }, ALL)).total).toBe(1);
  await store.subscriptions.put(SUBSCRIPTION);
  line.breakAfter(/commit/);
  await store.subscriptions.change('s1', (one) => ({ ...one, paused: {} }));
  expect(await store.subscriptions.list()).toEqual([{ ...SUBSCRIPTION, paused: {} }]);
});

test('what is no passing trouble is told at once', async () => {
  const { url, store } = await open();
  await run(url, 'drop table setting');
  await expect(store.settings.get('commands')).rejects.toThrow(/"setting" does not exist/);
});
