import { afterEach, expect, it } from 'vitest';
import type { Store } from '../../src/core/ports.ts';
import { type Fault, NAMED_FAULTS } from '../platforms/scholarly/faults.ts';
import { SPENT_BUDGET } from '../platforms/scholarly/openalex-server.ts';
import { IMPORTED, shippedStore } from '../shipped-record.ts';
import { ALL, MAX_AT_OPENALEX, openTracking } from './open-tracking.ts';

const HOUR_MS = 60 * 60 * 1000;
const FAULTS: readonly Fault[] = [
  ...NAMED_FAULTS,
  { wait: 7 },
  { wait: 7200 },
  { wait: 'Wed, 25 Nov 2026 18:00:00 GMT', date: 'Wed, 25 Nov 2026 17:00:00 GMT' },
  { wait: 5, status: 503 },
  SPENT_BUDGET,
];
const SLOW: readonly Fault[] = ['silence', 'slow drip'];

let store: Store;
let open: Awaited<ReturnType<typeof openTracking>>;
afterEach(() => open.close());

const papers = async () => (await store.catalogue.find({}, ALL)).papers;

it.each(FAULTS)('all sources, %j: the sync ends and says what happened, and the next one heals', async (fault) => {
  store = await shippedStore();
  open = await openTracking(store, SLOW.includes(fault) ? { timeoutMs: 60 } : {});
  await open.tracker.track(MAX_AT_OPENALEX, undefined);
  const before = await papers();

  open.pass(24 * HOUR_MS);
  open.publish('Looms that learn', '2026-11-26');
  for (const server of open.servers) server.always(fault);
  const failed = await open.tracker.sync({});
  expect(new Set(failed.map(({ source }) => source)).size).toBeGreaterThanOrEqual(3);
  for (const { trouble } of failed) expect(trouble).toMatch(/^\p{Lu}?\p{L}+ .{8,}\.$/u);
  for (const { source, lastError } of await open.tracker.states())
    if (failed.some(({ trouble }) => trouble?.startsWith(source)))
      expect(failed.map(({ trouble }) => trouble)).toContain(lastError?.reason);
  expect(await papers()).toEqual(before);

  for (const server of open.servers) server.heal();
  open.pass(24 * HOUR_MS);
  const healed = await open.tracker.sync({});
  expect(healed.flatMap(({ trouble }) => trouble ?? [])).toEqual([]);
  const came = (await papers()).filter(({ firstSeen }) => firstSeen > IMPORTED);
  expect(came.map(({ title, baseline }) => [title, baseline])).toEqual([['Looms that learn', false]]);

  open.pass(24 * HOUR_MS);
  for (const { added, merged, trouble } of await open.tracker.sync({}))
    expect({ added, merged, trouble }).toEqual({ added: 0, merged: 0, trouble: undefined });
});

it('a clock that goes back a month: the sync ends, nothing is doubled or lost, and what is new comes', async () => {
  store = await shippedStore();
  open = await openTracking(store);
  await open.tracker.track(MAX_AT_OPENALEX, undefined);
  open.publish('Looms that learn', '2026-10-20');
  open.pass(-30 * 24 * HOUR_MS);
  expect((await open.tracker.sync({})).flatMap(({ trouble }) => trouble ?? [])).toEqual([]);
  expect(await papers()).toHaveLength(18);
  open.pass(60 * 24 * HOUR_MS);
  for (const { added, trouble } of await open.tracker.sync({})) expect({ added, trouble }).toEqual({ added: 0 });
});
