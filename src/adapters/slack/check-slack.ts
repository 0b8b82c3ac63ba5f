import type { Finding } from '../../core/finding.ts';
import type { Subscription } from '../../core/model/subscription.ts';
import { createChannels } from './channels.ts';
import { troubleOf } from './refusals.ts';
import { BOT_SCOPES } from './scopes.ts';
import { createSlackLogger } from './slack-logger.ts';
import { clientOptions, PacedClient } from './web-client.ts';

export type SlackCheck = {
  botToken: string;
  appToken?: string;
  apiUrl?: string;
  /** What is followed on Slack; absent where the store can't be asked. */
  subscriptions?: readonly Subscription[];
};

const SILENT = { info() {}, warn() {}, error() {} };
const UPDATE = 'Update the app with what “offprint slack manifest” prints, and install it again.';

/** Looks at all that can be wrong on Slack's side; never throws. */
export async function checkSlack({
  botToken,
  appToken,
  apiUrl,
  subscriptions,
}: SlackCheck): Promise<readonly Finding[]> {
  const options = clientOptions(apiUrl, createSlackLogger(SILENT));
  const client = new PacedClient(botToken, options);
  const findings: Finding[] = [];
  try {
    const { user, team, team_id: id = '', response_metadata: told } = await client.auth.test();
    findings.push({ kind: 'fine', what: `Slack takes SLACK_BOT_TOKEN, and knows the bot as ${user} in ${team}.` });
    findings.push(...lookAtScopes(told?.scopes));
    const channels = createChannels(
      async () => client,
      () => '1970-01-01T00:00:00.000Z',
      SILENT,
    );
    const followed = (subscriptions ?? []).filter(
      ({ place }) => place.workspace === id && !/^[DU]/.test(place.channel),
    );
    for (const channel of new Set(followed.map(({ place }) => place.channel))) {
      const cure = await channels.hindrance(id, channel);
      const what = `Something is followed in the channel ${channel}, where nothing can be posted.`;
      if (cure !== undefined) findings.push({ kind: 'fault', what, cure });
    }
  } catch (error) {
    findings.push({ kind: 'fault', what: 'Slack does not take SLACK_BOT_TOKEN.', cure: troubleOf(error).reason });
  }
  if (appToken !== undefined) findings.push(await lookAtAppToken(new PacedClient(appToken, options)));
  return findings;
}

/** Slack names the scopes of a token with each answer. */
function lookAtScopes(given: readonly string[] | undefined): Finding[] {
  if (given === undefined) return [];
  const missing = Object.entries(BOT_SCOPES).filter(([scope]) => !given.includes(scope));
  if (missing.length === 0) return [{ kind: 'fine', what: 'It has every scope that it needs.' }];
  return missing.map(([scope, reason]) => ({
    kind: 'fault',
    what: `The scope ${scope} is missing: it is there ${reason}.`,
    cure: UPDATE,
  }));
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
