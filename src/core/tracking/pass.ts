import type { SourceName } from '../model/source-name.ts';
import type { Store } from '../ports.ts';
import { SourceTrouble } from '../source-trouble.ts';
import { noteSuccess, noteTrouble } from './source-states.ts';
import { NOTHING_TAKEN, type Progress, type Taken } from './take-pages.ts';

/** What asking a source about one thing, an author or a category, came to. */
export type Pass = Taken & { source: SourceName; what: string; trouble?: string };

/** What a pass works with. */
export type Syncing = {
  store: Pick<Store, 'catalogue' | 'settings'>;
  /** The time, ISO in UTC. */
  clock: () => string;
  progress?: Progress;
  signal?: AbortSignal | undefined;
  /** Sources that answered nothing in this sync; they are asked no more in it, and again in the next. */
  down: Set<SourceName>;
};

/**
 * Runs through what a source brings until it ends or is in trouble, and notes which in the source’s state. `ended` is
 * called with all that was taken, where the pass came to its end.
 */
export async function runPass(
  named: Pick<Pass, 'source' | 'what'>,
  taking: AsyncIterable<Taken>,
  { store, clock, down }: Syncing,
  ended: (taken: Taken) => Promise<void> = async () => {},
): Promise<Pass> {
  let taken: Taken = NOTHING_TAKEN;
  try {
    for await (const soFar of taking) taken = soFar;
    await ended(taken);
    await noteSuccess(store.settings, named.source, clock());
    return { ...named, ...taken };
  } catch (error) {
    if (!(error instanceof SourceTrouble)) throw error;
    await noteTrouble(store.settings, error, clock());
    // what is wrong with the form of one answer may be right with the next
    if (error.kind !== 'form') down.add(named.source);
    return { ...named, ...taken, trouble: error.message };
  }
}
