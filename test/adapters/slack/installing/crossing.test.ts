import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Subscription } from '../../../../src/core/model/subscription.ts';
import type { Store } from '../../../../src/core/ports.ts';
import { LAB } from '../../../platforms/slack/bodies.ts';
import type { People } from '../../../platforms/slack/people.ts';
import { createSlackServer, type SlackServer } from '../../../platforms/slack/slack-server.ts';
import { givenRealBot } from '../catalogue.ts';
import { NOW } from '../harness.ts';
import { connectMany, MANY_WAYS, type Many, OTHER } from './many.ts';

const NOT_FOLLOWED =
  /^(?:Nothing is followed here|Followed here\nNothing; “\/follow” starts|That is followed here no longer)/;

/** In both workspaces the ids of channels, people and messages are the same, so that only the workspace tells them apart. */
describe.each(MANY_WAYS)('between two workspaces over $way', ({ bySocket }) => {
  let lab: SlackServer;
  let other: People;
  let store: Store;
  let many: Many;
  beforeEach(async () => {
    lab = await createSlackServer();
    other = lab.addWorkspace(OTHER);
    const given = await givenRealBot();
    store = given.store;
    many = await connectMany(lab, store, { bySocket, ...given });
    for (const { id } of [LAB, OTHER]) await lab.install(many.bot, id);
  });
  afterEach(async () => {
    await many.connection.stop();
    await lab.close();
    expect([...lab.violations, ...other.violations]).toEqual([]);
  });
  const followedIn = async (workspace: string): Promise<readonly string[]> =>
    (await store.subscriptions.list({ platform: 'slack', workspace })).map(({ query }) => query);

  test('a follow-up goes on with what was asked in its own, though the threads have the same id', async () => {
    const here = await lab.mention('papers in 2019');
    const there = await other.mention('papers in 2022');
    expect(here.thread).toBe(there.thread);
    const thread = { thread: String(here.thread) };
    expect((await lab.mention('how many is that?', thread)).shown).toContain('2019');
    expect((await other.mention('how many is that?', thread)).shown).toContain('2022');
    await lab.command('/papers', 'year:2019');
    expect((await other.command('/ask', 'how many is that?')).shown).not.toContain('2019');
    await lab.direct('papers in 2023');
    expect((await other.direct('how many is that?')).shown).not.toContain('2023');
  });

  test('what is followed shows, changes and ends in its own alone, in the channel and on the home tab', async () => {
    await lab.command('/follow', 'words:gradients every:day');
    expect((await other.command('/following', '')).shown).not.toContain('gradients');
    expect((await other.command('/offprint-status', '')).shown).not.toContain('gradients');
    expect((await other.openHome()).shown).not.toContain('gradients');
    expect((await other.command('/unfollow', '')).shown).toMatch(NOT_FOLLOWED);
    const [{ id } = { id: '' }] = await store.subscriptions.list();
    for (const [command, text] of [
      ['/unfollow', `subscription:${id}`],
      ['/following', `do:pause subscription:${id}`],
      ['/follow', `words:kilns subscription:${id}`],
    ] as const)
      expect((await other.command(command, text)).shown).toMatch(NOT_FOLLOWED);
    expect(await followedIn('T111')).toEqual(['papers words:gradients']);
    expect(await followedIn('T222')).toEqual([]);
    const home = await lab.openHome();
    await other.command('/follow', 'words:gradients every:week');
    await lab.pressInView(home, 'Remove');
    expect([await followedIn('T111'), await followedIn('T222')]).toEqual([[], ['papers words:gradients']]);
  });

  test('a digest is posted in its own alone, and looked for there', async () => {
    const view = { blocks: [{ kind: 'notice', text: 'new' }], audience: 'everyone' } as const;
    const place = (workspace: string) => ({ platform: 'slack', workspace, channel: 'C111' }) as const;
    const { messenger } = many.connection;
    expect(await messenger.post(place('T111'), view, 'key')).toMatchObject({ kind: 'posted' });
    expect([lab.posted.length, other.posted.length]).toEqual([1, 0]);
    expect(await messenger.find(place('T111'), 'key', NOW)).toBeDefined();
    expect(await messenger.find(place('T222'), 'key', NOW)).toBeUndefined();
  });

  test('settings and the default author are chosen in each for itself', async () => {
    lab.users.set('U222', { tz: 'UTC', is_restricted: false, is_ultra_restricted: false, is_admin: true });
    await lab.command('/settings', 'author:"Mark Sandler" scope:workspace');
    await lab.command('/settings', 'links:no managers:admins');
    expect((await lab.command('/ask', 'how many papers did the author write?')).shown).toContain('Mark Sandler');
    const there = (await other.command('/ask', 'how many papers did the author write?')).shown;
    expect(there).toContain('Max Vladymyrov');
    expect(there).not.toContain('Sandler');
    expect((await other.command('/settings', 'scope:channel')).shown).not.toContain('Sandler');
    await other.share(['https://arxiv.org/abs/2309.05858']);
    await lab.share(['https://arxiv.org/abs/2309.05858']);
    await other.command('/follow', 'words:gradients every:day', { user: 'U333' });
    await lab.command('/follow', 'words:gradients every:day', { user: 'U333' });
    await many.connection.stop();
    expect([lab.unfurled.length, other.unfurled.length]).toEqual([0, 1]);
    expect([await followedIn('T111'), await followedIn('T222')]).toEqual([[], ['papers words:gradients']]);
  });

  test('people and channels are asked about where they are', async () => {
    const member = { is_restricted: false, is_ultra_restricted: false };
    lab.users.set('U222', { ...member, tz: 'Europe/Zurich' });
    other.users.set('U222', { ...member, tz: 'Asia/Tokyo' });
    await lab.command('/follow', 'words:gradients every:day');
    await other.command('/follow', 'words:gradients every:day');
    const zones = (await store.subscriptions.list()).map(({ schedule }) => schedule.zone);
    expect(zones).toEqual(['Europe/Zurich', 'Asia/Tokyo']);
  });

  test('what happens to a channel, or to the app, breaks what is followed in its own alone', async () => {
    const followed = (workspace: string, channel: string) =>
      ({ place: { platform: 'slack', workspace, channel } }) as Subscription;
    const concerned = (): readonly string[] =>
      [followed('T111', 'C111'), followed('T222', 'C111')]
        .filter((one) => many.lost.at(-1)?.which(one))
        .map(({ place }) => place.workspace);
    await other.happen({ type: 'channel_archive', channel: 'C111', user: 'U1' });
    await many.connection.stop();
    expect(concerned()).toEqual(['T222']);
    many = await connectMany(lab, store, { bySocket });
    await lab.uninstall(other);
    await many.connection.stop();
    expect(concerned()).toEqual(['T222']);
  });
});
