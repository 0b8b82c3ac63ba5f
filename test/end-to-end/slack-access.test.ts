import { expect, test } from 'vitest';
import { inFolder } from './keepings.ts';
import { openOffprint, STEPS } from './open-offprint.ts';
import { type Platforms, startPlatforms } from './platforms.ts';

type Slack = Platforms['slack'];

/** Asks until the bot has done what Slack told it of, which nobody is told. */
async function statusSays({ command }: Slack, channel: string, words: RegExp, says = true): Promise<void> {
  for (;;) if (words.test((await command('/offprint-status', '', { channel })).shown) === says) return;
}

const CHANNEL = 'C111';
const set = ({ channels }: Slack, change: { archived?: boolean; member?: boolean }): void => {
  channels.set(CHANNEL, { member: true, archived: false, private: false, creator: 'U999', ...change });
};

type Loss = {
  what: string;
  reason: RegExp;
  lose(slack: Slack): Promise<unknown>;
  regain(slack: Slack): Promise<unknown>;
};

const LOSSES: readonly Loss[] = [
  {
    what: 'a channel that is archived, and brought back',
    reason: /is archived/,
    async lose(slack) {
      set(slack, { archived: true });
      await slack.happen({ type: 'channel_archive', channel: CHANNEL, user: 'U1' });
    },
    async regain(slack) {
      set(slack, {});
      await slack.happen({ type: 'channel_unarchive', channel: CHANNEL, user: 'U1' });
    },
  },
  {
    what: 'a channel from which the bot is removed, and to which it is invited again',
    reason: /\/invite @Offprint/,
    async lose(slack) {
      set(slack, { member: false });
      await slack.happen({ type: 'channel_left', channel: CHANNEL, actor_id: 'U1' });
    },
    async regain(slack) {
      set(slack, {});
      await slack.happen({ type: 'member_joined_channel', channel: CHANNEL, user: 'UBOT' });
    },
  },
];

test.each(LOSSES)(
  '$what: its digest is held meanwhile, with the reason, who set it up is told, and it comes once afterwards',
  async ({ reason, lose, regain }) => {
    const platforms = await startPlatforms();
    const { slack } = platforms;
    const offprint = await openOffprint(await inFolder(), platforms, '2026-11-23T12:00:00.000Z');
    await slack.command('/follow', 'every:day at:09:00 zone:UTC');
    await offprint.importAt('2026-11-24T08:30:00.000Z', STEPS);
    await lose(slack);
    await statusSays(slack, CHANNEL, reason);
    expect(await offprint.announceAt('2026-11-24T09:00:00.000Z')).toEqual(['held']);
    expect(platforms.digests().slack).toEqual([]);
    expect(slack.posted.filter(({ channel }) => channel === 'U222')).toHaveLength(1); // who set it up is told, once
    await regain(slack);
    await statusSays(slack, CHANNEL, reason, false);
    expect(await offprint.announceAt('2026-11-24T09:00:01.000Z')).toEqual(['sent']);
    expect(await offprint.announceAt('2026-11-24T10:00:01.000Z')).toEqual(['nothing-due']);
    expect(platforms.digests().slack).toHaveLength(1);
  },
);

test('a channel that is renamed keeps what it follows, and gets its digest', async () => {
  const platforms = await startPlatforms();
  const { slack } = platforms;
  const offprint = await openOffprint(await inFolder(), platforms, '2026-11-23T12:00:00.000Z');
  await slack.command('/follow', 'every:day at:09:00 zone:UTC');
  await slack.happen({ type: 'channel_rename', channel: { id: CHANNEL, name: 'new-name', created: 1 } });
  await offprint.importAt('2026-11-24T08:30:00.000Z', STEPS);
  expect(await offprint.announceAt('2026-11-24T09:00:00.000Z')).toEqual(['sent']);
  expect(platforms.digests().slack).toHaveLength(1);
});

test('a person who is deactivated gets nothing, and comes back to it', async () => {
  const platforms = await startPlatforms();
  const { slack } = platforms;
  const offprint = await openOffprint(await inFolder(), platforms, '2026-11-23T12:00:00.000Z');
  await slack.command('/follow', 'every:day at:09:00 zone:UTC', { channel: 'D222' });
  await offprint.importAt('2026-11-24T08:30:00.000Z', STEPS);
  await slack.happen({ type: 'user_change', user: { id: 'U222', deleted: true } });
  await statusSays(slack, 'D222', /deactivated/);
  expect(await offprint.announceAt('2026-11-24T09:00:00.000Z')).toEqual(['held']);
  expect(await offprint.announceAt('2026-11-24T13:00:00.000Z')).toEqual(['sent']);
  expect(slack.posted.filter(({ channel, metadata }) => channel === 'D222' && metadata !== undefined)).toHaveLength(1);
});

test('a workspace that removes the app is told nothing, and goes on when it has it again', async () => {
  const platforms = await startPlatforms();
  const { slack } = platforms;
  const offprint = await openOffprint(await inFolder(), platforms, '2026-11-23T12:00:00.000Z');
  await slack.command('/follow', 'every:day at:09:00 zone:UTC');
  await offprint.importAt('2026-11-24T08:30:00.000Z', STEPS);
  await slack.happen({ type: 'app_uninstalled' });
  await statusSays(slack, CHANNEL, /removed from this Slack workspace/);
  expect(await offprint.announceAt('2026-11-24T09:00:00.000Z')).toEqual(['held']);
  expect(platforms.digests().slack).toEqual([]);
  expect(await offprint.announceAt('2026-11-24T13:00:00.000Z')).toEqual(['sent']);
});
