import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Paper } from '../../src/core/model/paper.ts';
import type { Store } from '../../src/core/ports.ts';
import { createTracker, type Tracker } from '../../src/core/tracking/create-tracker.ts';
import { createSources, type Sources } from '../../src/sources/create-sources.ts';
import { openArxivServer } from '../platforms/scholarly/arxiv-server.ts';
import { openCrossrefServer } from '../platforms/scholarly/crossref-server.ts';
import type { Loopback } from '../platforms/scholarly/loopback.ts';
import { openOpenalexServer } from '../platforms/scholarly/openalex-server.ts';
import { openSemanticScholarServer } from '../platforms/scholarly/semantic-scholar-server.ts';
import { createSurroundings } from '../platforms/scholarly/surroundings.ts';
import { openalexAuthor, type World, type WorldPaper } from '../platforms/scholarly/world.ts';
import { IMPORTED, shippedStore, strictLog } from '../shipped-record.ts';
import { LASTING_STORES } from '../store/stores.ts';

const ALL = { sort: 'oldest', offset: 0, limit: 100 } as const;
const MAX = 1;

let store: Store;
let world: World;
let servers: Record<'arxiv' | 'openalex' | 'scholar' | 'crossref', Loopback>;
let sources: Sources;
let tracker: Tracker;
let around: ReturnType<typeof createSurroundings>;

/** The papers of the shipped record as the sources know them: with everybody who wrote them, and with their ids. */
async function fullWorld(): Promise<World> {
  const { papers } = await store.catalogue.find({}, ALL);
  const told = papers.map((paper, at): WorldPaper => {
    const named = paper.authors.map(({ name }) => (name === 'Max Vladymyrov' ? MAX : name));
    const rest = paper.authorsComplete ? [] : [`Ada Helper${at}`, ...(named.includes(MAX) ? [] : [MAX])];
    return {
      key: at + 1,
      title: paper.title,
      authors: [...named, ...rest],
      date: paper.date,
      ...(paper.ids.arxiv !== undefined && { arxiv: paper.ids.arxiv }),
      ...(at % 3 === 0 && { doi: `10.1000/paper.${at}`, venue: 'A Journal' }),
      citations: at,
    };
  });
  const orcid = '0000-0002-7970-7855';
  return { authors: [{ key: MAX, name: 'Max Vladymyrov', orcid, hIndex: 20 }], papers: told };
}

const papers = async () => (await store.catalogue.find({}, ALL)).papers;
const requests = (): number => Object.values(servers).reduce((sum, { seen }) => sum + seen.length, 0);

describe.each(LASTING_STORES)('%s', (_, open) => {
  beforeEach(async () => {
    store = await shippedStore(await open());
    world = await fullWorld();
    servers = {
      arxiv: await openArxivServer(world),
      openalex: await openOpenalexServer(world),
      scholar: await openSemanticScholarServer(world),
      crossref: await openCrossrefServer(world),
    };
    around = createSurroundings({ paces: store.paces });
    const { userAgent: _, ...surroundings } = around.surroundings;
    sources = createSources(
      {
        ARXIV_URL: servers.arxiv.root,
        OPENALEX_URL: servers.openalex.root,
        SEMANTIC_SCHOLAR_URL: servers.scholar.root,
        CROSSREF_URL: servers.crossref.root,
      },
      { ...surroundings, version: '0.0.0' },
    );
    tracker = createTracker({ store, sources: sources.list, clock: around.surroundings.clock, log: strictLog });
  });
  afterEach(async () => {
    await sources.close();
    await Promise.all(Object.values(servers).map((server) => server.close()));
    await store.close();
  });

  it('the shipped author, tracked: full author lists and ids, nothing doubled, nothing lost, nothing news', async () => {
    const before = await papers();
    const tracked = await tracker.track(`openalex:${openalexAuthor(MAX)}`, undefined);
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
    await tracker.track(`openalex:${openalexAuthor(MAX)}`, undefined);
    const before = await papers();
    const first = requests();
    around.pass(24 * 60 * 60 * 1000);
    const passes = await tracker.sync({});
    expect(passes.filter(({ added, merged, trouble }) => added + merged > 0 || trouble !== undefined)).toEqual([]);
    expect(await papers()).toEqual(before);
    // each source once for papers, and those that count once for figures
    expect(requests() - first).toBeLessThanOrEqual(6);
  });

  it('a paper that comes later is news, once, whoever tells it first', async () => {
    await tracker.track(`openalex:${openalexAuthor(MAX)}`, undefined);
    around.pass(24 * 60 * 60 * 1000);
    const title = 'Looms that learn';
    world.papers.push({ key: 99, title, authors: [MAX, 'Mark Sandler'], date: '2026-11-26', arxiv: '2611.00099' });
    await tracker.sync({});
    await tracker.sync({});
    const came = (await papers()).filter(({ firstSeen }) => firstSeen > IMPORTED);
    expect(came.map((paper) => [paper.title, paper.baseline])).toEqual([[title, false]]);
  });
});
