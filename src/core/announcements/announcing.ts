import type { Place } from '../model/subscription.ts';
import type { Log, Messenger, SourceState, Store } from '../ports.ts';

/** One run over the subscriptions, and what it works with. */
export type Announcing = {
  store: Omit<Store, 'close'>;
  messengers: ReadonlyMap<Place['platform'], Messenger>;
  /** The clock, ISO in UTC. */
  now: string;
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
