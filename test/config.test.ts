import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { configFaultsInWords, readConfig, VARIABLE_NAMES } from '../src/config.ts';

const faulty = (environment: Record<string, string>): string[] => {
  const reading = readConfig(environment);
  return reading.ok ? [] : reading.faults.map(({ variable }) => variable);
};

const MANY_SLACKS = {
  SLACK_CLIENT_ID: '1.2',
  SLACK_CLIENT_SECRET: 'x',
  SLACK_INSTALLATION_KEY: `${'A'.repeat(43)}=`,
  SLACK_SIGNING_SECRET: '0'.repeat(32),
  PORT: '3000',
};

describe('the environment', () => {
  it('may be empty', () => {
    expect(readConfig({})).toEqual({ ok: true, config: { OFFPRINT_DATA: 'data', OFFPRINT_SYNC: '30 0,1,7,13 * * *' } });
  });

  it('counts an empty variable as not set', () => {
    expect(readConfig({ LOG_LEVEL: '', DISCORD_TOKEN: ' ', DATABASE_URL: '' })).toEqual(readConfig({}));
  });

  it('reads a full one', () => {
    const environment = {
      DISCORD_TOKEN: 'abc.def.ghi',
      DISCORD_API_URL: 'http://127.0.0.1:4000/api',
      DISCORD_GUILD_ID: '123456789012345678',
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_SIGNING_SECRET: '8f742231b10e8888abcd99yyyzzz85a5',
      PORT: '3000',
      OFFPRINT_TIMEZONE: 'Europe/Zurich',
      OFFPRINT_SYNC: '0 6 * * 1-5',
      LOG_LEVEL: 'debug',
      CONTACT_EMAIL: 'ada@example.org',
    };
    expect(readConfig(environment)).toEqual({
      ok: true,
      config: { OFFPRINT_DATA: 'data', ...environment, PORT: 3000 },
    });
  });

  it.each([{}, { SLACK_INSTALLATION_KEY: 'a0'.repeat(32) }, { SLACK_SIGNING_SECRET: '', SLACK_APP_TOKEN: 'xapp-1' }])(
    'takes many workspaces of Slack, with %j',
    (change) => {
      expect(faulty({ ...MANY_SLACKS, ...change })).toEqual([]);
    },
  );

  it.each([
    ['0/1', [0], 1],
    ['0, 1 / 4', [0, 1], 4],
    ['0-2,7/16', [0, 1, 2, 7], 16],
  ])('reads shards from %s', (text, ids, count) => {
    const reading = readConfig({ DISCORD_SHARDS: text, DATABASE_URL: 'postgres://localhost/x' });
    expect(reading.ok && reading.config.DISCORD_SHARDS).toEqual({ ids, count });
  });

  it.each<[Record<string, string>, string[]]>([
    [{ DISCORD_TOKEN: 'Bot abc' }, ['DISCORD_TOKEN']],
    [{ DISCORD_API_URL: 'discord.com' }, ['DISCORD_API_URL']],
    [{ DISCORD_GUILD_ID: 'my server' }, ['DISCORD_GUILD_ID']],
    [{ DISCORD_SHARDS: '0,1/4' }, ['DATABASE_URL']],
    ...['4/4', '0', '0,0/2', '1-0/2', '-1/2', '0/0', '0;1/2', 'auto', '0-3/2'].map(
      (shards): [Record<string, string>, string[]] => [
        { DISCORD_SHARDS: shards, DATABASE_URL: 'postgres://localhost/x' },
        ['DISCORD_SHARDS'],
      ],
    ),
    [{ SLACK_BOT_TOKEN: 'xapp-1', SLACK_APP_TOKEN: 'xoxb-1' }, ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN']],
    [{ SLACK_BOT_TOKEN: 'xoxb-1' }, ['SLACK_APP_TOKEN']],
    [{ SLACK_APP_TOKEN: 'xapp-1' }, ['SLACK_BOT_TOKEN']],
    [{ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: '0'.repeat(32) }, ['PORT']],
    [{ SLACK_CLIENT_SECRET: 'x' }, ['SLACK_CLIENT_ID']],
    [{ SLACK_CLIENT_ID: '1.2' }, ['SLACK_APP_TOKEN', 'SLACK_CLIENT_ID', 'SLACK_INSTALLATION_KEY']],
    [{ ...MANY_SLACKS, SLACK_BOT_TOKEN: 'xoxb-1' }, ['SLACK_BOT_TOKEN']],
    [{ ...MANY_SLACKS, SLACK_INSTALLATION_KEY: '' }, ['SLACK_INSTALLATION_KEY']],
    ...['too short', '0'.repeat(63), `${'A'.repeat(44)}`].map((key): [Record<string, string>, string[]] => [
      { ...MANY_SLACKS, SLACK_INSTALLATION_KEY: key },
      ['SLACK_INSTALLATION_KEY'],
    ]),
    [{ ...MANY_SLACKS, SLACK_SIGNING_SECRET: '' }, ['SLACK_APP_TOKEN']],
    [{ ...MANY_SLACKS, SLACK_SIGNING_SECRET: '', SLACK_APP_TOKEN: 'xapp-1', PORT: '' }, ['PORT']],
    [{ PORT: '70000' }, ['PORT']],
    [{ PORT: 'http' }, ['PORT']],
    [{ DATABASE_URL: 'mysql://localhost/x' }, ['DATABASE_URL']],
    [{ DATABASE_URL: 'postgres://me:a b@localhost/x' }, ['DATABASE_URL']],
    [{ OPERATIONS_PORT: 'metrics' }, ['OPERATIONS_PORT']],
    [{ OFFPRINT_TIMEZONE: 'Zurich' }, ['OFFPRINT_TIMEZONE']],
    [{ OFFPRINT_SYNC: 'sometimes' }, ['OFFPRINT_SYNC']],
    [{ LOG_LEVEL: 'loud' }, ['LOG_LEVEL']],
    [{ CONTACT_EMAIL: 'ada' }, ['CONTACT_EMAIL']],
    [{ LOG_LEVEL: 'loud', PORT: 'x', SLACK_APP_TOKEN: 'xapp-1' }, ['PORT', 'LOG_LEVEL', 'SLACK_BOT_TOKEN']],
  ])('names every fault of %j', (environment, expected) => {
    expect(faulty(environment)).toEqual(expected);
  });

  it('says what is wanted, never what was given', () => {
    const reading = readConfig({ DISCORD_TOKEN: 'my secret', DATABASE_URL: 'me:secret@host/db' });
    const words = configFaultsInWords(reading.ok ? [] : reading.faults);
    expect(words).toMatch(/^DISCORD_TOKEN should be .+\.\nDATABASE_URL should be .*PostgreSQL.*\.$/);
    expect(words).not.toContain('secret');
  });

  it('is explained in .env.example, a line of explanation before each variable', () => {
    const lines = readFileSync('.env.example', 'utf8').split('\n');
    const explained = lines.flatMap((line, index) => {
      const name = /^([A-Z_]+)=$/.exec(line)?.[1];
      return name !== undefined && lines[index - 1]?.startsWith('# ') ? [name] : [];
    });
    expect(explained).toEqual(VARIABLE_NAMES);
    expect(lines.filter((line) => !/^(?:#.*|[A-Z_]+=|)$/.test(line))).toEqual([]);
  });
});
