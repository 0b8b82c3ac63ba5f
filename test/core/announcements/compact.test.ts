import { expect, it } from 'vitest';
import { whyLines } from '../../../src/core/announcements/why.ts';
import type { LedgerRow } from '../../../src/core/model/ledger-row.ts';
import { createFaults } from './faults.ts';
import { createWorld, DUE, newPaper, struck, subscriptionTo } from './world.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const before = (days: number): string => new Date(Date.parse(DUE) - days * DAY_MS).toISOString();
const old = (id: string, days: number) =>
  newPaper(id, { firstSeen: before(days), date: before(days + 1).slice(0, 10) });

/** A channel that was sent a paper every so many days, and for which one more is due. */
async function createOldHand(count = 1000, everyDays = 1) {
  const papers = Array.from({ length: count }, (_, at) => old(`p${at + 1}`, (at + 1) * everyDays));
  const world = await createWorld([subscriptionTo('a', { since: before(2000) })], [...papers, newPaper('new')]);
  await world.store.ledger.write(
    papers.map(
      ({ id, firstSeen }): LedgerRow => ({
        ...{ subscription: 'follow:a', paper: id, at: firstSeen },
        ...{ state: 'sent', digest: 'd', message: 'm' },
      }),
    ),
  );
  return { ...world, rows: () => world.store.ledger.rows('follow:a') };
}

it('the ledger forgets what is over a year old, and nothing of it is sent again', async () => {
  const { announce, rows, received, store } = await createOldHand();
  await announce();
  expect(received()).toEqual(['a new']);
  expect((await rows()).length).toBe(400); // of 399 days, and the new one
  await announce();
  await announce(before(-1));
  expect(received()).toEqual(['a new']);
  const said = async (id: string, days: number) => whyLines(old(id, days), { store, now: DUE });
  expect(await said('p900', 900)).toEqual([expect.stringContaining('the ledger no longer says how')]);
  expect(await said('p300', 300)).toEqual([expect.stringContaining('sent at')]);
});

it('what is open keeps everything', async () => {
  const { announce, rows, store } = await createOldHand();
  await store.ledger.write([{ subscription: 'follow:a', paper: 'p999', state: 'pending', at: before(999) }]);
  await store.subscriptions.change('follow:a', (one) => ({ ...one, paused: {} }));
  await announce();
  expect((await rows()).length).toBe(1001);
});

it('wherever it stops, nothing is sent again', async () => {
  let happened = true;
  for (let call = 1; happened; call += 1)
    for (const when of ['before', 'after'] as const) {
      const { announce, announcing, received, rows } = await createOldHand(6, 100);
      const faults = createFaults({ call, when, ends: 'process' });
      await announce(DUE, struck(faults, announcing(DUE))).catch(() => undefined);
      await announce(before(-1));
      await announce(before(-2));
      happened = faults.happened();
      expect(received(), `${when} call ${call}`).toEqual(['a new']);
      if (!happened) expect((await rows()).length).toBe(4);
    }
});
