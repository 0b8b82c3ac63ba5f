import type { Place } from '../model/subscription.ts';
import type { Log, Messenger, Store } from '../ports.ts';

/** One run over the subscriptions, and what it works with. */
export type Announcing = {
  store: Omit<Store, 'close'>;
  messengers: ReadonlyMap<Place['platform'], Messenger>;
  /** The clock, ISO in UTC. */
  now: string;
  log: Log;
  /** Says what would be sent; sends, asks and writes nothing. */
  dryRun?: boolean;
};
