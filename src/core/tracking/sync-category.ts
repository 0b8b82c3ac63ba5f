import type { Source } from '../ports.ts';
import { lastListing } from './arxiv-calendar.ts';
import { type Pass, runPass, type Syncing } from './pass.ts';
import { keepSyncState, readSyncState } from './sync-state.ts';
import { takePages } from './take-pages.ts';

/** Takes in what appears in a category, `cs.LG`, from each source that lists it; the first time it is no news. */
export async function syncCategory(
  category: string,
  sources: readonly Source[],
  syncing: Syncing,
): Promise<readonly Pass[]> {
  const { store, clock, progress, signal, down } = syncing;
  const passes: Pass[] = [];
  for (const source of sources) {
    if (source.inCategory === undefined || down.has(source.name)) continue;
    const key = `category:${source.name}:${category}`;
    const { synced, state } = await readSyncState(store.settings, key);
    const started = clock();
    if (source.name === 'arxiv' && synced !== undefined && synced > lastListing(started)) continue;
    // Without a day before which nothing is wanted, the whole history of the category would come.
    const since = (synced ?? started).slice(0, 10);
    const pages = source.inCategory(category, { since, ...(state && { state }), ...(signal && { signal }) });
    const baseline = synced === undefined;
    const taking = takePages(pages, { source: source.name, baseline, catalogue: store.catalogue, clock, progress });
    const pass = await runPass({ source: source.name, what: category }, taking, syncing, (taken) => {
      const kept = taken.state ?? state;
      return keepSyncState(store.settings, key, { synced: started, ...(kept !== undefined && { state: kept }) });
    });
    passes.push(pass);
  }
  return passes;
}
