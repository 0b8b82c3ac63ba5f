import type { Catalogue } from '../ports.ts';
import type { Author } from './author.ts';
import type { Place } from './subscription.ts';

/**
 * The workspace or server around a place, to which its choices and tracked authors belong; a direct message outside of any is
 * its own. The terminal has none: whoever sits there runs the program for all.
 */
export function tenantOf({ platform, workspace, channel }: Place): string | undefined {
  if (platform === 'terminal') return undefined;
  return workspace === '' ? `${platform}::${channel}` : `${platform}:${workspace}`;
}

/** Whether an author counts as tracked in a place; without one, whether for everybody. */
export function isTrackedIn({ tracked, trackedFor }: Author, place: Place | undefined): boolean {
  if (!tracked || trackedFor === undefined) return tracked;
  const tenant = place && tenantOf(place);
  return place !== undefined && (tenant === undefined || trackedFor.includes(tenant));
}

/** Those who are tracked in a place; without one, those who are for everybody. */
export async function trackedIn(
  catalogue: Pick<Catalogue, 'tracked'>,
  place: Place | undefined,
): Promise<readonly Author[]> {
  return (await catalogue.tracked()).filter((one) => isTrackedIn(one, place));
}

/** The author, tracked also for a tenant, or for everybody without one; `before` is how the author was known. */
export function trackedAlsoFor(author: Author, before: Author | undefined, tenant: string | undefined): Author {
  const { trackedFor: _, ...everybodys } = author;
  const known = before?.tracked ? before.trackedFor : [];
  if (tenant === undefined || known === undefined) return everybodys;
  return { ...everybodys, trackedFor: [...new Set([...known, tenant])] };
}

/** The author as the others track who remain; undefined where none do. */
export function trackedWithout(author: Author, tenant: string | undefined): Author | undefined {
  const left = tenant === undefined ? [] : (author.trackedFor ?? []).filter((one) => one !== tenant);
  return left.length === 0 ? undefined : { ...author, trackedFor: left };
}
