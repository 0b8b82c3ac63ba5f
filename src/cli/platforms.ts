import type { Command } from 'commander';
import { Refusal } from './refusal.ts';
import type { Shell } from './shell.ts';

export function addDiscord(program: Command, shell: Shell): void {
  const discord = program.command('discord').description('Sets up the Discord side.');
  discord
    .command('register')
    .description('Registers the slash commands with Discord.')
    .action(async () => {
      const config = await shell.configure();
      const { DISCORD_TOKEN: token } = config;
      if (token === undefined) throw new Refusal('Set DISCORD_TOKEN first: without it Discord lets nobody register.');
      const [{ registerDiscordCommands }, { discordOptions }] = await Promise.all([
        import('../adapters/discord/register.ts'),
        import('../app.ts'),
      ]);
      const commands = await listCommands();
      await registerDiscordCommands({ ...discordOptions(config, token), slashCommands: commands });
      const where = config.DISCORD_GUILD_ID === undefined ? 'everywhere' : `in server ${config.DISCORD_GUILD_ID}`;
      await shell.output.print(`${commands.length} commands registered ${where}.\n`);
    });
}

export function addSlack(program: Command, shell: Shell): void {
  const slack = program.command('slack').description('Sets up the Slack side.');
  slack
    .command('manifest')
    .description('Prints the app manifest for api.slack.com, for Socket Mode or with --http for HTTP.')
    .option('--http <url>', 'the public address of this bot, such as https://offprint.example.org')
    .option(
      '--many [url]',
      'for any number of workspaces, which install the app at this address; that of --http if left out',
    )
    .action(async ({ http, many }: { http?: string; many?: string | true }) => {
      const installAt = many === true ? http : many;
      if (many !== undefined && installAt === undefined)
        throw new Refusal('--many needs an address: --many https://offprint.example.org, or --http beside it.', 2);
      for (const address of [http, installAt])
        if (address !== undefined && !/^https:\/\/\S+$/.test(address))
          throw new Refusal(`“${address}” is no address that begins with https://.`, 2);
      const { slackManifest } = await import('../adapters/slack/manifest.ts');
      const mode = http === undefined ? ({ mode: 'socket' } as const) : ({ mode: 'http', url: http } as const);
      const options = { ...mode, ...(installAt !== undefined && { installAt }) };
      await shell.output.print(`${JSON.stringify(slackManifest(await listCommands(), options), null, 2)}\n`);
    });
}

async function listCommands() {
  const [{ COMMANDS }, { slashCommands }] = await Promise.all([
    import('../core/commands/commands.ts'),
    import('../core/commands/slash.ts'),
  ]);
  return slashCommands(COMMANDS);
}
