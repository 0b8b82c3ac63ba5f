import type { Settings } from '../ports.ts';
import type { Place } from './subscription.ts';
import { tenantOf } from './tenant.ts';

/** Who may follow, track and change these where the platform leaves that to us. */
export const MANAGERS = ['everyone', 'admins'] as const;
/** What may be chosen for a channel, or for the workspace or server around it. */
export const PREFERENCES = ['author', 'links', 'managers'] as const;
export const SCOPES = ['channel', 'workspace'] as const;

export type Preference = (typeof PREFERENCES)[number];
export type Scope = (typeof SCOPES)[number];
export type Chosen = { value: string; scope: Scope };
export type Preferences = { readonly [K in Preference]?: Chosen };

/** What was chosen for a place; the channel's own choice outweighs the workspace's. */
export async function readPreferences(settings: Settings, place: Place): Promise<Preferences> {
  const chosen: { [K in Preference]?: Chosen } = {};
  for (const name of PREFERENCES) {
    for (const scope of SCOPES) {
      const value = await settings.get(keyOf(name, place, scope));
      if (value === undefined || value === '') continue;
      chosen[name] = { value, scope };
      break;
    }
  }
  return chosen;
}

/** Chooses, or, without a value, takes the choice back. */
export async function choose(
  settings: Settings,
  { place, scope, name, value = '' }: { place: Place; scope: Scope; name: Preference; value?: string },
): Promise<void> {
  await settings.set(keyOf(name, place, scope), value);
}

function keyOf(name: Preference, place: Place, scope: Scope): string {
  const named = name === 'author' ? 'default-author' : name;
  const { platform, workspace, channel } = place;
  return `${named}:${scope === 'channel' ? [platform, workspace, channel].join(':') : (tenantOf(place) ?? `${platform}:`)}`;
}
