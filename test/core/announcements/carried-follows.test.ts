import { expect, it } from 'vitest';
import { parseFollows, printFollows, takeFollows } from '../../../src/core/announcements/carried-follows.ts';
import { followLine } from '../../../src/core/announcements/follow-line.ts';
import { createWorld, DUE, newPaper, subscriptionTo } from './world.ts';

const quiet = { from: '22:00', to: '07:00' };
const FOLLOWS = [
  subscriptionTo('a', { or: ['papers author:"Ada Lovelace"'], broken: 'gone', brokenAt: DUE, toldAt: DUE }),
  subscriptionTo('b', { schedule: { every: 'week', at: '08:30', zone: 'Asia/Kolkata', quiet }, paused: {} }),
];

function carried(text: string) {
  const parsed = parseFollows(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.follows;
}

it('what is followed is carried elsewhere whole, but for what went wrong here', async () => {
  const there = await createWorld([], []);
  const counts = await takeFollows(carried(printFollows(FOLLOWS)), there.store.subscriptions, DUE);
  expect(counts).toEqual({ added: 2, changed: 0, unchanged: 0 });
  const [{ broken: _, brokenAt: __, toldAt: ___, ...a } = subscriptionTo('a'), b] = FOLLOWS;
  expect(await there.store.subscriptions.list()).toEqual([
    { ...a, since: DUE },
    { ...b, since: DUE },
  ]);
  expect(
    await takeFollows(carried(printFollows(FOLLOWS)), there.store.subscriptions, '2026-12-01T00:00:00.000Z'),
  ).toEqual({
    ...{ added: 0, changed: 0, unchanged: 2 },
  });
});

it('what was announced before the move is not announced again', async () => {
  const there = await createWorld([], [newPaper('p')]);
  await takeFollows(carried(printFollows([subscriptionTo('a')])), there.store.subscriptions, DUE);
  await there.announce('2026-11-21T09:00:00.000Z');
  expect(there.received()).toEqual([]);
});

it('what is followed already gets the file’s words and times, and goes on as it was', async () => {
  const { store } = await createWorld([subscriptionTo('a', { broken: 'gone', dealtWith: DUE })], []);
  const weekly = subscriptionTo('a', { schedule: { every: 'week', at: '08:00', zone: 'UTC' }, since: DUE });
  const counts = await takeFollows(carried(printFollows([weekly])), store.subscriptions, '2026-12-01T00:00:00.000Z');
  expect(counts).toMatchObject({ changed: 1 });
  expect(await store.subscriptions.list()).toEqual([
    { ...subscriptionTo('a'), schedule: weekly.schedule, broken: 'gone', dealtWith: DUE },
  ]);
});

it('every line that is none is named', () => {
  const text = `${printFollows([subscriptionTo('a')])}{"id":\n\n{"id":"x"}\n`;
  expect(parseFollows(text)).toEqual({
    ok: false,
    faults: [
      { line: 2, reason: 'it is no JSON' },
      { line: 4, reason: expect.stringMatching(/^place: /) },
    ],
  });
});

it('a line says where, what, when, and what is in the way', () => {
  expect(FOLLOWS.map(followLine)).toEqual([
    expect.stringMatching(/^discord w\/a: .*09:00.*; can’t announce: gone$/),
    expect.stringMatching(/^discord w\/b: .*08:30.*; paused$/),
  ]);
});
