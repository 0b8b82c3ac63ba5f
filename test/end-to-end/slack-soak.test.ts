import { expect, test } from 'vitest';
import { compose } from '../../bench/soak-slack/compose.ts';
import { createSlackServer } from '../platforms/slack/slack-server.ts';
import { soak } from '../platforms/slack/soak.ts';

/** What Bolt says of a connection that ends, and of what it could not say over it: Slack delivers that again. */
const OF_A_LOST_CONNECTION = /^WebSocket error|no active connection|SendWhileNotReady/;

test.each([
  ['Socket Mode', 3],
  ['HTTP', 0],
] as const)(
  '150 questions at 50 a second, a fifth delivered twice, over %s that ends %i times: one answer to each',
  {
    timeout: 60_000,
  },
  async (way, drops) => {
    const slack = await createSlackServer();
    const app = await compose(slack, way);
    slack.socket.spread();
    const soaked = await soak(slack, { events: 150, perSecond: 50, channels: 50, drops, which: 'oldest' });
    await app.stop();
    await slack.close();
    expect(soaked).toMatchObject({ once: 150, lost: 0, doubled: 0, wrong: 0, repeated: 30 });
    expect(slack.violations).toEqual([]);
    expect(app.logged.filter((line) => !OF_A_LOST_CONNECTION.test(line))).toEqual([]);
  },
);
