import { beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../../src/core/ports.ts';
import { createTracker, type Tracker } from '../../../src/core/tracking/create-tracker.ts';
import type { Step } from '../../../src/core/tracking/take-pages.ts';
import { createMemoryStore } from '../../../src/store/memory/create-memory-store.ts';
import { strictLog } from '../../shipped-record.ts';
import { accountOf, createLibrary, NOW, recordOf } from './library.ts';

const ALL = { sort: 'title', offset: 0, limit: 100 } as const;
const ORCID = 'orcid:0000-0002-7970-7855';

let store: Store;
let now: string;
const alex = () =>
  createLibrary('openalex', [accountOf('openalex', 'A1', { otherIds: [ORCID] }), accountOf('openalex', 'A2')]);
const scholar = () => createLibrary('semantic-scholar', [accountOf('semantic-scholar', '7')]);

beforeEach(() => {
  store = createMemoryStore();
  now = NOW;
});

const trackerOver = (...libraries: ReturnType<typeof createLibrary>[]): Tracker =>
  createTracker({ store, sources: libraries.map(({ source }) => source), clock: () => now, log: strictLog });
const papers = async () => (await store.catalogue.find({}, ALL)).papers;
const titles = async () => (await papers()).map(({ title }) => title);
const author = async () => (await store.catalogue.tracked())[0];

describe('tracking an author', () => {
  it('takes in all papers silently, with what the source counts', async () => {
    const library = alex();
    library.shelves.set(
      'openalex:A1',
      ['Looms', 'Engines', 'Numbers'].map((title) => recordOf(title)),
    );
    library.library.accounts[0] = accountOf('openalex', 'A1', {
      metrics: [{ name: 'h-index', value: 3, source: 'openalex', asOf: '2026-11-19' }],
      byYear: [{ year: 2024, papers: 3, citations: 5 }],
    });
    const told: Step[] = [];
    const tracked = await trackerOver(library).track('openalex:A1', (step) => told.push(step));
    expect(tracked).toMatchObject({ ok: true, value: { total: 3, passes: [{ source: 'openalex', added: 3 }] } });
    expect((await papers()).every(({ baseline }) => baseline)).toBe(true);
    expect(told).toEqual([2, 3].map((done) => ({ source: 'openalex', done, total: 3 })));
    expect(await author()).toMatchObject({
      tracked: true,
      ids: ['openalex:A1'],
      metrics: [{ value: 3 }],
      byYear: [{ source: 'openalex', year: 2024, citations: 5 }],
    });
  });

  it('then has news: only what is asked for since, and not baseline', async () => {
    const library = alex();
    library.shelves.set('openalex:A1', [recordOf('Looms')]);
    const tracker = trackerOver(library);
    await tracker.track('openalex:A1', undefined);
    now = '2026-11-20T09:00:00.000Z';
    library.shelves.get('openalex:A1')?.push(recordOf('Engines', { date: '2026-11-20' }));
    expect(await tracker.sync({})).toMatchObject([{ added: 1, merged: 0, unchanged: 1 }]);
    expect(library.asked.at(-1)).toMatchObject({ since: '2026-11-05', state: 'after 2' });
    expect((await papers()).map(({ title, baseline }) => [title, baseline])).toEqual([
      ['Engines', false],
      ['Looms', true],
    ]);
    expect(await tracker.sync({})).toMatchObject([{ added: 0, merged: 0, unchanged: 2 }]);
  });

  it('joins the same person at other sources: by an id, or by two shared papers, and never by the name alone', async () => {
    const library = alex();
    const other = scholar();
    library.shelves.set('openalex:A1', [recordOf('Looms'), recordOf('Engines')]);
    other.shelves.set('semantic-scholar:7', [recordOf('Looms'), recordOf('Numbers')]);
    await trackerOver(library, other).track('openalex:A1', undefined);
    expect((await author())?.ids).toEqual(['openalex:A1', ORCID]);
    other.shelves.get('semantic-scholar:7')?.push(recordOf('Engines'));
    other.shelves.set('semantic-scholar:7', other.shelves.get('semantic-scholar:7')?.toReversed() ?? []);
    other.shelves.set('semantic-scholar:7', [recordOf('Looms'), recordOf('Engines'), recordOf('Numbers')]);
    await trackerOver(library, other).track('openalex:A1', undefined);
    expect((await author())?.ids).toEqual(['openalex:A1', ORCID, 'semantic-scholar:7']);
    expect(await titles()).toEqual(['Engines', 'Looms', 'Numbers']);
  });

  it('keeps two people of one name apart whom a source holds apart', async () => {
    const library = alex();
    const by = (id: string) => [{ name: 'Ada Lovelace', id: `openalex:${id}` }];
    library.shelves.set('openalex:A1', [recordOf('Looms', { authors: by('A1') })]);
    library.shelves.set('openalex:A2', [recordOf('Ballads', { authors: by('A2') })]);
    const tracker = trackerOver(library);
    await tracker.track('openalex:A1', undefined);
    expect(await tracker.track('openalex:A2', undefined)).toMatchObject({
      value: { total: 1, author: { ids: ['openalex:A2'] } },
    });
    expect((await store.catalogue.tracked()).map(({ ids }) => ids)).toEqual([['openalex:A1', ORCID], ['openalex:A2']]);
  });

  it.each([
    ['nobody has that id', 'openalex:A9', { kind: 'no-such-author', said: 'openalex:A9' }],
    ['no source has such ids', 'dblp:1/2', { kind: 'no-such-author', said: 'dblp:1/2' }],
  ])('fails where %s', async (_, id, failure) => {
    expect(await trackerOver(alex()).track(id, undefined)).toEqual({ ok: false, failure });
    expect(await author()).toBeUndefined();
  });
});

describe('a source in trouble', () => {
  it('costs only itself, keeps what came before, is noted, and heals as a first pass', async () => {
    const library = alex();
    const other = scholar();
    library.shelves.set(
      'openalex:A1',
      ['a b c', 'd e f', 'g h i'].map((title) => recordOf(title)),
    );
    library.library.trouble = { sentence: 'OpenAlex does not answer.', afterPages: 1 };
    const tracker = trackerOver(library, other);
    const tracked = await tracker.track('openalex:A1', undefined);
    expect(tracked).toMatchObject({ value: { passes: [{ added: 2, trouble: 'OpenAlex does not answer.' }] } });
    expect(await tracker.states()).toMatchObject([
      { source: 'OpenAlex', lastSuccess: undefined, lastError: { at: NOW, reason: 'OpenAlex does not answer.' } },
      { source: 'Semantic Scholar', lastSuccess: undefined, lastError: undefined },
    ]);
    library.library.trouble = undefined;
    now = '2026-11-20T09:00:00.000Z';
    expect(await tracker.sync({})).toMatchObject([{ added: 1, unchanged: 2 }]);
    expect((await papers()).every(({ baseline }) => baseline)).toBe(true);
    expect((await tracker.states())[0]).toMatchObject({ lastSuccess: now, lastError: { at: NOW } });
  });
});

it('a source that answers nothing is asked once in a sync, not for each author, and again in the next', async () => {
  const library = alex();
  library.library.accounts[1] = accountOf('openalex', 'A2', { name: 'Grace Hopper' });
  const tracker = trackerOver(library);
  await tracker.track('openalex:A1', undefined);
  await tracker.track('openalex:A2', undefined);
  library.asked.length = 0;
  library.library.trouble = { sentence: 'OpenAlex does not answer.' };
  expect((await tracker.sync({})).map(({ trouble }) => trouble)).toEqual(['OpenAlex does not answer.']);
  expect(library.asked).toHaveLength(1);
  library.library.trouble = undefined;
  expect((await tracker.sync({})).map(({ trouble }) => trouble)).toEqual([undefined, undefined]);
});

describe('taking back', () => {
  it('untrack hides what only syncs brought and nobody else here wrote; tracking again brings it back, silently', async () => {
    const library = alex();
    const both = [
      { name: 'Ada Lovelace', id: 'openalex:A1' },
      { name: 'Grace Hopper', id: 'openalex:A2' },
    ];
    library.library.accounts[1] = accountOf('openalex', 'A2', { name: 'Grace Hopper' });
    library.shelves.set('openalex:A1', [
      recordOf('Looms', { authors: both.slice(0, 1) }),
      recordOf('Compilers', { authors: both }),
    ]);
    library.shelves.set('openalex:A2', [recordOf('Compilers', { authors: both })]);
    const tracker = trackerOver(library);
    await tracker.track('openalex:A1', undefined);
    await tracker.track('openalex:A2', undefined);
    const ada = (await store.catalogue.tracked()).find(({ name }) => name === 'Ada Lovelace');
    expect(ada && (await tracker.untrack(ada))).toBe(1);
    expect(await titles()).toEqual(['Compilers']);
    await tracker.track('openalex:A1', undefined);
    expect((await papers()).map(({ title, baseline }) => [title, baseline])).toEqual([
      ['Compilers', true],
      ['Looms', true],
    ]);
  });

  it('forgetting a source leaves what others said', async () => {
    const library = alex();
    const other = scholar();
    const id = { otherIds: [ORCID] };
    other.library.accounts[0] = accountOf('semantic-scholar', '7', id);
    library.shelves.set('openalex:A1', [recordOf('Looms', { abstract: 'Long and wrong.' }), recordOf('Engines')]);
    other.shelves.set('semantic-scholar:7', [recordOf('Looms', { abstract: 'Short.' })]);
    const tracker = trackerOver(library, other);
    await tracker.track('openalex:A1', undefined);
    expect(await tracker.forget('openalex')).toBe(2);
    expect((await papers()).map(({ title, abstract }) => [title, abstract])).toEqual([['Looms', 'Short.']]);
    expect((await author())?.ids).toEqual([ORCID, 'semantic-scholar:7']);
  });
});

it('a figure that changes leaves the one before in the history', async () => {
  const library = alex();
  const tracker = trackerOver(library);
  for (const [day, value] of [
    ['2026-11-19', 3],
    ['2026-11-20', 3],
    ['2026-11-21', 4],
  ] as const) {
    now = `${day}T09:00:00.000Z`;
    const metrics = [{ name: 'citations', value, source: 'openalex', asOf: day } as const];
    library.library.accounts[0] = accountOf('openalex', 'A1', { metrics });
    await (day === '2026-11-19' ? tracker.track('openalex:A1', undefined) : tracker.sync({}));
  }
  expect(await author()).toMatchObject({
    metrics: [{ value: 4, asOf: '2026-11-21' }],
    history: [{ value: 3, asOf: '2026-11-19' }],
  });
});
