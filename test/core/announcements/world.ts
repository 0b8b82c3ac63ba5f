import { announce } from '../../../src/core/announcements/announce.ts';
import type { Announcing } from '../../../src/core/announcements/announcing.ts';
import type { Paper } from '../../../src/core/model/paper.ts';
import type { Place, Subscription } from '../../../src/core/model/subscription.ts';
import type { Log } from '../../../src/core/ports.ts';
import { createMemoryStore } from '../../../src/store/memory/create-memory-store.ts';
import { samplePaper } from '../citation/sample-paper.ts';
import type { createFaults } from './faults.ts';
import { createRecordingMessenger, linkedIn, papersIn } from './recording-messenger.ts';

export const FOLLOWED = '2026-11-19T12:00:00.000Z';
export const SEEN = '2026-11-20T07:00:00.000Z';
/** A minute after the first slot that falls due after `SEEN`. */
export const DUE = '2026-11-20T09:01:00.000Z';

export const place = (channel: string, platform: Place['platform'] = 'discord'): Place => ({
  platform,
  workspace: 'w',
  channel,
});

export function subscriptionTo(channel: string, change: Partial<Subscription> = {}): Subscription {
  return {
    id: `follow:${channel}`,
    place: place(channel),
    query: 'papers',
    schedule: { every: 'day', at: '09:00', zone: 'UTC' },
    since: FOLLOWED,
    createdBy: 'u',
    ...change,
  };
}

export function newPaper(id: string, change: Parameters<typeof samplePaper>[0] = {}): Paper {
  return samplePaper({ id, title: `On ${id}`, ids: {}, date: '2026-11-18', firstSeen: SEEN, ...change });
}

export const QUIET: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** A store and one connected platform, Discord. */
export async function createWorld(subscriptions: readonly Subscription[], papers: readonly Paper[]) {
  const store = createMemoryStore({ papers, authors: [] });
  for (const subscription of subscriptions) await store.subscriptions.put(subscription);
  const discord = createRecordingMessenger();
  const announcing = (now: string): Announcing => ({
    store,
    messengers: new Map([['discord', discord.messenger]]),
    now,
    log: QUIET,
    holder: 'here',
  });
  return {
    store,
    discord,
    announcing,
    announce: (now = DUE, change: Partial<Announcing> = {}) => announce({ ...announcing(now), ...change }),
    /** Which papers were taken back again in public, as `channel message: title`, sorted. */
    followedUp: () =>
      discord.delivered
        .flatMap((one) => (one.below === undefined ? [] : [`${one.place.channel} ${one.below}: ${linkedIn(one.view)}`]))
        .toSorted(),
    /** What reached people, as `channel paper`, sorted. */
    received: () =>
      discord.delivered.flatMap((one) => papersIn(one.view).map((id) => `${one.place.channel} ${id}`)).toSorted(),
  };
}

/** The same run with a fault between it and the ports that it uses. */
export function struck(
  { strike }: ReturnType<typeof createFaults>,
  { store, messengers }: Announcing,
): Partial<Announcing> {
  const { catalogue, subscriptions, ledger } = store;
  return {
    store: {
      ...store,
      catalogue: strike(catalogue),
      subscriptions: strike(subscriptions),
      ledger: strike(ledger),
    },
    messengers: new Map([...messengers].map(([platform, messenger]) => [platform, strike(messenger)])),
  };
}
