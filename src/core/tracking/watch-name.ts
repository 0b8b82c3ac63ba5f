import type { Author } from '../model/author.ts';
import type { SourcePage } from '../model/sourced.ts';
import type { Source } from '../ports.ts';
import { createCompany } from './known-company.ts';
import { type Pass, runPass, type Syncing } from './pass.ts';
import { papersOf } from './person-of.ts';
import { keepSyncState, readSyncState } from './sync-state.ts';
import { takePages } from './take-pages.ts';

const DAY_MS = 86_400_000;
/** So far back the first watch looks; what is older, other sources have. */
const FIRST_DAYS = 60;

export const watchKey = (source: Source['name'], author: Author): string => `name:${source}:${author.id}`;

/**
 * Takes in what a source without ids for people has under the author’s name, where co-authors speak for it, so that a
 * namesake’s paper does not come; the first time it is no news.
 */
export async function watchName(author: Author, source: Source, syncing: Syncing): Promise<Pass> {
  const { store, clock, progress, signal } = syncing;
  const key = watchKey(source.name, author);
  const { synced, state } = await readSyncState(store.settings, key);
  const started = clock();
  const since = new Date(Date.parse(started) - FIRST_DAYS * DAY_MS).toISOString().slice(0, 10);
  const pages = source.papersOf(`${source.name}:${author.name}`, {
    since: synced?.slice(0, 10) ?? since,
    ...(state && { state }),
    ...(signal && { signal }),
  });
  const isTheirs = createCompany(author.name, await papersOf(author, store.catalogue));
  const taking = takePages(onlyTheirs(pages, author.name, isTheirs), {
    source: source.name,
    baseline: synced === undefined,
    catalogue: store.catalogue,
    clock,
    progress,
  });
  return runPass({ source: source.name, what: `${author.name}, by name` }, taking, syncing, (taken) => {
    const kept = taken.state ?? state;
    return keepSyncState(store.settings, key, { synced: started, ...(kept !== undefined && { state: kept }) });
  });
}

/** The pages without what nobody known has written along, which is told at the end in one sentence. */
async function* onlyTheirs(
  pages: AsyncIterable<SourcePage>,
  name: string,
  isTheirs: ReturnType<typeof createCompany>,
): AsyncIterable<SourcePage> {
  let left = 0;
  for await (const { total: _, ...page } of pages) {
    const records = page.records.filter(isTheirs);
    left += page.records.length - records.length;
    yield { ...page, records };
  }
  if (left === 0) return;
  const papers = left === 1 ? 'A paper' : `${left} papers`;
  const reason = `${papers} by somebody named ${name}: no co-author speaks for its being the same person`;
  yield { records: [], rejected: [{ reason }] };
}
