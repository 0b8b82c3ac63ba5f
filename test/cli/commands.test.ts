import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startLoopbackDiscord, TOKEN } from '../platforms/discord/loopback-discord.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';
import { exitOf, offprint, spawnOffprint, withShippedCatalogue } from './offprint.ts';

const shipped = () => withShippedCatalogue(temporaryFolder());

describe('the commands of the bot', () => {
  it.each<[string[], RegExp]>([
    [['status'], /Papers: 17/],
    [['help'], /\/papers/],
    [['help', 'papers'], /\/papers/],
    [['following'], /[Nn]othing/],
  ])('%j', async (words, said) => {
    const { code, stdout } = await offprint(shipped(), words);
    expect(code).toBe(0);
    expect(stdout).toMatch(said);
  });

  it('follow, announce a paper that comes later once, and unfollow', async () => {
    const folder = shipped();
    const run = async (...words: string[]) => offprint(folder, words);
    expect((await run('follow', 'author:Max Vladymyrov', 'every:day', 'at:09:00')).code).toBe(0);
    expect((await run('following')).stdout).toContain('Max Vladymyrov');

    const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
    const file = join(folder, 'new.jsonl');
    const today = new Date().toISOString().slice(0, 10);
    writeFileSync(
      file,
      JSON.stringify({ title: 'A new paper on landmarks', authors: ['Max Vladymyrov'], date: today }),
    );
    expect((await run('import', file)).stdout).toContain('1 added');

    const dry = await run('announce', '--at', tomorrow, '--dry-run');
    expect(dry.stdout).toMatch(/would send 1 paper[\s\S]*A new paper on landmarks/);
    const sent = await run('announce', '--at', tomorrow);
    expect(sent.code).toBe(0);
    expect(sent.stdout).toMatch(/A new paper on landmarks[\s\S]*sent 1 paper/);
    expect((await run('announce', '--at', tomorrow)).stdout).not.toContain('sent 1 paper');

    expect((await run('unfollow')).code).toBe(0);
    const nothing = await run('unfollow');
    expect([nothing.code, nothing.stdout]).toEqual([1, '']);
    expect(nothing.stderr).toMatch(/Nothing is followed/);
  });

  it('start, with no tokens, answers piped lines and ends', async () => {
    const { code, stdout, stderr } = await offprint(shipped(), ['start'], { input: 'papers in 2025\nq\n' });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^2 papers/);
    expect((await offprint(shipped(), ['start'], { input: 'q\n' })).stdout).toBe('');
  });

  it('reads .env of the working folder', async () => {
    const folder = shipped();
    appendFileSync(join(folder, '.env'), 'LOG_LEVEL=loud\n');
    expect((await offprint(folder, ['status'])).stderr).toContain('LOG_LEVEL');
  });
});

describe('the platforms', () => {
  it('slack manifest prints the app for Socket Mode, or for HTTP', async () => {
    const socket = JSON.parse((await offprint(temporaryFolder(), ['slack', 'manifest'])).stdout);
    expect(socket.settings.socket_mode_enabled).toBe(true);
    const words = ['slack', 'manifest', '--http', 'https://offprint.example.org'];
    const http = JSON.parse((await offprint(temporaryFolder(), words)).stdout);
    expect(http.settings.event_subscriptions.request_url).toBe('https://offprint.example.org/slack/events');
  });

  it('discord register needs a token, and registers with it', async () => {
    const without = await offprint(temporaryFolder(), ['discord', 'register']);
    expect(without.code).toBe(1);
    expect(without.stderr).toContain('DISCORD_TOKEN');
    const discord = await startLoopbackDiscord();
    const environment = { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.apiUrl };
    const { code, stdout, stderr } = await offprint(temporaryFolder(), ['discord', 'register'], { environment });
    await discord.close();
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^\d+ commands registered everywhere\.\n$/);
  });

  it('start answers on Discord and ends at SIGTERM, leaving the data folder', async () => {
    const discord = await startLoopbackDiscord();
    const folder = shipped();
    const child = spawnOffprint(folder, ['start'], { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.apiUrl });
    const ended = exitOf(child);
    await new Promise<void>((resolve) => {
      child.stderr.on('data', (chunk) => String(chunk).includes('"answering"') && resolve());
    });
    const exchange = await discord.slash('status');
    expect(JSON.stringify(exchange)).toContain('17');
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    await discord.close();
    expect(discord.violations).toEqual([]);
    expect((await offprint(folder, ['status'])).code).toBe(0);
  });

  it('start with a token that Discord refuses says so and fails, without the token', async () => {
    const discord = await startLoopbackDiscord();
    const environment = { DISCORD_TOKEN: 'MTAwMDAwMDAwMDAwMDAwMDAx.wrong.token', DISCORD_API_URL: discord.apiUrl };
    const { code, stderr } = await offprint(shipped(), ['start'], { environment });
    await discord.close();
    expect(code).toBe(1);
    expect(stderr).toMatch(/Discord.*token/i);
    expect(stderr).not.toContain('wrong.token');
  });
});
