import { describe, expect, it } from 'vitest';
import { milestonesOf } from '../../../src/core/metrics/milestones.ts';
import type { Author } from '../../../src/core/model/author.ts';
import type { Metric, MetricName } from '../../../src/core/model/metric.ts';
import { hundredthsOf, noteHundredths } from '../../../src/core/tracking/hundredths.ts';
import { createMemoryStore } from '../../../src/store/memory/create-memory-store.ts';
import { samplePaper } from '../citation/sample-paper.ts';

function authorWith(name: MetricName, figures: readonly (readonly [string, number, string?])[]): Author {
  const told = figures.map(([asOf, value, source = 'openalex']): Metric => ({ name, value, source, asOf }));
  const metrics = told.slice(-1);
  return {
    id: 'author:ada',
    name: 'Ada',
    tracked: true,
    metrics,
    history: told.slice(0, -1),
    firstSeen: '2026-01-01T00:00:00.000Z',
  };
}

describe('what an author has reached', () => {
  it.each<[string, MetricName, Parameters<typeof authorWith>[1], string[]]>([
    ['the first figure is none', 'h-index', [['2026-01-01', 20]], []],
    [
      'each rise of the h-index',
      'h-index',
      [
        ['2026-01-01', 20],
        ['2026-02-01', 21],
        ['2026-03-01', 23],
      ],
      [
        '2026-02-01 Ada has an h-index of 21, as OpenAlex counts.',
        '2026-03-01 Ada has an h-index of 23, as OpenAlex counts.',
      ],
    ],
    [
      'one that falls and comes back, once',
      'h-index',
      [
        ['2026-01-01', 20],
        ['2026-02-01', 21],
        ['2026-03-01', 20],
        ['2026-04-01', 21],
      ],
      ['2026-02-01 Ada has an h-index of 21, as OpenAlex counts.'],
    ],
    [
      'the highest round number of citations that was passed',
      'citations',
      [
        ['2026-01-01', 99],
        ['2026-02-01', 300],
        ['2026-03-01', 499],
        ['2026-04-01', 1000],
      ],
      [
        '2026-02-01 Ada has reached 250 citations, as OpenAlex counts.',
        '2026-04-01 Ada has reached 1,000 citations, as OpenAlex counts.',
      ],
    ],
    [
      'one source speaks, whatever the others count',
      'h-index',
      [
        ['2026-01-01', 20, 'semantic-scholar'],
        ['2026-01-02', 17],
        ['2026-02-01', 21, 'semantic-scholar'],
        ['2026-03-01', 18],
      ],
      ['2026-03-01 Ada has an h-index of 18, as OpenAlex counts.'],
    ],
    [
      'no page that is never asked again',
      'h-index',
      [
        ['2026-01-01', 20, 'author-page'],
        ['2026-02-01', 21, 'author-page'],
      ],
      [],
    ],
    [
      'no other figures',
      'papers',
      [
        ['2026-01-01', 99],
        ['2026-02-01', 101],
      ],
      [],
    ],
  ])('%s', (_, name, figures, expected) => {
    expect(milestonesOf(authorWith(name, figures)).map(({ on, sentence }) => `${on} ${sentence}`)).toEqual(expected);
  });
});

it('a paper’s hundredth citation is noted once, on the day when it is seen, and none that it had from the start', async () => {
  const { settings } = createMemoryStore();
  const look = (today: string, counts: Readonly<Record<string, number>>) =>
    noteHundredths(
      settings,
      { id: 'author:ada' },
      Object.entries(counts).map(([id, count]) =>
        samplePaper({ id, citations: [{ source: 'openalex', count, asOf: today }] }),
      ),
      today,
    );
  await look('2026-01-01', { old: 400, young: 99 });
  await look('2026-01-02', { old: 401, young: 99, late: 150 });
  expect(await hundredthsOf(settings, { id: 'author:ada' })).toEqual({});
  await look('2026-01-03', { old: 401, young: 101, late: 150 });
  await look('2026-01-04', { old: 401, young: 99, late: 150 });
  await look('2026-01-05', { old: 401, young: 100, late: 150 });
  expect(await hundredthsOf(settings, { id: 'author:ada' })).toEqual({ young: '2026-01-03' });
});
