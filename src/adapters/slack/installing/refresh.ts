import { webApi } from '@slack/bolt';
import { z } from 'zod';
import type { Clock } from '../../../core/ports.ts';
import type { Installation } from './installation.ts';

/** A new token for an old one, which holds on until it expires: https://docs.slack.dev/authentication/using-token-rotation */
export type Refresh = (installation: Installation) => Promise<Installation>;

export type Client = { clientId: string; clientSecret: string };

const Refreshed = z.object({ access_token: z.string(), refresh_token: z.string(), expires_in: z.number() });

export function createRefresh(
  { clientId, clientSecret }: Client,
  options: webApi.WebClientOptions,
  clock: Clock,
): Refresh {
  const client = new webApi.WebClient(undefined, options);
  return async (installation) => {
    const asked = clock();
    const answer = await client.oauth.v2.access({
      client_id: clientId,
      client_secret: clientSecret,
      grant_type: 'refresh_token',
      refresh_token: installation.rotation?.refreshToken ?? '',
    });
    const { access_token: token, refresh_token: refreshToken, expires_in: seconds } = Refreshed.parse(answer);
    const expires = new Date(Date.parse(asked) + seconds * 1000).toISOString();
    return { ...installation, token, rotation: { refreshToken, expires } };
  };
}
