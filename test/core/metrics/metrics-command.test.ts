import { beforeEach, describe, expect, it } from 'vitest';
import type { Bot } from '../../../src/core/bot.ts';
import { importRecords } from '../../../src/core/catalogue/import-records.ts';
import { mergeAuthor, newAuthor } from '../../../src/core/catalogue/merge-author.ts';
import { COMMANDS } from '../../../src/core/commands/commands.ts';
import { createBot } from '../../../src/core/create-bot.ts';
import type { Metric } from '../../../src/core/model/metric.ts';
import type { Store } from '../../../src/core/ports.ts';
import { toJson } from '../../../src/core/view/to-json.ts';
import { createMemoryStore } from '../../../src/store/memory/create-memory-store.ts';
import { asker, strictLog } from '../../shipped-record.ts';
import { recordOf } from '../tracking/library.ts';

const NOW = '2026-11-28T12:00:00.000Z';

let store: Store;
let bot: Bot;

/** What a source said of Ada, day by day. */
async function report(name: Metric['name'], source: string, figures: readonly (readonly [string, number])[]) {
  for (const [asOf, value] of figures) {
    const [known] = await store.catalogue.tracked();
    const reported = { name: 'Ada Lovelace', tracked: true, metrics: [{ name, value, source, asOf }] };
    const author = known === undefined ? newAuthor(reported, NOW) : mergeAuthor(known, reported);
    await store.catalogue.save({ papers: [], authors: [author] });
  }
}

async function countByYear(source: string, counts: readonly (readonly [number, number])[]): Promise<void> {
  const [known] = await store.catalogue.tracked();
  if (known === undefined) throw new Error('nobody is tracked');
  const byYear = counts.map(([year, citations]) => ({ source, year, papers: 1, citations }));
  const author = mergeAuthor(known, { name: known.name, tracked: true, metrics: [], byYear });
  await store.catalogue.save({ papers: [], authors: [author] });
}

async function publish(...cited: readonly (number | undefined)[]): Promise<void> {
  const records = cited.map((count, at) => ({
    record: recordOf(`On looms, part ${at}`, {
      ...(count !== undefined && { citations: [{ source: 'semantic-scholar', count, asOf: '2026-11-20' }] }),
    }),
  }));
  await importRecords(store.catalogue, { source: 'semantic-scholar', records, rejected: [] }, NOW);
}

async function ask(question: string) {
  const said = { kind: 'sentence', text: question } as const;
  return toJson(await bot.answer({ said, asker: asker(), now: NOW }), { question, limit: 10 });
}

beforeEach(() => {
  store = createMemoryStore();
  bot = createBot({ store, commands: COMMANDS, log: strictLog, version: '0.0.0' });
});

describe('over time', () => {
  it('a figure grows from the day of tracking, with its source and dates', async () => {
    await report('citations', 'openalex', [
      ['2026-09-01', 90],
      ['2026-10-01', 90],
      ['2026-11-01', 101],
    ]);
    await publish(3);
    const answer = await ask('how have the citations of Ada Lovelace grown');
    expect(answer).toMatchObject({
      kind: 'metric',
      value: 101,
      notices: [],
      history: [
        { value: 90, asOf: '2026-09-01', source: 'openalex' },
        { value: 101, asOf: '2026-11-01', source: 'openalex' },
      ],
    });
    expect(answer.text).toContain('OpenAlex: 90 → 101 (+11)');
    expect(answer.text).toContain('1 September 2026 to 1 November 2026');
  });

  it('each source has its own line, and what was not known yet is no nought', async () => {
    await report('h-index', 'openalex', [
      ['2026-09-01', 3],
      ['2026-11-01', 4],
    ]);
    await report('h-index', 'semantic-scholar', [
      ['2026-10-01', 5],
      ['2026-11-02', 6],
    ]);
    await publish(3);
    const view = await bot.answer({
      said: { kind: 'sentence', text: 'h-index over time' },
      asker: asker(),
      now: NOW,
    });
    expect(view.blocks.find(({ kind }) => kind === 'chart')).toMatchObject({
      labels: ['1 September 2026', '1 October 2026', '1 November 2026', '2 November 2026'],
      series: [
        { label: 'OpenAlex', values: [3, 3, 4, 4] },
        { label: 'Semantic Scholar', values: [undefined, 5, 5, 6] },
      ],
    });
  });

  it('many figures are drawn by month, then by year', async () => {
    const days = Array.from({ length: 40 }, (_, at) =>
      new Date(Date.UTC(2025, 0, 1 + at * 17)).toISOString().slice(0, 10),
    );
    await report(
      'citations',
      'openalex',
      days.map((day, at) => [day, at]),
    );
    await publish(3);
    const view = await bot.answer({
      said: { kind: 'sentence', text: 'citations over time' },
      asker: asker(),
      now: NOW,
    });
    const chart = view.blocks.find((block) => block.kind === 'chart');
    expect(chart?.labels.slice(0, 2)).toEqual(['January 2025', 'February 2025']);
    expect(chart?.series[0]?.values.at(-1)).toBe(39);
  });

  it('one figure is no growth, which is said', async () => {
    await report('citations', 'author-page', [['2026-11-01', 50]]);
    await publish(3);
    expect((await ask('citations over time')).text).toMatch(/50[\s\S]*No source has reported more than one figure yet/);
  });

  it('what each year brought is shown where a source tells it', async () => {
    await report('citations', 'openalex', [['2026-11-01', 50]]);
    await countByYear('openalex', [
      [2023, 7],
      [2024, 0],
      [2025, 20],
      [2026, 15],
    ]);
    await publish(3);
    expect(await ask('how many citations per year')).toMatchObject({
      value: 50,
      years: [
        { year: 2023, value: 7 },
        { year: 2024, value: 0 },
        { year: 2025, value: 20 },
        { year: 2026, value: 15 },
      ],
    });
    expect(await ask('how many citations did she get in 2025')).toMatchObject({ value: 20 });
    expect(await ask('citations since 2024')).toMatchObject({ value: 35 });
    expect(await ask('total citations as of today')).toMatchObject({ value: 50 });
    const unknown = await ask('citations in 2019');
    expect(unknown.value).toBeUndefined();
    expect(unknown.text).toContain('does not hold the citations of Ada Lovelace in 2019');
  });
});

describe('computed', () => {
  it('i10 of papers that one source counts all of, with what it was computed from', async () => {
    await report('papers', 'semantic-scholar', [['2026-11-01', 3]]);
    await publish(9, 10, 400);
    expect(await ask('i10-index of Ada Lovelace')).toMatchObject({
      value: 2,
      metrics: [
        {
          name: 'i10-index',
          source: 'semantic-scholar',
          computedFrom: expect.stringContaining('3 papers listed here'),
        },
      ],
    });
  });

  it.each<[string, readonly (number | undefined)[], number]>([
    ['one paper is not counted', [9, 10, undefined], 3],
    ['the source knows of more papers than are listed', [9, 10, 400], 4],
  ])('no i10 where %s', async (_, cited, papers) => {
    await report('papers', 'semantic-scholar', [['2026-11-01', papers]]);
    await publish(...cited);
    const answer = await ask('i10-index of Ada Lovelace');
    expect(answer.value).toBeUndefined();
    expect(answer.text).toMatch(/can’t be computed: citations are known for \d of the 3 papers/);
  });

  it('a reported i10 is not computed again', async () => {
    await report('i10-index', 'semantic-scholar', [['2026-11-01', 7]]);
    await publish(9, 10, 400);
    expect((await ask('i10-index of Ada Lovelace')).metrics).toHaveLength(1);
  });

  it('citations a year: the last full year of who counts by year, with its meaning', async () => {
    await report('citations', 'openalex', [['2026-11-01', 50]]);
    await countByYear('openalex', [
      [2025, 20],
      [2026, 15],
    ]);
    await publish(3);
    const answer = await ask('metrics of Ada Lovelace');
    expect(answer.metrics).toContainEqual({
      name: 'citations-a-year',
      value: 20,
      unit: 'citations',
      source: 'openalex',
      asOf: '2026-11-01',
      computedFrom: 'what OpenAlex counts for 2025',
    });
    expect(answer.text).toContain('It is no average');
  });
});
