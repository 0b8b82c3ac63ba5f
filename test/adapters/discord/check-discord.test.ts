import { expect, onTestFinished, test } from 'vitest';
import { checkDiscord, type DiscordCheck } from '../../../src/adapters/discord/check-discord.ts';
import { choose } from '../../../src/core/model/preferences.ts';
import type { Subscription } from '../../../src/core/model/subscription.ts';
import { startLoopbackDiscord, TOKEN } from '../../platforms/discord/loopback-discord.ts';
import { CHANNEL, GUILD, HIDDEN_CHANNEL, THREAD } from '../../platforms/discord/people.ts';
import { settingsInMemory } from './harness.ts';

const followedIn = (channel: string): Subscription => ({
  id: channel,
  place: { platform: 'discord', workspace: GUILD, channel },
  query: 'papers author:"Max Vladymyrov"',
  schedule: { every: 'day', at: '09:00', zone: 'UTC' },
  since: '2026-11-01T00:00:00.000Z',
  createdBy: 'ada',
});

async function looked(change: Partial<DiscordCheck> & { followed?: readonly string[] } = {}) {
  const discord = await startLoopbackDiscord();
  onTestFinished(() => discord.close());
  const settings = settingsInMemory();
  const { followed = [CHANNEL], ...options } = change;
  const kept = { subscriptions: followed.map(followedIn), settings };
  const check = () => checkDiscord({ token: TOKEN, apiUrl: discord.apiUrl, kept, ...options });
  const faults = async () => (await check()).filter(({ kind }) => kind === 'fault');
  return { discord, settings, check, faults };
}

test('nothing is wrong', async () => {
  const { check } = await looked({ followed: [CHANNEL, THREAD] });
  expect(await check()).toEqual([
    { kind: 'fine', what: expect.stringContaining('offprint') },
    { kind: 'note', what: expect.stringContaining('“Message Content Intent” is off') },
    { kind: 'fine', what: 'On The Lab nothing is missing.' },
  ]);
});

test('a wrong token', async () => {
  const { faults } = await looked({ token: 'wrong' });
  expect(await faults()).toEqual([
    { kind: 'fault', what: expect.any(String), cure: expect.stringMatching(/copy DISCORD_TOKEN anew/) },
  ]);
});

test('a missing scope', async () => {
  const { discord, faults } = await looked();
  discord.world.commandsAllowed = false;
  expect(await faults()).toEqual([
    {
      kind: 'fault',
      what: expect.stringContaining('“applications.commands”'),
      cure: expect.stringMatching(
        /^Invite it again with https:\/\/discord\.com\/oauth2\/authorize\?client_id=\d+&scope=bot\+applications\.commands/,
      ),
    },
  ]);
});

test('a missing right, where something is followed', async () => {
  const { faults } = await looked({ followed: [CHANNEL, HIDDEN_CHANNEL] });
  expect(await faults()).toEqual([
    {
      kind: 'fault',
      what: 'In #channel-4 on The Lab the bot has not “View Channel”; followed there: papers by Max Vladymyrov.',
      cure: expect.stringContaining('Permissions'),
    },
  ]);
});

test('a channel that is gone', async () => {
  const { faults } = await looked({ followed: ['300000000000000099'] });
  expect(await faults()).toMatchObject([{ kind: 'fault', cure: 'The channel is gone.' }]);
});

test('a missing intent, where cards for links are switched on, and only there', async () => {
  const { discord, settings, faults } = await looked();
  const place = followedIn(CHANNEL).place;
  await choose(settings, { place, scope: 'channel', name: 'links', value: 'yes' });
  expect(await faults()).toEqual([
    {
      kind: 'fault',
      what: expect.stringContaining('#channel-0'),
      cure: expect.stringContaining('“Message Content Intent”'),
    },
  ]);
  discord.world.readsMessages = true;
  expect(await faults()).toEqual([]);
});

test('a server that the bot is not on', async () => {
  const { faults } = await looked({ guildId: '299999999999999999' });
  expect(await faults()).toMatchObject([{ what: expect.stringContaining('DISCORD_GUILD_ID') }]);
});

test('Discord can’t be reached', async () => {
  const { faults } = await looked({ apiUrl: 'http://127.0.0.1:1/api' });
  expect(await faults()).toMatchObject([{ cure: expect.stringContaining('can’t be reached') }]);
});
