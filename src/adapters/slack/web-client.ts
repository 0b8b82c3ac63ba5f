import { setTimeout as wait } from 'node:timers/promises';
import { webApi } from '@slack/bolt';

const TIMEOUT_MS = 10_000;
const PATIENCE = 5;

/** The root of Slack's Web API, with the trailing slash that the client needs. */
export function apiRoot(apiUrl: string): string {
  return apiUrl.endsWith('/') ? apiUrl : `${apiUrl}/`;
}

/**
 * Each call goes out once: after a broken connection nobody knows whether a message arrived, and sending it again
 * might double it. `patiently` waits where Slack asks for it.
 */
export function clientOptions(apiUrl: string | undefined, logger: webApi.WebClientOptions['logger']) {
  return {
    ...(apiUrl !== undefined && { slackApiUrl: apiRoot(apiUrl) }),
    ...(logger !== undefined && { logger }),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: TIMEOUT_MS,
  } satisfies webApi.WebClientOptions;
}

/** Makes the call, and makes it again after the time that Slack names when it is rate-limited: then nothing was done. */
export async function patiently<T>(call: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof webApi.WebAPIRateLimitedError) || attempt === PATIENCE) throw error;
      await wait(error.retryAfter * 1000);
    }
  }
}
