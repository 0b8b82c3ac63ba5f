import type { Finding } from '../../core/finding.ts';
import type { Subscription } from '../../core/model/subscription.ts';
import type { Leases, Settings } from '../../core/ports.ts';
import { checkWorkspace, SILENT } from './check-workspace.ts';
import { checkInstalling } from './installing/check-installing.ts';
import { troubleOf } from './refusals.ts';
import type { Installed } from './slack-connection.ts';
import { createSlackLogger } from './slack-logger.ts';
import { clientOptions, PacedClient } from './web-client.ts';

export type SlackCheck = Installed & {
  appToken?: string;
  apiUrl?: string;
  /** What is followed on Slack, and the installations; absent where the store can't be asked. */
  kept?: { subscriptions: readonly Subscription[]; settings: Settings; leases: Leases };
};

/** Looks at all that can be wrong on Slack's side; never throws. */
export async function checkSlack(check: SlackCheck): Promise<readonly Finding[]> {
  const { appToken, apiUrl, kept } = check;
  const options = clientOptions(apiUrl, createSlackLogger(SILENT));
  const subscriptions = kept?.subscriptions ?? [];
  const findings: Finding[] = [];
  if ('botToken' in check) {
    const client = new PacedClient(check.botToken, options);
    findings.push(...(await checkWorkspace(client, 'SLACK_BOT_TOKEN', subscriptions)));
  } else {
    findings.push(...(await checkInstalling(check.installing, options, kept)));
  }
  if (appToken !== undefined) findings.push(await lookAtAppToken(new PacedClient(appToken, options)));
  return findings;
}

async function lookAtAppToken(client: PacedClient): Promise<Finding> {
  try {
    await client.apps.connections.open({});
    return { kind: 'fine', what: 'Slack takes SLACK_APP_TOKEN, and opens Socket Mode.' };
  } catch (error) {
    const { code } = troubleOf(error);
    const cure =
      code === 'missing_scope'
        ? 'Make one with the scope connections:write under Basic Information → App-Level Tokens.'
        : 'Copy it anew from Basic Information → App-Level Tokens; it begins with xapp-.';
    return { kind: 'fault', what: `Slack does not take SLACK_APP_TOKEN (${code}).`, cure };
  }
}
