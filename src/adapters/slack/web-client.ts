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
 * might double it.
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

/**
 * The Web API at the pace that Slack sets, by method and channel (https://docs.slack.dev/apis/web-api/rate-limits). A call
 * that must wait is made again afterwards, for nothing was done; those after it to the same channel keep their order, and
 * other channels go on.
 */
export class PacedClient extends webApi.WebClient {
  readonly #last = new Map<string, Promise<unknown>>();

  override async apiCall(method: string, options: Record<string, unknown> = {}): Promise<webApi.WebAPICallResult> {
    const { channel } = options;
    if (typeof channel !== 'string') return this.#patiently(method, options);
    const key = `${method}:${channel}`;
    const before = this.#last.get(key) ?? Promise.resolve();
    const call = before.then(() => this.#patiently(method, options));
    const settled = call
      .catch(() => {})
      .finally(() => {
        if (this.#last.get(key) === settled) this.#last.delete(key);
      });
    this.#last.set(key, settled);
    return call;
  }

  async #patiently(method: string, options: Record<string, unknown>): Promise<webApi.WebAPICallResult> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await super.apiCall(method, options);
      } catch (error) {
        if (!(error instanceof webApi.WebAPIRateLimitedError) || attempt === PATIENCE) throw error;
        await wait(error.retryAfter * 1000);
      }
    }
  }
}
