import { expect, onTestFinished, test } from 'vitest';
import { createDiscordConnection } from '../../src/adapters/discord/discord-connection.ts';
import { COMMANDS } from '../../src/core/commands/commands.ts';
import { slashCommands } from '../../src/core/commands/slash.ts';
import { createBot } from '../../src/core/create-bot.ts';
import type { Timer } from '../../src/core/ports.ts';
import { openPostgresStore } from '../../src/store/postgres/open-postgres-store.ts';
import { exitOf, spawnOffprint } from '../cli/offprint.ts';
import { startLoopbackDiscord, TOKEN } from '../platforms/discord/loopback-discord.ts';
import { strictLog } from '../shipped-record.ts';
import { inDatabase } from './keepings.ts';

/** The machine’s time, in which nothing is waited for but what the test lets pass. */
function createJumpingTimer() {
  let ahead = 0;
  const sleepers = new Set<() => void>();
  const timer: Timer = {
    now: () => Date.now() + ahead,
    wait: (_, signal) =>
      new Promise((resolve) => {
        const wake = (): void => {
          sleepers.delete(wake);
          resolve();
        };
        sleepers.add(wake);
        if (signal.aborted) wake();
        else signal.addEventListener('abort', wake, { once: true });
      }),
  };
  const jump = (ms: number): void => {
    ahead += ms;
    for (const wake of [...sleepers]) wake();
  };
  return { timer, jump };
}

test('a process that holds Discord’s connection is killed, and another has it within 30 seconds; nothing is answered twice', async () => {
  const discord = await startLoopbackDiscord({ interactionLifetimeMs: 30_000 });
  const kept = await inDatabase();
  const store = await openPostgresStore(kept.environment.DATABASE_URL ?? '');
  const bot = createBot({ store, commands: COMMANDS, log: strictLog, version: '0' });
  const { timer, jump } = createJumpingTimer();
  let asked = 0;
  const second = createDiscordConnection({
    token: TOKEN,
    apiUrl: discord.apiUrl,
    bot: { ...bot, answer: (inquiry) => bot.answer(inquiry).finally(() => asked++) },
    slashCommands: slashCommands(COMMANDS),
    settings: store.settings,
    claims: store.claims,
    access: async () => {},
    log: { ...strictLog, info() {}, warn() {} },
    clock: () => new Date().toISOString(),
    sharing: { leases: store.leases, holder: 'second', timer },
  });
  onTestFinished(async () => {
    await second.stop();
    await store.close();
    await discord.close();
    expect(discord.violations).toEqual([]);
  });

  const environment = {
    ...kept.environment,
    DISCORD_TOKEN: TOKEN,
    DISCORD_API_URL: discord.apiUrl,
    OFFPRINT_SYNC: 'off',
  };
  const began = discord.gateway.identifies();
  const first = spawnOffprint(kept.folder, ['start'], environment);
  onTestFinished(() => void first.kill('SIGKILL'));
  await began;
  await second.start();
  expect((await discord.slash('papers')).message).toBeDefined();
  jump(10_000);
  expect((await discord.slash('papers')).message).toBeDefined();
  expect([discord.gateway.identified.length, asked]).toEqual([1, 0]);

  const ended = exitOf(first);
  first.kill('SIGKILL');
  await ended;
  const taken = discord.gateway.identifies();
  jump(15_000);
  await taken;
  expect((await discord.slash('papers')).message).toBeDefined();
  const before = discord.world.messages.size;
  await discord.message('how many papers?', { direct: true });
  expect(discord.world.messages.size).toBe(before + 1);
  expect([discord.gateway.identified.length, asked]).toEqual([2, 2]);
}, 60_000);
