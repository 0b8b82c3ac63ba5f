import { expect, onTestFinished, test } from 'vitest';
import { startPlatforms } from '../end-to-end/platforms.ts';
import { startLoopbackDiscord, TOKEN } from '../platforms/discord/loopback-discord.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';
import { offprint, withShippedCatalogue } from './offprint.ts';

test('nothing is set up and nothing is wrong', async () => {
  const folder = withShippedCatalogue(temporaryFolder());
  const { code, stdout, stderr } = await offprint(folder, ['doctor']);
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^Configuration\n {2}✓ .+\n {2}· .+terminal\.\nData\n {2}✓ .+ holds 17 papers and 1 author/);
});

test('each fault with its cure, and exit 1', async () => {
  const discord = await startLoopbackDiscord();
  onTestFinished(() => discord.close());
  const environment = { DISCORD_TOKEN: 'wrong', DISCORD_API_URL: discord.apiUrl };
  const { code, stdout, stderr } = await offprint(temporaryFolder(), ['doctor'], { environment });
  expect([code, stderr]).toEqual([1, '']);
  expect(stdout).toMatch(/ {2}✗ .+ holds no paper\.\n {4}→ “offprint import FILE”/);
  expect(stdout).toMatch(/Discord\n {2}✗ .+\n {4}→ .+DISCORD_TOKEN/);
  expect(stdout).not.toContain('wrong');
});

test('each platform that is set up is looked at', async () => {
  const platforms = await startPlatforms();
  const folder = withShippedCatalogue(temporaryFolder());
  const { code, stdout } = await offprint(folder, ['doctor'], { environment: platforms.environment });
  expect([code, stdout.match(/^\w+$/gm)]).toEqual([0, ['Configuration', 'Data', 'Discord', 'Slack', 'Sources']]);
});

test('a faulty configuration is all that is told', async () => {
  const environment = { DISCORD_GUILD_ID: 'lab', PORT: '99999', DISCORD_TOKEN: TOKEN };
  const { code, stdout } = await offprint(temporaryFolder(), ['doctor'], { environment });
  expect(code).toBe(1);
  expect(stdout.split('\n')).toEqual([
    'Configuration',
    '  ✗ DISCORD_GUILD_ID is not right.',
    '    → It should be the id of a Discord server: 17 to 20 digits.',
    '  ✗ PORT is not right.',
    expect.stringContaining('→ It should be'),
    '',
  ]);
});
