import type { Settings } from '../ports.ts';
import type { Place } from './subscription.ts';
import { tenantOf } from './tenant.ts';

const keyOf = (tenant: string): string => `hidden:${tenant}`;

/** The ids of the papers that were hidden in the workspace or server around a place, and nowhere else. */
export async function hiddenHere(
  settings: Pick<Settings, 'get'>,
  place: Place | undefined,
): Promise<ReadonlySet<string>> {
  const tenant = place && tenantOf(place);
  return new Set(tenant === undefined ? [] : idsIn(await settings.get(keyOf(tenant))));
}

/** Hides a paper for a tenant, or shows it again. */
export function hideFor(
  settings: Pick<Settings, 'change'>,
  tenant: string,
  { id, hidden }: { id: string; hidden: boolean },
): Promise<void> {
  return settings.change(keyOf(tenant), (current) => {
    const others = idsIn(current).filter((one) => one !== id);
    return [...others, ...(hidden ? [id] : [])].join('\n');
  });
}

/** An id has no line breaks. */
const idsIn = (kept = ''): readonly string[] => kept.split('\n').filter((id) => id !== '');
