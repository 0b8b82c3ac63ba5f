import type { Result } from '../failure.ts';
import { hiddenHere } from '../model/hidden-here.ts';
import type { Paper } from '../model/paper.ts';
import type { Subscription } from '../model/subscription.ts';
import { tenantOf } from '../model/tenant.ts';
import type { Announcing } from './announcing.ts';
import { NEWS_DAYS, newsAfter } from './due.ts';
import { everyMatch } from './every-match.ts';
import { type Followed, readFollowed } from './followed.ts';

/** What all subscriptions of one run share: the papers lately seen, and which of them match what is followed. */
export type Survey = {
  /** Papers first seen since anything was followed, the newest first. */
  seen: readonly Paper[];
  followed(subscription: Subscription): Promise<Result<Followed>>;
  matching(subscription: Subscription, followed: Followed): Promise<ReadonlySet<string>>;
  /** What was hidden in the workspace or server. */
  hidden(subscription: Subscription): Promise<ReadonlySet<string>>;
};

/** For a dry run it holds earlier papers, too, to say why they are no news. */
export async function createSurvey(announcing: Announcing, subscriptions: readonly Subscription[]): Promise<Survey> {
  const { store, now, dryRun = false } = announcing;
  const recently = Date.parse(now) - NEWS_DAYS * 24 * 60 * 60 * 1000;
  const after = Math.min(...(dryRun ? [recently] : []), ...subscriptions.map(newsAfter));
  const firstSeen = { after: new Date(Math.min(after, Date.parse(now))).toISOString(), upTo: now };
  const seen = subscriptions.length === 0 ? [] : await everyMatch(store.catalogue, { firstSeen });

  /** Many places follow the same, so each reading serves all of one workspace. */
  function once<T>(make: (subscription: Subscription, followed: Followed | undefined) => Promise<T>) {
    const made = new Map<string, Promise<T>>();
    return (subscription: Subscription, followed?: Followed): Promise<T> => {
      const { place, query, or = [] } = subscription;
      const key = JSON.stringify([place.platform, place.workspace, query, ...or]);
      const known = made.get(key) ?? make(subscription, followed);
      made.set(key, known);
      return known;
    };
  }
  const hidden = new Map<string, Promise<ReadonlySet<string>>>();
  return {
    seen,
    hidden({ place }) {
      const tenant = tenantOf(place) ?? '';
      const known = hidden.get(tenant) ?? hiddenHere(store.settings, place);
      hidden.set(tenant, known);
      return known;
    },
    followed: once((subscription) => readFollowed(subscription, announcing)),
    matching: once(async (_, followed) => {
      const found = new Set<string>();
      for (const filter of followed?.filters ?? [])
        for (const { id } of await everyMatch(store.catalogue, { ...filter, firstSeen })) found.add(id);
      return found;
    }),
  };
}
