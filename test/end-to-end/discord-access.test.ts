import { expect, test } from 'vitest';
import { CHANNEL, directChannel, GUILD, guild, USER } from '../platforms/discord/people.ts';
import { inFolder } from './keepings.ts';
import { LEAPS, openOffprint, STEPS } from './open-offprint.ts';
import { startPlatforms } from './platforms.ts';

const REFUSED = { on: /^POST \/channels\/\d+\/messages$/, status: 403, code: 50_001 };

/** One Discord server that follows, and to which a paper is due the next day. */
async function following() {
  const platforms = await startPlatforms();
  const { discord } = platforms;
  const offprint = await openOffprint(await inFolder(), platforms, '2026-11-23T12:00:00.000Z');
  await discord.slash('follow', { every: 'day', at: '09:00', zone: 'UTC' }, { manages: true });
  await offprint.importAt('2026-11-24T08:30:00.000Z', STEPS);
  return {
    ...{ platforms, discord, offprint },
    /** Resolves once the bot says of what is followed there that it is broken, or no longer. */
    async untilBroken(broken: boolean): Promise<void> {
      for (;;) {
        const { message } = await discord.slash('following');
        if (JSON.stringify(message?.components).includes('announce: ') === broken) return;
      }
    },
    told: () => discord.messages(directChannel(USER)),
  };
}

test('the bot removed from a server, and invited again: marked, told once, resumed, nothing lost meanwhile', async () => {
  const { platforms, discord, offprint, untilBroken, told } = await following();
  discord.world.weather = (call) => (call === `POST /channels/${CHANNEL}/messages` ? REFUSED : undefined);
  discord.gateway.dispatch('GUILD_DELETE', { id: GUILD });
  await untilBroken(true);
  expect(await offprint.announceAt('2026-11-24T09:00:00.000Z')).toEqual(['held']);
  expect(await offprint.announceAt('2026-11-24T13:00:00.000Z')).toEqual(['refused']);
  expect(told()).toHaveLength(1);
  expect(JSON.stringify(told())).toContain('not on that server');

  await offprint.importAt('2026-11-24T20:00:00.000Z', LEAPS);
  discord.world.weather = () => undefined;
  discord.gateway.dispatch('GUILD_CREATE', guild(GUILD));
  await untilBroken(false);
  expect(await offprint.announceAt('2026-11-25T09:00:00.000Z')).toEqual(['sent']);
  expect(await offprint.announceAt('2026-11-25T10:00:00.000Z')).toEqual(['nothing-due']);
  const [digest, ...more] = platforms.digests().discord;
  expect([more, told().length]).toEqual([[], 1]);
  for (const { title } of [STEPS, LEAPS]) expect(digest).toContain(title);
});

test('a server that has an outage is not broken', async () => {
  const { platforms, discord, offprint, untilBroken, told } = await following();
  discord.gateway.dispatch('GUILD_DELETE', { id: GUILD, unavailable: true });
  await discord.gateway.roundTrip();
  await untilBroken(false);
  discord.gateway.dispatch('GUILD_CREATE', guild(GUILD));
  await discord.gateway.roundTrip();
  expect(await offprint.announceAt('2026-11-24T09:00:00.000Z')).toEqual(['sent']);
  expect(platforms.digests().discord).toHaveLength(1);
  expect(told()).toEqual([]);
});

test('a channel that is deleted is marked before its digest is tried', async () => {
  const { discord, offprint, untilBroken, told } = await following();
  discord.gateway.dispatch('CHANNEL_DELETE', { id: CHANNEL, guild_id: GUILD, type: 0 });
  await untilBroken(true);
  expect(await offprint.announceAt('2026-11-24T09:00:00.000Z')).toEqual(['held']);
  expect(JSON.stringify(told())).toContain('channel is gone');
});
