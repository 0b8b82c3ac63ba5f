import { channel } from 'node:diagnostics_channel';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createSlackConnection } from '../../../src/adapters/slack/slack-connection.ts';
import { createMemoryStore } from '../../../src/store/memory/create-memory-store.ts';
import { BOT } from '../../platforms/slack/bodies.ts';
import { CLIENT } from '../../platforms/slack/oauth.ts';
import { createSlackServer, type SlackServer } from '../../platforms/slack/slack-server.ts';
import { echo, prepare, SECRET } from './harness.ts';
import { KEY } from './installing/many.ts';

/** Node tells here of every request that `fetch` makes. */
const REQUESTS = channel('undici:request:create');
const asked = new Set<string>();
const hear = (message: unknown): void => {
  const { request } = message as { request: { origin: string } }; // as undici documents it
  asked.add(String(request.origin));
};

let slack: SlackServer;
beforeEach(async () => {
  slack = await createSlackServer();
  asked.clear();
  REQUESTS.subscribe(hear);
});
afterEach(async () => {
  REQUESTS.unsubscribe(hear);
  await slack.close();
});

const CHART = { kind: 'chart', title: 'x', labels: ['a'], series: [{ label: 'x', values: [1] }], alt: 'x' } as const;

/** GovSlack has all of Slack under another root. */
test.each([
  ['with', (root: string) => `${root}/`],
  ['without', (root: string) => root],
])(
  'with SLACK_API_URL %s a slash at its end nothing goes elsewhere, to install, connect, answer or upload',
  async (_, written) => {
    const apiUrl = written(slack.apiUrl);
    const root = new URL(apiUrl).origin;
    const { settings, claims, leases } = createMemoryStore();
    const prepared = prepare({
      settings,
      claims,
      pictures: { draw: async () => Uint8Array.of(0x89) },
      answer: (inquiry) => ({ blocks: [...echo(inquiry).blocks, CHART], audience: 'everyone' }),
    });
    const connection = createSlackConnection({
      installing: { clientId: CLIENT.id, clientSecret: CLIENT.secret, key: KEY },
      leases,
      appToken: BOT.appToken,
      signingSecret: SECRET,
      port: 0,
      host: '127.0.0.1',
      apiUrl,
      ...prepared.options,
    });
    await connection.start();
    const bot = `http://127.0.0.1:${connection.port()}`;
    slack.oauth.settings.redirectUrl = `${bot}/slack/oauth_redirect`;
    const page = await fetch(`${bot}/slack/install`, { redirect: 'manual' });
    expect(page.headers.get('location')).toMatch(`${root}/oauth/v2/authorize?`);
    expect((await slack.install(bot, 'T111')).status).toBe(200);
    expect((await slack.mention('hello')).shown).toContain('heard: hello');
    expect(slack.uploads.files.size).toBe(1);
    await connection.stop();
    expect([...asked].toSorted()).toEqual([bot, root].toSorted());
  },
);
