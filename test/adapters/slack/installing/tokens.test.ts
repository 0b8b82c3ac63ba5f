import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createInstallations } from '../../../../src/adapters/slack/installing/installations.ts';
import { createSeal } from '../../../../src/adapters/slack/installing/seal.ts';
import type { Store } from '../../../../src/core/ports.ts';
import type { People } from '../../../platforms/slack/people.ts';
import { createSlackServer, type SlackServer } from '../../../platforms/slack/slack-server.ts';
import { STORES } from '../../../store/stores.ts';
import { connectMany, KEY, type Many, OTHER } from './many.ts';

const place = (channel = 'C111') => ({ platform: 'slack', workspace: 'T222', channel }) as const;
/** Two for each process; one channel would not take all of them at once. */
const CHANNELS = [
  ['C111', 'C222'],
  ['CPRIVATE', 'U222'],
] as const;
const VIEW = { blocks: [{ kind: 'notice', text: 'x' }], audience: 'everyone' } as const;

describe.each(STORES)('a token that rotates, in the %s store', (_, open) => {
  let slack: SlackServer;
  let other: People;
  let store: Store;
  let processes: readonly Many[];
  let now: string;
  const expires = async (): Promise<string | undefined> =>
    (await createInstallations(store.settings, createSeal(KEY)).of('T222')).rotation?.expires;
  const later = (instant: string | undefined, ms: number): string =>
    new Date(Date.parse(instant ?? '') + ms).toISOString();
  const postByAll = () =>
    Promise.all(
      processes.flatMap(({ connection }, at) =>
        (CHANNELS[at] ?? []).map((channel) => connection.messenger.post(place(channel), VIEW, 'key')),
      ),
    );
  const POSTED = Array.from({ length: 4 }, () => ({ kind: 'posted', message: expect.any(String) }));

  beforeEach(async () => {
    slack = await createSlackServer();
    other = slack.addWorkspace(OTHER);
    slack.oauth.settings.rotates = true;
    store = await open();
    now = new Date(0).toISOString();
    const clock = () => now;
    processes = [await connectMany(slack, store, { clock }), await connectMany(slack, store, { clock })];
    await slack.install(String(processes[1]?.bot), OTHER.id);
  });
  afterEach(async () => {
    await Promise.all(processes.map(({ connection }) => connection.stop()));
    await store.close();
    await slack.close();
  });

  test('is used as it is while it lasts', async () => {
    now = later(await expires(), -3 * 60 * 60 * 1000);
    expect(await postByAll()).toEqual(POSTED);
    expect(slack.oauth.refreshed()).toBe(0);
  });

  test.each([
    ['in its last two hours', -60 * 60 * 1000],
    ['once it has expired', 60 * 60 * 1000],
  ])('is made new once by two processes, %s', async (_, ms) => {
    const before = await expires();
    now = later(before, ms);
    if (ms > 0) slack.oauth.end('T222', 'token_expired');
    expect(await postByAll()).toEqual(POSTED);
    expect(slack.oauth.refreshed()).toBe(1);
    expect(await expires()).toBe(later(now, 12 * 60 * 60 * 1000));
    now = later(now, 11 * 60 * 60 * 1000);
    await postByAll();
    expect(slack.oauth.refreshed()).toBe(2);
  });

  test('is used on where Slack does not give a new one, while it lasts', async () => {
    now = later(await expires(), -60 * 60 * 1000);
    slack.meet('oauth.v2.access', { kind: 'status', status: 503 });
    slack.meet('oauth.v2.access', { kind: 'error', error: 'internal_error' });
    expect(await processes[0]?.connection.messenger.post(place(), VIEW, 'key')).toMatchObject({ kind: 'posted' });
    expect(await processes[1]?.connection.messenger.post(place(), VIEW, 'key')).toMatchObject({ kind: 'posted' });
    expect(slack.oauth.refreshed()).toBe(0);
    await postByAll();
    expect(slack.oauth.refreshed()).toBe(1);
  });

  test('that has expired, with nothing to make it new, is said to be so', async () => {
    now = later(await expires(), 60 * 60 * 1000);
    slack.oauth.end('T222', 'token_revoked');
    expect(await processes[0]?.connection.messenger.post(place(), VIEW, 'key')).toEqual({
      kind: 'refused',
      reason: expect.stringContaining('install the app again'),
    });
    expect(other.posted).toEqual([]);
  });
});
