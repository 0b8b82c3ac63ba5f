/** Commands of ours whose names Slack itself has: https://slack.com/help/articles/201259356-Slash-commands-in-Slack */
const TAKEN: ReadonlySet<string> = new Set(['help', 'status']);

/** The slash command by its name in Slack, `/papers` or `/offprint-status`. */
export function slackName(name: string): string {
  return TAKEN.has(name) ? `/offprint-${name}` : `/${name}`;
}

/** What Slack calls the commands whose names it has itself. */
export const OTHER_NAMES: Readonly<Record<string, string>> = Object.fromEntries(
  [...TAKEN].map((name) => [name, slackName(name).slice(1)]),
);

/** Whether what was typed in Slack is the command. */
export function isCommand(typed: string, name: string): boolean {
  return typed === slackName(name) || typed === `/${name}`;
}
