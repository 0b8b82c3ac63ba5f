import type { Store } from '../../src/core/ports.ts';
import { createTracker } from '../../src/core/tracking/create-tracker.ts';
import { createSources } from '../../src/sources/create-sources.ts';
import { openArxivServer } from '../platforms/scholarly/arxiv-server.ts';
import { openCrossrefServer } from '../platforms/scholarly/crossref-server.ts';
import { openOpenalexServer } from '../platforms/scholarly/openalex-server.ts';
import { openSemanticScholarServer } from '../platforms/scholarly/semantic-scholar-server.ts';
import { createSurroundings } from '../platforms/scholarly/surroundings.ts';
import { openalexAuthor, type World, type WorldPaper } from '../platforms/scholarly/world.ts';
import { strictLog } from '../shipped-record.ts';

export const ALL = { sort: 'oldest', offset: 0, limit: 100 } as const;
const MAX = 1;
export const MAX_AT_OPENALEX = `openalex:${openalexAuthor(MAX)}`;

/** The papers of the shipped record as the sources know them: with everybody who wrote them, and with their ids. */
async function fullWorld(store: Store): Promise<World> {
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

/** A tracker over a store with the shipped record, and over servers of all sources, which know it in full. */
export async function openTracking(store: Store, limits: { timeoutMs?: number; mostBytes?: number } = {}) {
  const world = await fullWorld(store);
  const servers = {
    arxiv: await openArxivServer(world),
    openalex: await openOpenalexServer(world),
    scholar: await openSemanticScholarServer(world),
    crossref: await openCrossrefServer(world),
  };
  const around = createSurroundings({
    paces: store.paces,
    limits: { timeoutMs: 10_000, mostBytes: 5_000_000, ...limits },
  });
  const { userAgent: _, ...surroundings } = around.surroundings;
  const sources = createSources(
    {
      ARXIV_URL: servers.arxiv.root,
      OPENALEX_URL: servers.openalex.root,
      SEMANTIC_SCHOLAR_URL: servers.scholar.root,
      CROSSREF_URL: servers.crossref.root,
    },
    { ...surroundings, version: '0.0.0' },
  );
  const tracker = createTracker({ store, sources: sources.list, clock: around.surroundings.clock, log: strictLog });
  /** A paper of the tracked author that nobody knew before. */
  const publish = (title: string, date: string): void => {
    const key = 99 + world.papers.length;
    world.papers.push({ key, title, authors: [MAX, 'Mark Sandler'], date, arxiv: `2611.00${key}` });
  };
  return {
    world,
    servers: Object.values(servers),
    tracker,
    pass: around.pass,
    publish,
    async close() {
      await sources.close();
      await Promise.all(Object.values(servers).map((server) => server.close()));
      await store.close();
    },
  };
}
