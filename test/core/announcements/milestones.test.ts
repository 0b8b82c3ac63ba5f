import { expect, it } from 'vitest';
import { newAuthor } from '../../../src/core/catalogue/merge-author.ts';
import type { Metric } from '../../../src/core/model/metric.ts';
import { noteHundredths } from '../../../src/core/tracking/hundredths.ts';
import { createWorld, newPaper, subscriptionTo } from './world.ts';

const hIndex = (value: number, asOf: string): Metric => ({ name: 'h-index', value, source: 'openalex', asOf });

/** Ada’s h-index rises on the 19th and the 20th, and her paper gets its hundredth citation on the 19th. */
async function worldWithAda(...subscriptions: Parameters<typeof createWorld>[0]) {
  const papers = [
    newPaper('p', { by: ['Ada Lovelace'] }),
    newPaper('q', { by: ['Ada Lovelace'], firstSeen: '2026-11-21T07:00:00.000Z' }),
  ];
  const world = await createWorld(subscriptions, papers);
  const { store } = world;
  const ada = newAuthor(
    { name: 'Ada Lovelace', metrics: [hIndex(23, '2026-11-20')], tracked: true },
    '2026-11-01T00:00:00.000Z',
  );
  const history = [hIndex(20, '2026-11-01'), hIndex(21, '2026-11-10'), hIndex(22, '2026-11-19')];
  const other = newAuthor(
    { name: 'Grace Hopper', metrics: [hIndex(9, '2026-11-19')], tracked: true },
    '2026-11-01T00:00:00.000Z',
  );
  await store.catalogue.save({
    papers: [],
    authors: [
      { ...ada, history },
      { ...other, history: [hIndex(8, '2026-11-01')] },
    ],
  });
  for (const [day, count] of [
    ['2026-11-18', 99],
    ['2026-11-19', 100],
  ] as const)
    await noteHundredths(
      store.settings,
      ada,
      [newPaper('p', { citations: [{ source: 'openalex', count, asOf: day }] })],
      day,
    );
  const told = () =>
    world.discord.delivered.map(({ view }) =>
      view.blocks.flatMap((block) => (block.kind === 'text' ? block.spans.map(({ text }) => text) : [])),
    );
  return { ...world, told };
}

const ADA = 'papers author:"Ada Lovelace"';

it('come along with the next digest, each once, those of today with the one after', async () => {
  const { announce, told } = await worldWithAda(subscriptionTo('a', { query: ADA, milestones: true }));
  await announce('2026-11-20T09:01:00.000Z');
  await announce('2026-11-21T09:01:00.000Z');
  expect(told()).toEqual([
    ['Ada Lovelace has an h-index of 22, as OpenAlex counts.', '“On p” has been cited 100 times.'],
    ['Ada Lovelace has an h-index of 23, as OpenAlex counts.'],
  ]);
});

it('are told of who is followed, and of all where everything is', async () => {
  const { announce, told } = await worldWithAda(subscriptionTo('a', { milestones: true }));
  await announce('2026-11-20T09:01:00.000Z');
  expect(told()[0]).toContain('Grace Hopper has an h-index of 9, as OpenAlex counts.');
});

it('are told only where they are wanted', async () => {
  const { announce, told } = await worldWithAda(subscriptionTo('a', { query: ADA }));
  await announce('2026-11-20T09:01:00.000Z');
  expect(told()).toEqual([[]]);
});

it('are told again with a digest that never arrived', async () => {
  const { announce, told, discord } = await worldWithAda(subscriptionTo('a', { query: ADA, milestones: true }));
  discord.state.weather = 'lost';
  await announce('2026-11-20T09:01:00.000Z');
  discord.state.weather = 'fine';
  await announce('2026-11-20T09:10:00.000Z');
  expect(told()).toEqual([
    ['Ada Lovelace has an h-index of 22, as OpenAlex counts.', '“On p” has been cited 100 times.'],
  ]);
});

it('are in what a dry run says, where there is a digest that they go along with', async () => {
  const { announce, told } = await worldWithAda(subscriptionTo('a', { query: ADA, milestones: true }));
  const dry = async (now: string) => (await announce(now, { dryRun: true })).subscriptions[0]?.milestones;
  expect(await dry('2026-11-20T08:59:00.000Z')).toBeUndefined();
  expect(await dry('2026-11-20T09:01:00.000Z')).toEqual([
    'Ada Lovelace has an h-index of 22, as OpenAlex counts.',
    '“On p” has been cited 100 times.',
  ]);
  expect(told()).toEqual([]);
});
