import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Paper } from '../../src/core/model/paper.ts';
import type { Store } from '../../src/core/ports.ts';
import { IMPORTED, shippedStore } from '../shipped-record.ts';
import { LASTING_STORES } from '../store/stores.ts';
import { ALL, MAX_AT_OPENALEX, openTracking } from './open-tracking.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

let store: Store;
let open: Awaited<ReturnType<typeof openTracking>>;

const creditsLeft = async () => (await open.tracker.states()).find(({ source }) => source === 'OpenAlex')?.budget?.left;
const papers = async () => (await store.catalogue.find({}, ALL)).papers;

describe.each(LASTING_STORES)('%s', (_, openStore) => {
  beforeEach(async () => {
    store = await shippedStore(await openStore());
    open = await openTracking(store);
  });
  afterEach(() => open.close());

  it('the shipped author, tracked: full author lists and ids, nothing doubled, nothing lost, nothing news', async () => {
    const before = await papers();
    expect(before).toHaveLength(17);
    const tracked = await open.tracker.track(MAX_AT_OPENALEX, undefined);
    expect(tracked).toMatchObject({ ok: true, value: { total: before.length, author: { name: 'Max Vladymyrov' } } });
    const after = await papers();
    const seen = ({ id, firstSeen, baseline }: Paper) => ({ id, firstSeen, baseline });
    expect(after.map(seen)).toEqual(before.map(seen));
    for (const paper of after) {
      expect(paper.authorsComplete, paper.title).toBe(true);
      expect(paper.ids.openalex, paper.title).toBeDefined();
      expect(paper.authors.filter(({ name }) => name === 'Max Vladymyrov')).toHaveLength(1);
    }
    const [author] = await store.catalogue.tracked();
    const origins = new Set(author?.ids?.map((id) => id.split(':')[0]));
    expect(origins).toEqual(new Set(['openalex', 'orcid', 'semantic-scholar']));
    expect(author?.metrics.filter(({ name }) => name === 'h-index').map(({ source }) => source)).toEqual(
      expect.arrayContaining(['author-page', 'openalex']),
    );
  });

  it('a second sync changes nothing and asks little', async () => {
    await open.tracker.track(MAX_AT_OPENALEX, undefined);
    const before = await papers();
    const budget = await creditsLeft();
    expect(budget).toBeLessThan(1000);
    for (const { seen } of open.servers) seen.length = 0;
    open.pass(DAY_MS);
    const passes = await open.tracker.sync({});
    expect(passes.filter(({ added, merged, trouble }) => added + merged > 0 || trouble !== undefined)).toEqual([]);
    expect(await papers()).toEqual(before);
    // each source once for papers, arXiv once more by name, and those that count once for figures
    expect(open.servers.flatMap(({ seen }) => seen).length).toBeLessThanOrEqual(7);
    // only an author’s record was asked for, which costs nothing
    expect(await creditsLeft()).toBe(budget);
  });

  it('a paper that comes later is news, once, whoever tells it first', async () => {
    await open.tracker.track(MAX_AT_OPENALEX, undefined);
    open.pass(DAY_MS);
    open.publish('Looms that learn', '2026-11-26');
    await open.tracker.sync({});
    await open.tracker.sync({});
    const came = (await papers()).filter(({ firstSeen }) => firstSeen > IMPORTED);
    expect(came.map((paper) => [paper.title, paper.baseline])).toEqual([['Looms that learn', false]]);
  });
});
