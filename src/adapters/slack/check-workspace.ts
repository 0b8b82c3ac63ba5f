import type { Finding } from '../../core/finding.ts';
import type { Subscription } from '../../core/model/subscription.ts';
import { createChannels } from './channels.ts';
import { troubleOf } from './refusals.ts';
import { BOT_SCOPES } from './scopes.ts';
import type { PacedClient } from './web-client.ts';

/** What is found wrong is told, not logged. */
export const SILENT = { info() {}, warn() {}, error() {} };
const UPDATE = 'Update the app with what “offprint slack manifest” prints, and install it again.';

/** Looks at a token, named so, and at the channels of its workspace where something is followed. */
export async function checkWorkspace(
  client: PacedClient,
  token: string,
  subscriptions: readonly Subscription[],
): Promise<readonly Finding[]> {
  try {
    const { user, team, team_id: id = '', response_metadata: told } = await client.auth.test();
    return [
      { kind: 'fine', what: `Slack takes ${token}, and knows the bot as ${user} in ${team}.` },
      ...lookAtScopes(told?.scopes),
      ...(await lookAtChannels(client, id, subscriptions)),
    ];
  } catch (error) {
    return [{ kind: 'fault', what: `Slack does not take ${token}.`, cure: troubleOf(error).reason }];
  }
}

async function lookAtChannels(
  client: PacedClient,
  team: string,
  subscriptions: readonly Subscription[],
): Promise<Finding[]> {
  const channels = createChannels(
    async () => client,
    () => '1970-01-01T00:00:00.000Z',
    SILENT,
  );
  const followed = subscriptions.filter(({ place }) => place.workspace === team && !/^[DU]/.test(place.channel));
  const findings: Finding[] = [];
  for (const channel of new Set(followed.map(({ place }) => place.channel))) {
    const cure = await channels.hindrance(team, channel);
    const what = `Something is followed in the channel ${channel}, where nothing can be posted.`;
    if (cure !== undefined) findings.push({ kind: 'fault', what, cure });
  }
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
