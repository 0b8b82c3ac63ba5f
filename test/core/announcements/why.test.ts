import { expect, it } from 'vitest';
import { whyLines } from '../../../src/core/announcements/why.ts';
import type { LedgerRow } from '../../../src/core/model/ledger-row.ts';
import type { Paper } from '../../../src/core/model/paper.ts';
import type { Subscription } from '../../../src/core/model/subscription.ts';
import { createWorld, DUE, newPaper, SEEN, subscriptionTo } from './world.ts';

async function why(row?: object, change: Partial<Subscription> = {}, paper: Partial<Paper> = {}) {
  const one = newPaper('p', paper);
  const { store } = await createWorld([subscriptionTo('a', change)], [one]);
  const whole = { subscription: 'follow:a', paper: 'p', at: SEEN, ...row };
  if (row !== undefined) await store.ledger.write([whole as LedgerRow]); // a row in one of its states, by the table below
  return whyLines(one, { store, now: DUE });
}

it.each<[string, object | undefined, Partial<Subscription>, Partial<Paper>, RegExp]>([
  ['sent', { state: 'sent', digest: 'd', message: 'm1' }, {}, {}, /sent at 2026-11-20T07.* as message m1$/],
  ['pending', { state: 'pending' }, {}, {}, /due since 2026-11-20T07/],
  ['sending', { state: 'sending', digest: 'd' }, {}, {}, /being sent at 2026-11-20T07/],
  ['failed', { state: 'failed', reason: 'too long', tries: 3 }, {}, {}, /3 times.*: too long$/],
  [
    'broken',
    { state: 'broken', reason: 'gone' },
    { broken: 'gone' },
    {},
    /refused.*gone \(nothing can be sent there: gone\)$/,
  ],
  ['dropped', { state: 'dropped', stage: 'withdrawn', reason: 'withdrawn' }, {}, {}, /dropped at .*: withdrawn$/],
  ['due', undefined, {}, {}, /all papers: due, goes out at the next look$/],
  ['no match', undefined, { query: 'papers words:looms' }, {}, /not what is followed here$/],
  ['baseline', undefined, {}, { baseline: true }, /first import$/],
  ['too old', undefined, {}, { date: '2020-01-01' }, /60 days/],
  ['before it was followed', undefined, { since: DUE }, {}, /first seen before this was followed$/],
  ['waits', undefined, {}, { firstSeen: '2026-11-20T09:00:30.000Z' }, /next digest, at 2026-11-21T09:00:00.000Z$/],
  ['compacted', undefined, { dealtWith: DUE }, {}, /no longer says how$/],
])('says what became of a paper: %s', async (_, row, change, paper, said) => {
  const lines = await why(row, change, paper);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^discord w\/a, /);
  expect(lines[0]).toMatch(said);
});

it('tells of places that follow no more, and of those alone that are meant', async () => {
  const paper = newPaper('p');
  const { store, announce } = await createWorld([subscriptionTo('a'), subscriptionTo('b')], [paper]);
  await announce();
  await store.subscriptions.remove('follow:b');
  const told = { store, now: DUE };
  expect(await whyLines(paper, told)).toEqual([
    expect.stringMatching(/^discord w\/a, .*: sent at/),
    expect.stringMatching(/^follow:b, no longer followed: sent at/),
  ]);
  expect(await whyLines(paper, told, ({ place }) => place.channel === 'x')).toHaveLength(1);
});
