import { beforeEach, expect, it } from 'vitest';
import type { Store } from '../../../src/core/ports.ts';
import { createTracker, type Tracker } from '../../../src/core/tracking/create-tracker.ts';
import { createMemoryStore } from '../../../src/store/memory/create-memory-store.ts';
import { strictLog } from '../../shipped-record.ts';
import { accountOf, createLibrary, NOW, recordOf } from './library.ts';

const ADA = { name: 'Ada Lovelace', id: 'openalex:A1' };
const LATER = '2026-11-20T09:00:00.000Z';

let store: Store;
let now: string;
let tracker: Tracker;
let arxiv: ReturnType<typeof createLibrary>;

const titles = async () =>
  (await store.catalogue.find({}, { sort: 'title', offset: 0, limit: 100 })).papers.map(({ title }) => title);

/** A paper that arXiv has under the name alone. */
function preprint(title: string, others: readonly string[], category = 'cs.LG') {
  const authors = [{ name: 'Ada Lovelace' }, ...others.map((name) => ({ name }))];
  return recordOf(title, { authors, categories: [category], date: '2026-11-18' });
}

beforeEach(async () => {
  store = createMemoryStore();
  now = NOW;
  const openalex = createLibrary('openalex', [accountOf('openalex', 'A1')]);
  const authors = [ADA, { name: 'Charles Babbage' }, { name: 'M. Somerville' }, { name: 'Mary Shelley' }];
  openalex.shelves.set('openalex:A1', [
    recordOf('Looms', { authors, categories: ['LG'], ids: { arxiv: '2405.00001' } }),
    recordOf('Alone', { authors: [ADA], ids: { arxiv: '2405.00002' } }),
  ]);
  arxiv = createLibrary('arxiv', [accountOf('arxiv', 'Ada Lovelace', { nameOnly: true })]);
  tracker = createTracker({ store, sources: [openalex.source, arxiv.source], clock: () => now, log: strictLog });
  await tracker.track('openalex:A1', undefined);
  now = LATER;
});

it.each<[string, string, readonly string[], string, boolean]>([
  ['two who wrote along before', 'Stars', ['Charles Babbage', 'Mary Shelley'], 'astro-ph', true],
  ['one, in a category of theirs', 'Stars', ['Charles Babbage', 'Somebody Else'], 'cs.LG', true],
  ['one, in another category', 'Stars', ['Charles Babbage'], 'astro-ph', false],
  ['nobody known', 'Stars', ['Somebody Else'], 'cs.LG', false],
  ['an initial that may be anybody', 'Stars', ['M. Somerville', 'C. Babbage'], 'cs.LG', false],
  ['nobody at all', 'Stars', [], 'cs.LG', false],
])('under the name at arXiv, with %s', async (_, title, others, category, comes) => {
  arxiv.shelves.set('arxiv:Ada Lovelace', [preprint(title, others, category)]);
  const passes = await tracker.sync({});
  expect((await titles()).includes(title)).toBe(comes);
  const byName = passes.find(({ what }) => what === 'Ada Lovelace, by name');
  expect(byName).toMatchObject(comes ? { added: 1, rejected: [] } : { added: 0 });
  if (!comes)
    expect(byName?.rejected).toEqual([
      { reason: 'A paper by somebody named Ada Lovelace: no co-author speaks for its being the same person' },
    ]);
});

it('what comes later is news; what is theirs already needs nobody to speak for it', async () => {
  arxiv.shelves.set('arxiv:Ada Lovelace', [
    preprint('Stars', ['Charles Babbage']),
    { ...preprint('Alone', []), ids: { arxiv: '2405.00002' } },
  ]);
  const passes = await tracker.sync({});
  expect(passes.find(({ what }) => what.endsWith('by name'))).toMatchObject({ added: 1, rejected: [] });
  const { papers } = await store.catalogue.find({}, { sort: 'title', offset: 0, limit: 100 });
  expect(papers.map(({ title, baseline }) => [title, baseline])).toEqual([
    ['Alone', true],
    ['Looms', true],
    ['Stars', false],
  ]);
});

it('the first look is no news, and only of late; the next goes on from there', async () => {
  expect(arxiv.asked).toEqual([{ id: 'arxiv:Ada Lovelace', since: '2026-09-20' }]);
  await tracker.sync({});
  expect(arxiv.asked.at(-1)).toMatchObject({ since: '2026-11-19', state: 'after 2' });
});

it('who is known at arXiv by an id is not looked for by name', async () => {
  arxiv.library.accounts.push(accountOf('arxiv', 'lovelace_a_1', { name: 'Ada Lovelace' }));
  await store.catalogue.save({
    papers: [],
    authors: (await store.catalogue.tracked()).map((one) => ({
      ...one,
      ids: [...(one.ids ?? []), 'arxiv:lovelace_a_1'],
    })),
  });
  arxiv.asked.length = 0;
  await tracker.sync({});
  expect(arxiv.asked.map(({ id }) => id)).toEqual(['arxiv:lovelace_a_1']);
});
