import { onTestFinished } from 'vitest';
import { startLoopbackDiscord, TOKEN } from '../platforms/discord/loopback-discord.ts';
import { CHANNEL as DISCORD_CHANNEL } from '../platforms/discord/people.ts';
import { BOT } from '../platforms/slack/bodies.ts';
import { createSlackServer } from '../platforms/slack/slack-server.ts';

const SLACK_CHANNEL = 'C111';

/** All that a message holds, without what keeps Discord from reading it as markup. */
const textOf = (message: unknown): string => JSON.stringify(message).replaceAll('\\\\', '');

/** Loopback Discord and Slack; both end with the test, which fails where a limit was broken. */
export async function startPlatforms() {
  const [discord, slack] = await Promise.all([startLoopbackDiscord(), createSlackServer()]);
  onTestFinished(async () => {
    await Promise.all([discord.close(), slack.close()]);
    const faults = [...discord.violations, ...slack.violations];
    if (faults.length > 0) throw new Error(faults.join('\n'));
  });
  return {
    discord,
    slack,
    environment: {
      DISCORD_TOKEN: TOKEN,
      DISCORD_API_URL: discord.apiUrl,
      SLACK_BOT_TOKEN: BOT.botToken,
      SLACK_APP_TOKEN: BOT.appToken,
      SLACK_API_URL: slack.apiUrl,
    },
    setTime(now: string): void {
      discord.world.now = now;
      slack.setTime(now);
    },
    /** So many messages of people among themselves, in each channel. */
    chatter(count: number): void {
      discord.chatter(DISCORD_CHANNEL, count);
      slack.chat(SLACK_CHANNEL, count);
    },
    /** Follows everything, each day at nine in London; what the bot says to that. */
    async follow(): Promise<readonly string[]> {
      const options = { every: 'day', at: '09:00', zone: 'Europe/London' };
      const { message } = await discord.slash('follow', options, { manages: true });
      const { shown } = await slack.command('/follow', 'every:day at:09:00 zone:Europe/London');
      return [textOf(message?.components), shown];
    },
    /** The card of a paper, asked for on Discord. */
    async ask(paper: string): Promise<string> {
      const { message } = await discord.slash('paper', { paper });
      return textOf(message?.components);
    },
    async unfollow(): Promise<readonly string[]> {
      const { message } = await discord.slash('unfollow', {}, { manages: true });
      const { shown } = await slack.command('/unfollow', '');
      return [textOf(message?.components), shown];
    },
    /** Takes the next message on the platform and never answers; resolves when it has it. */
    takeWithoutAnswer: {
      discord(): Promise<unknown> {
        discord.faults.push({ on: /^POST \/channels\/\d+\/messages$/, hold: true });
        return discord.next(({ kind }) => kind === 'posted');
      },
      slack(): Promise<unknown> {
        slack.meet('chat.postMessage', { kind: 'silent-after' });
        return slack.next(({ via }) => via === 'chat.postMessage');
      },
    },
    /** The digests in the two channels, oldest first, each as all that it holds. */
    digests(): { discord: readonly string[]; slack: readonly string[] } {
      const marked = /"content":"-# [^"]*offprint-/;
      const slackDigests = slack.posted.filter(({ metadata }) => metadata !== undefined);
      return {
        discord: discord
          .messages(DISCORD_CHANNEL)
          .map(textOf)
          .filter((message) => marked.test(message)),
        slack: slackDigests
          .filter(({ channel, replaced }) => channel === SLACK_CHANNEL && replaced === undefined)
          .map(textOf),
      };
    },
  };
}

export type Platforms = Awaited<ReturnType<typeof startPlatforms>>;
