import { mergeAuthor, newAuthor } from '../catalogue/merge-author.ts';
import { withoutSource } from '../catalogue/sourced-paper.ts';
import { done, fail, type Result } from '../failure.ts';
import type { Author } from '../model/author.ts';
import { idAt } from '../model/author-id.ts';
import type { Paper } from '../model/paper.ts';
import { SOURCE_NAMES, type SourceName } from '../model/source-name.ts';
import type { AuthorRecord } from '../model/sourced.ts';
import { trackedAlsoFor, trackedNoMore, trackedWithout } from '../model/tenant.ts';
import type { Log, Source, SourceState, Store } from '../ports.ts';
import { SourceTrouble } from '../source-trouble.ts';
import { type Candidates, findCandidates } from './candidates.ts';
import { hundredthsKey, noteHundredths } from './hundredths.ts';
import { identified } from './identified.ts';
import { idsOf, sameAt } from './joined-ids.ts';
import { leftAlone } from './left-alone.ts';
import type { Pass, Syncing } from './pass.ts';
import { papersOf, personOf } from './person-of.ts';
import { noteBudgets, sourceStates } from './source-states.ts';
import { asKept, syncAuthor } from './sync-author.ts';
import { syncCategory } from './sync-category.ts';
import { forgetSyncState } from './sync-state.ts';
import type { Progress } from './take-pages.ts';
import { watchKey } from './watch-name.ts';

export type Tracked = { author: Author; total: number; passes: readonly Pass[] };

/** What a sync is to do; everything, and only what is new, if left out. */
export type SyncWanted = {
  only?: SourceName | undefined;
  /** As if nothing had been asked before. */
  full?: boolean;
  categories?: readonly string[];
  progress?: Progress;
  signal?: AbortSignal | undefined;
};

/** Keeps authors' records in step with the sources. What it changes, it changes one thing after another. */
export type Tracker = {
  find(said: string): Promise<Candidates>;
  /** From an id as a candidate has it: takes in all that the sources have, silently; for everybody where no tenant is named. */
  track(id: string, progress: Progress, tenant?: string): Promise<Result<Tracked>>;
  /** Where no other tenant tracks the author, hides what only syncs brought and nobody else who is tracked has written; says how many papers that were. */
  untrack(author: Author, tenant?: string): Promise<number>;
  sync(wanted: SyncWanted): Promise<readonly Pass[]>;
  /** Takes back all that a source said; what nobody else says is hidden. Says how many papers changed. */
  forget(source: string): Promise<number>;
  states(): Promise<readonly SourceState[]>;
};

const EVERYTHING = { sort: 'newest', offset: 0, limit: 1_000_000 } as const;

type Deps = { store: Pick<Store, 'catalogue' | 'settings'>; sources: readonly Source[]; clock: () => string; log: Log };

export function createTracker({ store, sources, clock, log }: Deps): Tracker {
  const { catalogue, settings } = store;
  let turn: Promise<unknown> = Promise.resolve();

  /** One at a time: a paper that two read before either saves it would lose what one of them says. */
  function inTurn<T>(task: () => Promise<T>): Promise<T> {
    const mine = turn.then(task);
    turn = mine.catch(() => undefined);
    return mine;
  }

  async function track(id: string, progress: Progress, tenant?: string): Promise<Result<Tracked>> {
    const source = sources.find(({ name }) => idAt(name, id) !== undefined);
    const found = await lookUp(id, source);
    if (!found.ok) return found;
    let author = await startTracking(found.value, tenant);
    const syncing: Syncing = { store, clock, progress, down: new Set() };
    const first = source === undefined ? [] : await syncAuthor(author, [source], syncing);
    author = await joinOthers(author, source);
    const others = await syncAuthor(
      author,
      sources.filter((one) => one !== source),
      syncing,
    );
    await noteBudgets(settings, sources);
    const now = (await catalogue.author(asKept(author))) ?? author;
    await noteHundredths(settings, now, await papersOf(now, catalogue), clock().slice(0, 10));
    const { total } = await catalogue.find({ authors: [await personOf(now, catalogue)] }, { ...EVERYTHING, limit: 0 });
    return done({ author: now, total, passes: [...first, ...others] });
  }

  async function lookUp(id: string, source: Source | undefined): Promise<Result<AuthorRecord>> {
    if (source === undefined) return fail({ kind: 'no-such-author', said: id });
    try {
      const record = await source.author(id);
      return record === undefined ? fail({ kind: 'no-such-author', said: id }) : done(record);
    } catch (error) {
      if (!(error instanceof SourceTrouble)) throw error;
      return fail({ kind: 'source-trouble', sentences: [error.message] });
    }
  }

  async function startTracking(record: AuthorRecord, tenant: string | undefined): Promise<Author> {
    const ids = record.nameOnly ? [record.id] : idsOf(record);
    const reported = { name: record.name, metrics: [], tracked: true, ids };
    const known = await identified({ name: record.name, ids }, catalogue);
    const author = known.author === undefined ? newAuthor(reported, clock()) : mergeAuthor(known.author, reported);
    const one = trackedAlsoFor(author, known.author, tenant);
    const named = known.taken ? { ...one, id: `${one.id}-${ids[0]}` } : one;
    await catalogue.save({ papers: [], authors: [named] });
    return named;
  }

  /** The ids of the same person at the other sources, those in trouble left out. */
  async function joinOthers(author: Author, first: Source | undefined): Promise<Author> {
    let joined = author;
    for (const source of sources.filter((one) => one !== first)) {
      if ((joined.ids ?? []).some((id) => idAt(source.name, id) !== undefined)) continue;
      try {
        const known = {
          name: joined.name,
          ids: joined.ids ?? [],
          filter: { authors: [await personOf(joined, catalogue)] },
        };
        const same = await sameAt(source, known, catalogue);
        if (same !== undefined)
          joined = mergeAuthor(joined, { name: joined.name, metrics: [], tracked: true, ids: idsOf(same) });
      } catch (error) {
        if (!(error instanceof SourceTrouble)) throw error;
        log.warn({ source: source.name }, error.message);
      }
    }
    const now = (await catalogue.author(asKept(author))) ?? author;
    const merged = mergeAuthor(now, { name: now.name, metrics: [], tracked: true, ids: joined.ids ?? [] });
    if (merged !== now) await catalogue.save({ papers: [], authors: [merged] });
    return merged;
  }

  async function untrack(author: Author, tenant?: string): Promise<number> {
    const left = trackedWithout(author, tenant);
    if (left !== undefined) {
      await catalogue.save({ papers: [], authors: [left] });
      return 0;
    }
    const others = (await catalogue.tracked()).filter(({ id }) => id !== author.id);
    await settings.set(hundredthsKey(author), '');
    const alone = await leftAlone(author, others, catalogue);
    const hidden = alone.map((paper): Paper => ({ ...paper, hidden: 'untracked' }));
    await catalogue.save({ papers: hidden, authors: [trackedNoMore(author)] });
    for (const { name } of sources) {
      for (const id of author.ids ?? []) await forgetSyncState(settings, `${name}:${author.id}:${id}`);
      await forgetSyncState(settings, `details:${name}:${author.id}`);
      await forgetSyncState(settings, watchKey(name, author));
    }
    return hidden.length;
  }

  async function sync({ only, full = false, categories = [], progress, signal }: SyncWanted): Promise<readonly Pass[]> {
    const asked = sources.filter(({ name }) => only === undefined || name === only);
    const syncing: Syncing = { store, clock, progress, signal, down: new Set() };
    const passes: Pass[] = [];
    for (const author of await catalogue.tracked()) {
      passes.push(...(await syncAuthor(author, asked, syncing, full)));
      await noteHundredths(settings, author, await papersOf(author, catalogue), clock().slice(0, 10));
    }
    for (const category of categories) passes.push(...(await syncCategory(category, asked, syncing)));
    await noteBudgets(settings, asked);
    return passes;
  }

  async function forget(source: string): Promise<number> {
    const { papers } = await catalogue.find({}, EVERYTHING);
    const changed = papers.flatMap((paper): Paper[] => {
      const left = withoutSource(paper, source);
      return left === paper ? [] : [left ?? { ...paper, hidden: 'untracked' }];
    });
    const authors = (await catalogue.tracked()).flatMap((author) => withoutFigures(author, source));
    await catalogue.save({ papers: changed, authors });
    return changed.length;
  }

  return {
    find: (said) => findCandidates(sources, said),
    track: (id, progress, tenant) => inTurn(() => track(id, progress, tenant)),
    untrack: (author, tenant) => inTurn(() => untrack(author, tenant)),
    sync: (wanted) => inTurn(() => sync(wanted)),
    forget: (source) => inTurn(() => forget(source)),
    states: () =>
      sourceStates(
        settings,
        SOURCE_NAMES.filter((name) => sources.some((source) => source.name === name)),
      ),
  };
}

/** The author without the source's figures and ids, where there are any. */
function withoutFigures(author: Author, source: string): readonly Author[] {
  const isOthers = (one: { source: string }): boolean => one.source !== source;
  const { metrics, history = [], byYear = [], ids = [], ...rest } = author;
  const left = {
    metrics: metrics.filter(isOthers),
    history: history.filter(isOthers),
    byYear: byYear.filter(isOthers),
    ids: ids.filter((id) => !id.startsWith(`${source}:`)),
  };
  const same = left.metrics.length === metrics.length && left.ids.length === ids.length;
  return same && left.byYear.length === byYear.length ? [] : [{ ...rest, ...left }];
}
