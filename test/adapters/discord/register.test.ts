import { expect, test } from 'vitest';
import { registerDiscordCommands, toDiscord } from '../../../src/adapters/discord/register.ts';
import { slashCommands } from '../../../src/core/commands/slash.ts';
import { startLoopbackDiscord, TOKEN } from '../../platforms/discord/loopback-discord.ts';
import { GUILD } from '../../platforms/discord/people.ts';
import { COMMANDS, connected, echo, settingsInMemory } from './harness.ts';

test('commands are registered at the first start and not again at the second', async () => {
  const settings = settingsInMemory();
  const { discord, connection, reconnected } = await connected(echo(), { settings });
  expect(discord.world.registered.map(({ name }) => name)).toEqual(['ask', 'paper', 'papers', 'follow']);
  await connection.stop();
  const again = reconnected();
  await again.start();
  expect(discord.world.registrations).toBe(1);
  await again.stop();
});

test('a changed list is registered anew, and a server has a list of its own', async () => {
  const settings = settingsInMemory();
  await connected(echo(), { settings });
  const fewer = await connected(echo(), { settings, slashCommands: COMMANDS.slice(0, 2) });
  expect(fewer.discord.world.registered).toHaveLength(2);
  const there = await connected(echo(), { settings, slashCommands: COMMANDS.slice(0, 2), guildId: GUILD });
  expect(there.discord.world.requests).toContain(`PUT /applications/100000000000000001/guilds/${GUILD}/commands`);
});

test('a command in Discord’s form: choices, completion, and who is offered it', () => {
  const [, paper, papers, follow] = COMMANDS.map(toDiscord);
  expect(paper?.options?.[0]).toMatchObject({ name: 'paper', required: true, autocomplete: true });
  expect(papers?.options?.[0]).toMatchObject({
    choices: [
      { name: 'newest', value: 'newest' },
      { name: 'title', value: 'title' },
    ],
  });
  expect(follow?.default_member_permissions).toBe('16');
  expect(paper).not.toHaveProperty('default_member_permissions');
});

test('from the command line, with the REST interface alone', async () => {
  const discord = await startLoopbackDiscord();
  try {
    await registerDiscordCommands({ token: TOKEN, apiUrl: discord.apiUrl, slashCommands: slashCommands([]) });
    expect(discord.world.registered.map(({ name }) => name)).toEqual(['ask']);
    expect(discord.violations).toEqual([]);
    const wrong = registerDiscordCommands({ token: 'wrong', apiUrl: discord.apiUrl, slashCommands: [] });
    await expect(wrong).rejects.toThrow(/refuses the token/);
  } finally {
    await discord.close();
  }
});
