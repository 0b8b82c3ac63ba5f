import { onTestFinished } from 'vitest';
import { createDiscordConnection, type DiscordOptions } from '../../../src/adapters/discord/discord-connection.ts';
import type { Bot } from '../../../src/core/bot.ts';
import type { SlashCommand } from '../../../src/core/commands/slash.ts';
import type { Inquiry } from '../../../src/core/inquiry.ts';
import type { Log, Settings } from '../../../src/core/ports.ts';
import type { View } from '../../../src/core/view/block.ts';
import { createMemoryStore } from '../../../src/store/memory/create-memory-store.ts';
import { allOf, type Piece } from '../../platforms/discord/components.ts';
import { startLoopbackDiscord, TOKEN } from '../../platforms/discord/loopback-discord.ts';
import { GUILD, OTHER_GUILD } from '../../platforms/discord/people.ts';

export const NOW = '2026-11-23T12:00:00.000Z';

export const COMMANDS: readonly SlashCommand[] = [
  { name: 'ask', summary: 'Ask', options: [{ key: 'question', summary: 'It', required: true }], managed: false },
  {
    name: 'paper',
    summary: 'A paper',
    options: [{ key: 'paper', summary: 'Its title', required: true, completes: 'title' }],
    managed: false,
  },
  {
    name: 'papers',
    summary: 'Papers',
    options: [{ key: 'sort', summary: 'Order', required: false, choices: ['newest', 'title'] }],
    managed: false,
  },
  {
    name: 'follow',
    summary: 'Follow: what, and when',
    options: [
      { key: 'words', summary: 'Words of the title', required: false },
      { key: 'every', summary: 'How often', required: false, choices: ['day', 'week'] },
    ],
    managed: true,
    form: true,
  },
  { name: 'status', summary: 'Status', options: [], managed: true },
];

export const sentence = (text: string, audience: View['audience'] = 'everyone'): View => ({
  audience,
  blocks: [{ kind: 'text', spans: [{ kind: 'text', text }] }],
});

/** A bot that says what it was asked, unless the test lets it answer otherwise. */
export function echo(answer?: (inquiry: Inquiry) => Promise<View> | View): Bot & { asked: Inquiry[] } {
  const asked: Inquiry[] = [];
  return {
    asked,
    answer: async (inquiry) => {
      asked.push(inquiry);
      return answer === undefined ? sentence(JSON.stringify(inquiry.said)) : answer(inquiry);
    },
    complete: async ({ typed }, limit) =>
      Array.from({ length: limit + 5 }, (_, index) => ({
        label: `${typed} ${index} ${'x'.repeat(200)}`,
        value: `v${index}`,
      })),
  };
}

export function settingsInMemory(): Settings {
  const values = new Map<string, string>();
  return {
    get: async (key) => values.get(key),
    set: async (key, value) => {
      values.set(key, value);
    },
    change: async (key, next) => {
      values.set(key, next(values.get(key)));
    },
  };
}

/** Warnings fail the test: with these bots and this server nothing may go unanswered. */
function listen(warnings: string[]): Log {
  const warn: Log['warn'] = (fields, message) => warnings.push(`${message} ${JSON.stringify(fields)}`);
  return { info: () => undefined, warn, error: () => undefined };
}

/** Loopback Discord and the bot logged in to it; both end with the test, which fails where a limit was broken. */
export async function connected(
  bot: Bot,
  change: Partial<DiscordOptions> = {},
  { readsMessages = false, shards = 1 } = {},
) {
  // How quick it is, is for a benchmark to say: here many tests share the machine.
  const discord = await startLoopbackDiscord({ interactionLifetimeMs: 30_000 });
  discord.world.readsMessages = readsMessages;
  discord.world.shards = shards;
  if (shards > 1) discord.world.servers = [GUILD, OTHER_GUILD];
  const warnings: string[] = [];
  const options = {
    token: TOKEN,
    apiUrl: discord.apiUrl,
    bot,
    slashCommands: COMMANDS,
    settings: settingsInMemory(),
    claims: createMemoryStore().claims,
    access: async () => undefined,
    log: listen(warnings),
    clock: () => NOW,
  };
  const connection = createDiscordConnection({ ...options, ...change });
  onTestFinished(async () => {
    await connection.stop();
    await discord.close();
    const faults = [...discord.violations, ...warnings];
    if (faults.length > 0) throw new Error(faults.join('\n'));
  });
  await connection.start();
  return { discord, connection, reconnected: (again = change) => createDiscordConnection({ ...options, ...again }) };
}

/** A promise that the test settles. */
export function later<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

/** All that an answer says, without what Discord takes for markup of whole lines, escapes resolved. */
export function saidIn(message: { components?: readonly Piece[] | null | undefined } | undefined): string {
  const texts = allOf(message?.components ?? []).flatMap((one) => (one.type === 10 ? [one.content] : []));
  return texts
    .join('\n')
    .replace(/^(?:### |-# )/gm, '')
    .replace(/\\([^0-9A-Za-z\s])/g, '$1');
}
