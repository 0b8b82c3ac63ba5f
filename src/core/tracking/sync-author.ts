import { mergeAuthor } from '../catalogue/merge-author.ts';
import { sourcesOf } from '../catalogue/sourced-paper.ts';
import type { Author, Person } from '../model/author.ts';
import { idAt } from '../model/author-id.ts';
import type { Paper } from '../model/paper.ts';
import type { SourceName } from '../model/source-name.ts';
import type { Source } from '../ports.ts';
import { idsOf } from './joined-ids.ts';
import { type Pass, runPass, type Syncing } from './pass.ts';
import { papersOf } from './person-of.ts';
import { keepSyncState, readSyncState } from './sync-state.ts';
import { takePages } from './take-pages.ts';
import { watchName } from './watch-name.ts';

const DAY_MS = 86_400_000;
/** Sources list some papers late: so far before the last pass is asked again. */
const OVERLAP_DAYS = 14;
/** So often all papers are asked about again by their ids, since some are withdrawn or retracted later. */
const DETAILS_EVERY_DAYS = 30;

/** Asks each source that has an id of the author for what is new, or for everything, and takes it in. */
export async function syncAuthor(
  author: Author,
  sources: readonly Source[],
  syncing: Syncing,
  full = false,
): Promise<readonly Pass[]> {
  const passes: Pass[] = [];
  for (const source of sources) {
    const ids = (author.ids ?? []).filter((id) =>
      ORIGINS[source.name].some((origin) => idAt(origin, id) !== undefined),
    );
    const own: Pass[] = [];
    for (const id of ids)
      if (!syncing.down.has(source.name)) own.push(await syncPapers(author, id, source, syncing, full));
    passes.push(...own);
    const isIdentified = ids.some((id) => idAt(source.name, id) !== undefined);
    if (BY_NAME.has(source.name) && !isIdentified && own.every(isEmpty) && !syncing.down.has(source.name))
      passes.push(await watchName(author, source, syncing));
  }
  for (const source of sources) {
    const pass = syncing.down.has(source.name) ? undefined : await syncDetails(author, source, syncing, full);
    if (pass !== undefined) passes.push(pass);
  }
  return passes;
}

/** Those who have no ids for people, but for the few who registered one. */
const BY_NAME: ReadonlySet<SourceName> = new Set(['arxiv']);

const isEmpty = ({ added, merged, unchanged, trouble }: Pass): boolean =>
  added + merged + unchanged === 0 && trouble === undefined;

/** Those who count papers and citations of authors. */
const COUNTS: ReadonlySet<SourceName> = new Set(['openalex', 'semantic-scholar']);

/** By whose ids a source finds the papers of an author. */
const ORIGINS: { readonly [K in SourceName]: readonly SourceName[] } = {
  arxiv: ['arxiv', 'orcid'],
  openalex: ['openalex'],
  'semantic-scholar': ['semantic-scholar'],
  crossref: ['orcid'],
  orcid: ['orcid'],
  dblp: ['dblp'],
};

async function syncPapers(author: Author, id: string, source: Source, syncing: Syncing, full: boolean): Promise<Pass> {
  const { store, clock, progress, signal } = syncing;
  const key = `${source.name}:${author.id}:${id}`;
  const { synced, state } = await readSyncState(store.settings, key);
  const started = clock();
  const known =
    full || synced === undefined ? {} : { since: daysBefore(synced, OVERLAP_DAYS), ...(state && { state }) };
  const pages = source.papersOf(id, { ...known, ...(signal && { signal }) });
  const taking = takePages(pages, {
    source: source.name,
    baseline: synced === undefined,
    catalogue: store.catalogue,
    clock,
    progress,
  });
  return runPass({ source: source.name, what: author.name }, taking, syncing, async (taken) => {
    if (COUNTS.has(source.name)) await takeFigures(author, id, source, syncing);
    const kept = taken.state ?? state;
    await keepSyncState(store.settings, key, {
      synced: started,
      ...(kept !== undefined && { state: kept }),
    });
  });
}

/** The author as the catalogue's look-up of kept authors takes one. */
export function asKept({ name, ids = [] }: Author): Person {
  return { name, spellings: [name], papers: 0, ids };
}

/** What the source counts, and the ids that it knows of besides. */
async function takeFigures(author: Author, id: string, source: Source, { store, signal }: Syncing): Promise<void> {
  const record = await source.author(id, signal);
  if (record === undefined) return;
  const now = (await store.catalogue.author(asKept(author))) ?? author;
  const merged = mergeAuthor(now, {
    name: now.name,
    metrics: record.metrics,
    tracked: now.tracked,
    ids: idsOf(record),
    byYear: record.byYear.map((counts) => ({ source: source.name, ...counts })),
  });
  if (merged !== now) await store.catalogue.save({ papers: [], authors: [merged] });
}

/** Asks a source that knows papers by their ids about those that it has said nothing of, and now and then about all. */
async function syncDetails(author: Author, source: Source, syncing: Syncing, full: boolean): Promise<Pass | undefined> {
  const { store, clock, progress, signal } = syncing;
  if (source.details === undefined) return undefined;
  const key = `details:${source.name}:${author.id}`;
  const state = await readSyncState(store.settings, key);
  const due = full || state.detailed === undefined || state.detailed <= daysBefore(clock(), DETAILS_EVERY_DAYS);
  const papers = await papersOf(author, store.catalogue);
  const wanted = papers.filter((paper) => knowsBy(source.name, paper) && (due || isNewTo(source.name, paper, state)));
  if (wanted.length === 0) return undefined;
  const pages = source.details(
    wanted.map(({ ids }) => ids),
    signal,
  );
  const started = clock();
  const { catalogue } = store;
  const taking = takePages(pages, { source: source.name, baseline: true, catalogue, clock, progress });
  return runPass({ source: source.name, what: `${author.name}, by ids` }, taking, syncing, () =>
    keepSyncState(store.settings, key, { synced: started, detailed: due ? started : (state.detailed ?? started) }),
  );
}

/** Whether the paper came after the source was last asked, and not from the source itself. */
function isNewTo(source: SourceName, paper: Paper, { synced }: { synced?: string | undefined }): boolean {
  return (synced === undefined || paper.firstSeen > synced) && !sourcesOf(paper).includes(source);
}

/** Whether the paper has an id by which the source finds papers. */
function knowsBy(source: SourceName, { ids }: Paper): boolean {
  if (source === 'arxiv') return ids.arxiv !== undefined;
  if (source === 'crossref') return ids.doi !== undefined;
  return ids.arxiv !== undefined || ids.doi !== undefined;
}

function daysBefore(instant: string, days: number): string {
  return new Date(Date.parse(instant) - days * DAY_MS).toISOString().slice(0, 10);
}
