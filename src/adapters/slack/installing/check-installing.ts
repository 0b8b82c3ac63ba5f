import { webApi } from '@slack/bolt';
import type { Finding } from '../../../core/finding.ts';
import type { Subscription } from '../../../core/model/subscription.ts';
import type { Leases, Settings } from '../../../core/ports.ts';
import { checkWorkspace, SILENT } from '../check-workspace.ts';
import { cureOf, troubleOf } from '../refusals.ts';
import { PacedClient } from '../web-client.ts';
import { createInstallations } from './installations.ts';
import { createRefresh } from './refresh.ts';
import { createSeal } from './seal.ts';
import { createTokens } from './tokens.ts';
import type { Installing } from './workspaces.ts';

type Kept = { subscriptions: readonly Subscription[]; settings: Settings; leases: Leases };

/** Whether Slack takes the app's client, and each workspace's token where something is followed. */
export async function checkInstalling(
  { clientId, clientSecret, key }: Installing,
  options: webApi.WebClientOptions,
  kept: Kept | undefined,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [await lookAtClient(clientId, clientSecret, options)];
  if (kept === undefined) return findings;
  const installations = createInstallations(kept.settings, createSeal(key));
  const clock = () => new Date().toISOString();
  const refresh = createRefresh({ clientId, clientSecret }, options, clock);
  const tokenOf = createTokens({ installations, leases: kept.leases, refresh, clock, log: SILENT });
  for (const team of new Set(kept.subscriptions.map(({ place }) => place.workspace))) {
    const whose = `the token of the workspace ${team}`;
    try {
      findings.push(
        ...(await checkWorkspace(new PacedClient(await tokenOf(team), options), whose, kept.subscriptions)),
      );
    } catch (error) {
      const what = `There is no token of the workspace ${team}, where something is followed.`;
      findings.push({ kind: 'fault', what, cure: troubleOf(error).reason });
    }
  }
  return findings;
}

/** Slack tells a wrong client from a wrong code. */
async function lookAtClient(id: string, secret: string, options: webApi.WebClientOptions): Promise<Finding> {
  const client = new webApi.WebClient(undefined, options);
  const code = await client.oauth.v2.access({ client_id: id, client_secret: secret, code: 'none' }).then(
    () => 'ok',
    (error: unknown) => troubleOf(error).code,
  );
  if (code === 'invalid_code') return { kind: 'fine', what: 'Slack takes SLACK_CLIENT_ID and SLACK_CLIENT_SECRET.' };
  const cure =
    code === 'invalid_client_id' || code === 'bad_client_secret'
      ? 'Copy both anew from Basic Information → App Credentials.'
      : cureOf(code);
  return { kind: 'fault', what: `Slack does not take SLACK_CLIENT_ID with SLACK_CLIENT_SECRET (${code}).`, cure };
}
