import { createHmac } from 'node:crypto';
import type { Authorize, HTTPReceiverOptions, webApi } from '@slack/bolt';
import type { Access } from '../../../core/announcements/mark-access.ts';
import type { Clock, Leases, Log, Settings } from '../../../core/ports.ts';
import { BOT_SCOPES } from '../scopes.ts';
import { toInstallation } from './installation.ts';
import { createInstallations } from './installations.ts';
import { type Client, createRefresh } from './refresh.ts';
import { createSeal } from './seal.ts';
import { createTokens } from './tokens.ts';

/** How workspaces install the app: its client at Slack, and the key that seals what they give. */
export type Installing = Client & { key: string };

export type Workspaces = {
  tokenOf(team: string): Promise<string>;
  authorize: Authorize<boolean>;
  /** The app was removed, or its token revoked, at that instant, ISO in UTC; false where it has come back since. */
  removed(team: string, at: string): Promise<boolean>;
  /** What Bolt’s receiver serves `/slack/install` and `/slack/oauth_redirect` with. */
  receiving: Partial<HTTPReceiverOptions>;
};

type Deps = {
  settings: Settings;
  leases: Leases;
  access: Access;
  webOptions: webApi.WebClientOptions & { slackApiUrl?: string };
  clock: Clock;
  log: Log;
};

export function createWorkspaces(
  { clientId, clientSecret, key }: Installing,
  { settings, leases, access, webOptions, clock, log }: Deps,
): Workspaces {
  const installations = createInstallations(settings, createSeal(key));
  const refresh = createRefresh({ clientId, clientSecret }, webOptions, clock);
  const { slackApiUrl } = webOptions;
  return {
    tokenOf: createTokens({ installations, leases, refresh, clock, log }),
    removed: installations.forget,

    async authorize({ teamId = '' }) {
      const { token, botId, botUserId } = await installations.of(teamId);
      return { botToken: token, botId, botUserId, teamId };
    },

    receiving: {
      clientId,
      clientSecret,
      scopes: Object.keys(BOT_SCOPES),
      // The same in every process, for another one may be where Slack sends somebody back to.
      stateSecret: createHmac('sha256', key).update('the state of an installation').digest('hex'),
      installationStore: {
        async storeInstallation(given) {
          const installation = toInstallation(given, clock());
          const { team } = installation;
          await installations.put(installation);
          log.info({ platform: 'slack', team }, 'the app was installed in a workspace');
          await access(({ place }) => place.platform === 'slack' && place.workspace === team, undefined);
        },
        fetchInstallation: () => Promise.reject(new Error('not asked: authorize reads installations')),
      },
      installerOptions: {
        directInstall: true,
        clientOptions: webOptions,
        ...(slackApiUrl !== undefined && { authorizationUrl: new URL('/oauth/v2/authorize', slackApiUrl).href }),
      },
    },
  };
}
