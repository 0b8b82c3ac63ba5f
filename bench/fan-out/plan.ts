/** Slack’s workspaces, among which the channels are shared out. */
export const WORKSPACES = 10;
/** What Slack calls “several hundred”: https://docs.slack.dev/apis/web-api/rate-limits */
export const MESSAGES_A_MINUTE = 300;
/** Of all requests together: https://discord.com/developers/docs/topics/rate-limits */
export const REQUESTS_A_SECOND = 50;

export type Platform = 'discord' | 'slack';
/** Where the platforms listen; Slack’s workspaces in order. */
export type Urls = { discord: string; slack: readonly string[] };
/** What a platform got: the places of its messages, how many requests, and how many were none that it would take. */
export type Told = { readonly [P in Platform]: { places: readonly string[]; asked: number; violations: number } };

/** The Slack channels of one workspace, of so many in all. */
export function channelsOf(workspace: number, count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => at)
    .filter((at) => at % WORKSPACES === workspace)
    .map((at) => `C${at}`);
}

/** The seconds that so many messages take where nothing but the platform’s limits holds them up. */
export const LIMIT_SECONDS: { readonly [P in Platform]: (count: number) => number } = {
  discord: (count) => count / REQUESTS_A_SECOND,
  slack: (count) => Math.ceil(count / WORKSPACES) / (MESSAGES_A_MINUTE / 60),
};
