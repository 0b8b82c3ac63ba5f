import { expect, test } from 'vitest';
import { exitOf, spawnOffprint } from '../cli/offprint.ts';
import { TOKEN } from '../platforms/discord/loopback-discord.ts';
import { BOT } from '../platforms/slack/bodies.ts';
import { inDatabase } from './keepings.ts';
import { startPlatforms } from './platforms.ts';

const SECRET = 'zymurgical';
const PASSWORD = /^postgres:\/\/[^:]*:([^@]*)@/;

test('the log of a running bot has no token, no password, and no word of what people asked', {
  timeout: 60_000,
}, async () => {
  const platforms = await startPlatforms();
  const { folder, environment } = await inDatabase();
  const all = {
    ...platforms.environment,
    ...environment,
    LOG_LEVEL: 'trace',
    SEMANTIC_SCHOLAR_API_KEY: 'scholarly-key',
  };
  const running = spawnOffprint(folder, ['start'], all);
  const ended = exitOf(running.on('spawn', () => running.stdout.resume()));
  let log = '';
  const answering = new Promise<void>((resolve) => {
    running.stderr.setEncoding('utf8').on('data', (text: string) => {
      log += text;
      if (log.includes('"answering"')) resolve();
    });
  });
  await answering;
  expect(await platforms.ask(SECRET)).toContain(SECRET);
  expect((await platforms.slack.command('/papers', `${SECRET} ${BOT.botToken}`)).shown).toContain(SECRET);
  await platforms.follow();
  running.kill('SIGTERM');
  expect(await ended).toBe(0);
  expect(log).toContain('"stopped"');
  const [, password = ''] = PASSWORD.exec(environment.DATABASE_URL ?? '') ?? [];
  for (const hidden of [SECRET, TOKEN, BOT.botToken, BOT.appToken, 'scholarly-key', `:${password}@`])
    expect(log.includes(hidden), hidden.slice(0, 4)).toBe(false);
});
