import type { Settings } from '../../../core/ports.ts';
import { Installation } from './installation.ts';
import { NoToken } from './no-token.ts';
import type { Seal } from './seal.ts';

/** Where the app is installed; kept with the settings, sealed. */
export type Installations = {
  /** Throws `NoToken` where the app is not installed, or where the installation can’t be opened. */
  of(team: string): Promise<Installation>;
  put(installation: Installation): Promise<void>;
  /**
   * Forgets what was installed up to that instant, ISO in UTC; false where the app has come back since, for Slack may tell of
   * a removal late.
   */
  forget(team: string, removed: string): Promise<boolean>;
};

const REMOVED = '';

export function createInstallations(settings: Settings, seal: Seal): Installations {
  const keyOf = (team: string): string => `slack:installation:${team}`;

  async function of(team: string): Promise<Installation> {
    const key = keyOf(team);
    const kept = await settings.get(key);
    if (kept === undefined || kept === REMOVED) throw new NoToken(team, 'not_installed');
    const opened = seal.open(kept, key);
    if (opened === undefined) throw new NoToken(team, 'installation_sealed');
    return Installation.parse(JSON.parse(opened));
  }

  return {
    of,
    async put(installation) {
      const key = keyOf(installation.team);
      await settings.set(key, seal.close(JSON.stringify(installation), key));
    },
    async forget(team, removed) {
      const before = await of(team).catch((error: unknown) => {
        if (error instanceof NoToken) return undefined;
        throw error;
      });
      if (before !== undefined && before.installed > removed) return false;
      if ((await settings.get(keyOf(team))) !== undefined) await settings.set(keyOf(team), REMOVED);
      return true;
    },
  };
}
