import { startLoopbackDiscord } from '../../test/platforms/discord/loopback-discord.ts';
import { USUAL } from '../../test/platforms/discord/rate-limits.ts';
import { createSlackServer } from '../../test/platforms/slack/slack-server.ts';
import { channelsOf, MESSAGES_A_MINUTE, type Told, WORKSPACES } from './plan.ts';

/** Discord and some workspaces of Slack on 127.0.0.1, with their limits, in a process of their own; asked by any message, it tells what they got. */
const count = Number(process.argv[2]);
const discord = await startLoopbackDiscord({ rateLimits: USUAL });
const workspaces = await Promise.all(Array.from({ length: WORKSPACES }, createSlackServer));
for (const [index, workspace] of workspaces.entries()) {
  for (const channel of channelsOf(index, count))
    workspace.channels.set(channel, { member: true, archived: false, private: false, creator: 'U1' });
  workspace.rates.limitWorkspace(MESSAGES_A_MINUTE);
}

process.on('message', () => {
  const told: Told = {
    discord: {
      places: [...discord.world.messages.values()].map(({ channel_id }) => channel_id),
      asked: discord.world.requests.length,
      violations: discord.violations.length,
    },
    slack: {
      places: workspaces.flatMap(({ posted }) => posted.map(({ channel }) => channel)),
      asked: workspaces.reduce((sum, { calls }) => sum + calls.length, 0),
      violations: workspaces.reduce((sum, { violations }) => sum + violations.length, 0),
    },
  };
  process.send?.(told);
});
process.on('disconnect', () => process.exit());
process.send?.({ discord: discord.apiUrl, slack: workspaces.map(({ apiUrl }) => apiUrl) });
