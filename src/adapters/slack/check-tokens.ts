import type { webApi } from '@slack/bolt';
import { troubleOf } from './refusals.ts';
import { PacedClient } from './web-client.ts';

type Tokens = { botToken?: string | undefined; appToken?: string | undefined };

/** Throws a sentence where Slack refuses one: Bolt would go on trying for ever with an app token that Slack refuses. */
export async function checkTokens({ botToken, appToken }: Tokens, options: webApi.WebClientOptions): Promise<void> {
  const checks: [name: string, check: () => Promise<unknown>][] = [];
  if (botToken !== undefined) checks.push(['SLACK_BOT_TOKEN', () => new PacedClient(botToken, options).auth.test()]);
  if (appToken !== undefined)
    checks.push(['SLACK_APP_TOKEN', () => new PacedClient(appToken, options).apps.connections.open({})]);
  for (const [name, check] of checks) {
    await check().catch((error: unknown) => {
      const { code, reason } = troubleOf(error);
      throw new Error(`Slack did not accept ${name} (${code}). ${reason}`);
    });
  }
}
