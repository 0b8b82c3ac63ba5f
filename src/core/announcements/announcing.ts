import type { Place } from '../model/subscription.ts';
import type { Log, Messenger, SourceState, Store, Timer } from '../ports.ts';

/** One run over the subscriptions, and what it works with. */
export type Announcing = {
  store: Omit<Store, 'close'>;
  messengers: ReadonlyMap<Place['platform'], Messenger>;
  /** The instant at which to look, ISO in UTC; people may tell another than it is. */
  now: string;
  /** The time as it passes, to keep other processes from what is under way; none passes where it is left out. */
  timer?: Timer;
  log: Log;
  /** This process among all that may work on the store. */
  holder: string;
  /** How the sources of papers fare; left out where there are none. */
  sources?: () => Promise<readonly SourceState[]>;
  /** Resolves when a message may be sent, with false where none may be any more; at once where it is left out. */
  turn?: () => Promise<boolean>;
  /** Says what would be sent; sends, asks and writes nothing. */
  dryRun?: boolean;
};
