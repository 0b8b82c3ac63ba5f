import { createSlackConnection, type SlackConnection } from '../../../src/adapters/slack/slack-connection.ts';
import type { Access } from '../../../src/core/announcements/mark-access.ts';
import type { Bot } from '../../../src/core/bot.ts';
import type { SlashCommand } from '../../../src/core/commands/slash.ts';
import type { Inquiry } from '../../../src/core/inquiry.ts';
import type { Subscription } from '../../../src/core/model/subscription.ts';
import type { Claims, Log, Pictures, Settings } from '../../../src/core/ports.ts';
import type { View } from '../../../src/core/view/block.ts';
import { createMemoryStore } from '../../../src/store/memory/create-memory-store.ts';
import { BOT } from '../../platforms/slack/bodies.ts';
import type { SlackServer } from '../../platforms/slack/slack-server.ts';

export const SECRET = 'a signing secret';
export const NOW = '2026-11-23T12:00:00.000Z';

export type Harness = {
  connection: SlackConnection;
  /** Where Slack delivers by HTTP. */
  url: string;
  /** Everything the bot was asked. */
  inquiries: readonly Inquiry[];
  logged: readonly string[];
  settings: Settings;
  claims: Claims;
  /** Where Slack said that the bot lost access, or, without a reason, has it again. */
  lost: readonly { which(subscription: Subscription): boolean; reason: string | undefined }[];
};

export const SLASH_COMMANDS: readonly SlashCommand[] = [
  {
    name: 'papers',
    summary: 'Lists papers',
    options: [
      { key: 'words', summary: 'Words', required: false },
      { key: 'author', summary: 'Whose', required: false },
    ],
    managed: false,
  },
  { name: 'status', summary: 'How it is going', options: [], managed: false },
];

/** What somebody said, given back. */
export function echo({ said }: Inquiry): View {
  const text = said.kind === 'command' ? `${said.name} ${JSON.stringify(said.options)}` : said.text;
  return { blocks: [{ kind: 'text', spans: [{ kind: 'text', text: `heard: ${text}` }] }], audience: 'everyone' };
}

/** Lets an answer wait until the test opens it. */
export function createGate(): { opened: Promise<void>; open(): void } {
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}

export type Given = {
  answer?: (inquiry: Inquiry, progress?: (sentence: string) => void) => View | Promise<View>;
  bot?: Bot;
  slashCommands?: readonly SlashCommand[];
  settings?: Settings;
  claims?: Claims;
  pictures?: Pictures;
  clock?: () => string;
};

export function prepare({ answer = echo, ...given }: Given) {
  const inquiries: Inquiry[] = [];
  const logged: string[] = [];
  const kept = new Map<string, string>();
  const write =
    (level: string): Log['info'] =>
    (fields, message) =>
      void logged.push(`${level} ${message} ${JSON.stringify(fields)}`);
  const bot: Bot = given.bot ?? {
    async answer(inquiry, progress) {
      inquiries.push(inquiry);
      return answer(inquiry, progress);
    },
    complete: async () => [],
  };
  const settings: Settings = given.settings ?? {
    get: async (key) => kept.get(key),
    set: async (key, value) => void kept.set(key, value),
    change: async (key, next) => void kept.set(key, next(kept.get(key))),
  };
  const log: Log = { info: write('info'), warn: write('warn'), error: write('error') };
  const { slashCommands = SLASH_COMMANDS, clock = () => NOW, claims = createMemoryStore().claims } = given;
  const lost: Harness['lost'][number][] = [];
  const access: Access = async (which, reason) => void lost.push({ which, reason });
  const pictures = given.pictures && { pictures: given.pictures };
  const options = { bot, settings, claims, access, log, slashCommands, clock, ...pictures };
  return { inquiries, logged, settings, claims, lost, options };
}

export async function connectBySocket(slack: SlackServer, given: Given = {}): Promise<Harness> {
  const { options, ...seen } = prepare(given);
  const tokens = { botToken: BOT.botToken, appToken: BOT.appToken };
  const connection = createSlackConnection({ ...tokens, apiUrl: slack.apiUrl, ...options });
  await connection.start();
  return { connection, url: '', ...seen };
}

export async function connectByHttp(slack: SlackServer, given: Given = {}): Promise<Harness> {
  const { options, ...seen } = prepare(given);
  const connection = createSlackConnection({
    botToken: BOT.botToken,
    signingSecret: SECRET,
    port: 0,
    host: '127.0.0.1',
    apiUrl: slack.apiUrl,
    ...options,
  });
  await connection.start();
  const url = `http://127.0.0.1:${connection.port()}/slack/events`;
  slack.useHttp(url, SECRET);
  return { connection, url, ...seen };
}

export const WAYS = [
  { way: 'Socket Mode', connect: connectBySocket },
  { way: 'HTTP', connect: connectByHttp },
] as const;
