import { expect, test } from 'vitest';
import { registerDiscordCommands } from '../../../src/adapters/discord/register.ts';
import { toDiscord } from '../../../src/adapters/discord/to-discord.ts';
import { COMMANDS as ALL } from '../../../src/core/commands/commands.ts';
import { slashCommands } from '../../../src/core/commands/slash.ts';
import { startLoopbackDiscord, TOKEN } from '../../platforms/discord/loopback-discord.ts';
import { GUILD } from '../../platforms/discord/people.ts';
import { COMMANDS, connected, echo, settingsInMemory } from './harness.ts';

test('commands are registered at the first start and not again at the second', async () => {
  const settings = settingsInMemory();
  const { discord, connection, reconnected } = await connected(echo(), { settings });
  expect(discord.world.registered.map(({ name }) => name)).toEqual([
    ...COMMANDS.map(({ name }) => name),
    'Look up papers',
    'Cite',
  ]);
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
  expect(fewer.discord.world.registered.map(({ name }) => name)).toEqual(['ask', 'paper', 'Look up papers', 'Cite']);
  const there = await connected(echo(), { settings, slashCommands: COMMANDS.slice(0, 2), guildId: GUILD });
  expect(there.discord.world.registered.every(({ contexts }) => contexts === undefined)).toBe(true);
  expect(there.discord.world.requests).toContain(`PUT /applications/100000000000000001/guilds/${GUILD}/commands`);
});

test('a command in Discord’s form: choices, completion, and who is offered it', () => {
  const [, paper, papers, follow] = COMMANDS.map(toDiscord);
  expect(paper).toMatchObject({
    options: [{ name: 'paper', required: true, autocomplete: true }],
    contexts: [0, 1, 2],
    integration_types: [0, 1],
  });
  expect(papers).toHaveProperty(
    'options.0',
    expect.objectContaining({
      choices: [
        { name: 'newest', value: 'newest' },
        { name: 'title', value: 'title' },
      ],
    }),
  );
  expect(follow).toMatchObject({
    contexts: [0, 1],
    options: expect.arrayContaining([expect.objectContaining({ name: 'channel', type: 7 })]),
  });
  expect(follow?.default_member_permissions).toBe('16');
  expect(paper).not.toHaveProperty('default_member_permissions');
});

test('names and summaries in other languages', () => {
  const paper = slashCommands(ALL)
    .map(toDiscord)
    .find(({ name }) => name === 'paper');
  expect(paper).toMatchObject({
    name_localizations: { de: 'artikel', fr: 'article', 'es-ES': 'artículo', 'es-419': 'artículo', ja: '論文' },
    description_localizations: { de: expect.stringContaining('Titel') },
    options: [{ name_localizations: { de: 'artikel' } }],
  });
});

test('from the command line, with the REST interface alone', async () => {
  const discord = await startLoopbackDiscord();
  try {
    await registerDiscordCommands({ token: TOKEN, apiUrl: discord.apiUrl, slashCommands: slashCommands([]) });
    expect(discord.world.registered.map(({ name }) => name)).toEqual(['ask', 'Look up papers', 'Cite']);
    expect(discord.violations).toEqual([]);
    const wrong = registerDiscordCommands({ token: 'wrong', apiUrl: discord.apiUrl, slashCommands: [] });
    await expect(wrong).rejects.toThrow(/refuses the token/);
  } finally {
    await discord.close();
  }
});
