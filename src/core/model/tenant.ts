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
export function isTrackedIn({ tracked, trackedFor, untrackedFor = [] }: Author, place: Place | undefined): boolean {
  const tenant = place && tenantOf(place);
  if (!tracked) return false;
  if (trackedFor === undefined) return tenant === undefined || !untrackedFor.includes(tenant);
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
  const { trackedFor: _, untrackedFor: __, ...everybodys } = author;
  const known = before?.tracked ? before.trackedFor : [];
  if (known === undefined) {
    const left = (before?.untrackedFor ?? []).filter((one) => one !== tenant);
    return { ...everybodys, ...(left.length > 0 && { untrackedFor: left }) };
  }
  return tenant === undefined ? everybodys : { ...everybodys, trackedFor: [...new Set([...known, tenant])] };
}

/**
 * The author as the others track who remain; undefined where none do. Who is tracked for everybody is left by a tenant for
 * itself alone.
 */
export function trackedWithout(author: Author, tenant: string | undefined): Author | undefined {
  if (tenant === undefined) return undefined;
  const { trackedFor, untrackedFor = [] } = author;
  if (trackedFor === undefined) return { ...author, untrackedFor: [...new Set([...untrackedFor, tenant])] };
  const left = trackedFor.filter((one) => one !== tenant);
  return left.length === 0 ? undefined : { ...author, trackedFor: left };
}

/** The author, tracked by nobody. */
export function trackedNoMore({ trackedFor: _, untrackedFor: __, ...author }: Author): Author {
  return { ...author, tracked: false };
}
