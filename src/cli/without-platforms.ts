import type { Config } from '../config.ts';

/** Whether the bot is set up for no platform, so that there is only the terminal. */
export const isWithoutPlatforms = ({ DISCORD_TOKEN, SLACK_BOT_TOKEN, SLACK_CLIENT_ID }: Config): boolean =>
  [DISCORD_TOKEN, SLACK_BOT_TOKEN, SLACK_CLIENT_ID].every((given) => given === undefined);
